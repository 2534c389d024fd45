package ru.medbus.mappings.facilityerp;

import static ru.medbus.schemas.facilityerp.ErpColumn.DEPARTMENT;
import static ru.medbus.schemas.facilityerp.ErpColumn.FIO;
import static ru.medbus.schemas.facilityerp.ErpColumn.FUND;
import static ru.medbus.schemas.facilityerp.ErpColumn.MONTH;
import static ru.medbus.schemas.facilityerp.ErpColumn.POST_CODE;
import static ru.medbus.schemas.facilityerp.ErpColumn.POST_NAME;
import static ru.medbus.schemas.facilityerp.ErpColumn.RATE;
import static ru.medbus.schemas.facilityerp.ErpColumn.SNILS;

import java.time.YearMonth;
import java.util.Optional;
import ru.medbus.domain.passport.accounting.StaffLine;
import ru.medbus.domain.shared.Snils;
import ru.medbus.schemas.facilityerp.ErpRow;

/** Row of payroll → post that is held. */
public final class StaffFromErp {

    private StaffFromErp() {}

    /** @param month that the row is about */
    public record Paid(StaffLine line, YearMonth month) {}

    public static Mapped<Paid> toStaff(ErpRow row) {
        var cells = new Cells(row);
        var snils = Snils.parse(cells.required(SNILS));
        if (snils.isEmpty() && row.cell(SNILS).isPresent()) {
            cells.fault(SNILS, "ACC-SNILS", "нужны 11 цифр с верным контрольным числом");
        }
        var rate = cells.rate(RATE);
        var month = cells.month(MONTH);
        var name = cells.required(FIO);
        var post = cells.required(POST_NAME);
        cells.required(FUND);
        var fund = cells.kopecks(FUND);
        var code = cells.text(POST_CODE);
        var department = cells.text(DEPARTMENT);
        return new Mapped<>(Optional.of(cells.faults()).filter(java.util.List::isEmpty).map(none -> new Paid(
                new StaffLine(row.line(), snils.orElseThrow(), name, code, post, department, rate.orElseThrow(),
                        fund.orElseThrow()),
                month.orElseThrow())), cells.faults());
    }
}

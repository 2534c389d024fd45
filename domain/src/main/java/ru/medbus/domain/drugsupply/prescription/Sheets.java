package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;

/** Листы назначений: what is prescribed again and again, and the drafts that follow from it by themselves. */
@Service
public class Sheets {
    private final SheetMapper rows;
    private final PrescriptionMapper prescriptions;
    private final PrescriptionRules rules;
    private final Forms forms;
    private final History history;

    Sheets(SheetMapper rows, PrescriptionMapper prescriptions, PrescriptionRules rules, Forms forms,
            History history) {
        this.rows = rows;
        this.prescriptions = prescriptions;
        this.rules = rules;
        this.forms = forms;
        this.history = history;
    }

    @Transactional(readOnly = true)
    public Sheet get(long id) {
        return rows.one(id).map(this::whole).orElseThrow(() -> DrugSupplyRefusedException.unknown("лист " + id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Sheet> of(long person) {
        return rows.of(person).stream().map(this::whole).toList();
    }

    /** Opens a sheet whose first prescriptions would be allowed today. @return id */
    @Transactional
    public long open(Sheet sheet, LocalDate today) {
        if (sheet.lines().isEmpty()) {
            throw new DrugSupplyRefusedException("drug", "SHEET_EMPTY", "Добавьте в лист хотя бы одно лекарство.", "");
        }
        if (sheet.validTo().isBefore(sheet.validFrom())) {
            throw new DrugSupplyRefusedException("validTo", "PERIOD", "Лист кончается раньше, чем начинается.", "");
        }
        sheet.lines().forEach(line -> rules
                .check(line.order(sheet, form(today), today), sheet.facilityOid(), false, today).orRefuse());
        long id = rows.add(sheet);
        sheet.lines().forEach(line -> rows.addLine(id, line));
        history.note(sheet.author(), "", sheet.personId(), "Лист назначения " + id,
                "открыт, строк " + sheet.lines().size());
        return id;
    }

    @Transactional
    public void close(long id, LocalDate day, String who) {
        if (rows.close(id, day) == 1) {
            history.note(who, "", get(id).personId(), "Лист назначения " + id, "закрыт");
        }
    }

    /** Makes a draft of every line that is due, each once, and moves the line on by its course. @return ids of the drafts */
    @Transactional
    public List<Long> issue(long id, LocalDate today, Prescription.Doctor doctor) {
        var sheet = get(id);
        if (!sheet.open(today)) {
            throw new DrugSupplyRefusedException("", "SHEET_CLOSED", "Лист назначения сегодня не действует.", "");
        }
        var drafts = new ArrayList<Long>();
        sheet.lines().stream().filter(line -> !line.nextOn().isAfter(today))
                .filter(line -> rows.advance(line.id(), line.nextOn(), today.plusDays(line.courseDays())) == 1)
                .forEach(line -> drafts
                        .add(prescriptions.add(sheet.facilityOid(), line.order(sheet, form(today), today), doctor,
                                Optional.empty(), Optional.of(line.id()))));
        return drafts;
    }

    /** A sheet is of one kind of benefit, so its prescriptions are for free drugs. */
    private String form(LocalDate day) {
        return forms.all().stream().filter(form -> form.preferential() && form.inForce(day)).map(Form::code).findFirst()
                .orElseThrow(() -> new DrugSupplyRefusedException("", "FORM_CLOSED",
                        "Ни одна форма льготного рецепта сегодня не действует.", "Приказ № 1094н"));
    }

    private Sheet whole(SheetMapper.Head head) {
        return head.sheet(rows.lines(head.id()));
    }
}

package ru.medbus.routes.passport.accounting;

import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ru.medbus.adapters.facilityerp.ErpFile;
import ru.medbus.adapters.facilityerp.UnreadableErpFileException;
import ru.medbus.domain.passport.accounting.AssetLine;
import ru.medbus.domain.passport.accounting.BatchKind;
import ru.medbus.domain.passport.accounting.LineFault;
import ru.medbus.domain.passport.accounting.StaffLine;
import ru.medbus.mappings.facilityerp.AssetFromErp;
import ru.medbus.mappings.facilityerp.Mapped;
import ru.medbus.mappings.facilityerp.StaffFromErp;
import ru.medbus.schemas.facilityerp.ErpColumn;
import ru.medbus.schemas.facilityerp.ErpRow;

/** Reads a file to its end: all its rows, or all that is wrong with it. */
final class BatchReading {
    /** Faults that are enough for anyone to see that the file is wrong. */
    private static final int MOST_FAULTS = 200;

    private final List<AssetLine> assets = new ArrayList<>();
    private final List<StaffLine> staff = new ArrayList<>();
    private final List<LineFault> faults = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private Optional<YearMonth> month = Optional.empty();
    private String format = "";

    private BatchReading() {}

    static BatchReading of(BatchSubmission file) {
        var reading = new BatchReading();
        try {
            reading.read(file);
        } catch (UnreadableErpFileException unread) {
            reading.faults.add(new LineFault(unread.line(), "", unread.rule(), unread.getMessage()));
        }
        return reading;
    }

    List<AssetLine> assets() {
        return assets;
    }

    List<StaffLine> staff() {
        return staff;
    }

    List<LineFault> faults() {
        return faults.size() > MOST_FAULTS ? faults.subList(0, MOST_FAULTS) : faults;
    }

    Optional<YearMonth> month() {
        return month;
    }

    String format() {
        return format;
    }

    private void read(BatchSubmission file) {
        var head = new ErpFile(file.content(), file.fileName(), file.charset().map(Charset::forName))
                .read(file.kind() == BatchKind.ASSETS ? this::asset : this::post);
        format = head.read();
        head.facility().filter(oid -> !oid.equals(file.facility())).ifPresent(other -> faults.add(new LineFault(0,
                "Организация", "ACC-FACILITY", "Выгрузка организации " + other + ", а передана от имени "
                        + file.facility() + ".")));
        if (head.rows() == 0) {
            faults.add(new LineFault(0, "", "ACC-EMPTY", "В файле нет ни одной строки с данными."));
        }
    }

    private void asset(ErpRow row) {
        take(AssetFromErp.toAsset(row)).ifPresent(asset -> {
            var first = numbers.putIfAbsent(asset.inventoryNumber().toUpperCase(Locale.ROOT), row.line());
            if (first == null) {
                assets.add(asset);
            } else {
                faults.add(new LineFault(row.line(), ErpColumn.INV_NO.name(), "ACC-DUPLICATE",
                        "Инвентарный номер уже был в строке " + first + "."));
            }
        });
    }

    private void post(ErpRow row) {
        take(StaffFromErp.toStaff(row)).ifPresent(paid -> {
            if (month.filter(known -> !known.equals(paid.month())).isPresent()) {
                faults.add(new LineFault(row.line(), ErpColumn.MONTH.name(), "ACC-MONTH",
                        "В одном файле один месяц: " + month.get() + ", а здесь " + paid.month() + "."));
            }
            month = month.or(() -> Optional.of(paid.month()));
            staff.add(paid.line());
        });
    }

    private <T> Optional<T> take(Mapped<T> mapped) {
        if (faults.size() < MOST_FAULTS) {
            faults.addAll(mapped.faults());
        }
        return mapped.line();
    }
}

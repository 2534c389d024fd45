package ru.medbus.mappings.facilityerp;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.passport.accounting.LineFault;
import ru.medbus.schemas.facilityerp.ErpColumn;
import ru.medbus.schemas.facilityerp.ErpRow;

/** Values of one row; what cannot be read becomes a fault and an empty value. */
final class Cells {
    private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.uuuu")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter RUSSIAN_MONTH = DateTimeFormatter.ofPattern("MM.uuuu");
    private static final int LONGEST = 500;

    private final ErpRow row;
    private final List<LineFault> faults = new ArrayList<>();

    Cells(ErpRow row) {
        this.row = row;
    }

    List<LineFault> faults() {
        return faults;
    }

    /** Not blank. */
    String required(ErpColumn column) {
        if (row.cell(column).isEmpty()) {
            fault(column, "ACC-REQUIRED", "не заполнено");
        }
        return text(column);
    }

    String text(ErpColumn column) {
        var text = row.cell(column).orElse("");
        if (text.length() > LONGEST) {
            fault(column, "ACC-LENGTH", "длиннее " + LONGEST + " знаков");
        }
        return text;
    }

    /** Rubles with two digits after the point at most → kopecks. */
    Optional<Long> kopecks(ErpColumn column) {
        return row.cell(column).flatMap(text -> {
            var plain = plain(text);
            if (plain.startsWith("-") || plain.startsWith("−")) {
                fault(column, "ACC-NEGATIVE", "сумма не может быть отрицательной");
                return Optional.empty();
            }
            if (!plain.matches("[0-9]{1,13}(\\.[0-9]{1,2}0*)?")) {
                fault(column, "ACC-MONEY", "сумма в рублях: не больше двух знаков после запятой");
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(plain).movePointRight(2).longValueExact());
        });
    }

    /** 31.12.2026 or 2026-12-31. */
    Optional<LocalDate> day(ErpColumn column) {
        return row.cell(column).flatMap(text -> {
            try {
                return Optional.of(text.contains(".") ? LocalDate.parse(text, RUSSIAN) : LocalDate.parse(text));
            } catch (DateTimeException e) {
                fault(column, "ACC-DATE", "дата вида 31.12.2026 или 2026-12-31");
                return Optional.empty();
            }
        });
    }

    /** 11.2026 or 2026-11. */
    Optional<YearMonth> month(ErpColumn column) {
        try {
            var text = required(column);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(text.contains(".")
                            ? YearMonth.parse(text, RUSSIAN_MONTH)
                            : YearMonth.parse(text));
        } catch (DateTimeException e) {
            fault(column, "ACC-MONTH", "месяц вида 11.2026 или 2026-11");
            return Optional.empty();
        }
    }

    /** More than 0, 2 at most, hundredths. */
    Optional<BigDecimal> rate(ErpColumn column) {
        var plain = plain(required(column));
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (!plain.matches("[0-9]{1,2}(\\.[0-9]{1,2}0*)?")
                || new BigDecimal(plain).signum() == 0 || new BigDecimal(plain).compareTo(BigDecimal.TWO) > 0) {
            fault(column, plain.startsWith("-") ? "ACC-NEGATIVE" : "ACC-RATE",
                    "ставка больше 0 и не больше 2, до сотых");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }

    void fault(ErpColumn column, String rule, String words) {
        faults.add(
                new LineFault(row.line(), column.name(), rule, column.title() + " (" + column + "): " + words + "."));
    }

    private static String plain(String number) {
        return number.replaceAll("[\\s\\u00A0]", "").replace(',', '.');
    }
}

package ru.medbus.web.passport.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.territory.Oktmo;
import ru.medbus.domain.passport.territory.Territory;
import ru.medbus.domain.passport.territory.TerritoryKind;

/** A territory as its form shows and takes it; what was typed wrong stays in the field. */
record TerritoryForm(String oktmo, String name, TerritoryKind kind, String parent, String areaKm2, String from,
        String to, Integer revision) {

    TerritoryForm {
        oktmo = text(oktmo);
        name = text(name);
        kind = Optional.ofNullable(kind).orElse(TerritoryKind.DISTRICT);
        parent = text(parent);
        areaKm2 = text(areaKm2);
        from = text(from);
        to = text(to);
        revision = Optional.ofNullable(revision).orElse(0);
    }

    static TerritoryForm empty() {
        return new TerritoryForm("", "", TerritoryKind.DISTRICT, "", "", LocalDate.now().withDayOfYear(1).toString(),
                "", 0);
    }

    static TerritoryForm of(Territory one) {
        return new TerritoryForm(one.oktmo(), one.name(), one.kind(), one.parent().orElse(""),
                one.areaKm2().map(BigDecimal::toPlainString).orElse(""), one.from().toString(),
                one.to().map(LocalDate::toString).orElse(""), one.revision());
    }

    /** @throws PassportRefusedException a day or a number that cannot be read */
    Territory territory() {
        return new Territory(Oktmo.parse(oktmo).map(Oktmo::digits).orElse(oktmo), name.strip(), kind,
                Optional.of(parent).filter(code -> !code.isEmpty()), area(),
                day("from", from).orElseThrow(() -> new PassportRefusedException("from", "Укажите первый день.")),
                day("to", to), revision);
    }

    private Optional<BigDecimal> area() {
        var written = areaKm2.replace(',', '.').replaceAll("[\\s\\u00A0]", "");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (!written.matches("[0-9]{1,8}(\\.[0-9]{1,2})?")) {
            throw new PassportRefusedException("areaKm2",
                    "Площадь — число квадратных километров, не больше двух знаков после запятой.");
        }
        return Optional.of(new BigDecimal(written));
    }

    private static Optional<LocalDate> day(String field, String written) {
        try {
            return Optional.of(written).filter(day -> !day.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new PassportRefusedException(field, "День пишется как 31.12.2026.");
        }
    }

    private static String text(String value) {
        return Optional.ofNullable(value).map(String::strip).orElse("");
    }
}

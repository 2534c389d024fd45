package ru.medbus.web.passport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import ru.medbus.domain.passport.PassportRefusedException;

/** What was typed into a field, as the domain takes it; what cannot be read is refused with its field. */
final class Typed {
    private Typed() {}

    /** The database takes no NUL, and nobody types one. */
    static String text(String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }

    static Optional<String> chosen(String typed) {
        return Optional.of(text(typed)).filter(text -> !text.isEmpty());
    }

    /** A negative one is read, so that the rule about it can refuse it. */
    static Optional<Integer> whole(String field, String title, String typed) {
        return chosen(typed).map(text -> {
            if (!text.matches("-?\\d{1,9}")) {
                throw new PassportRefusedException(field, title + ": нужно целое число.");
            }
            return Integer.valueOf(text);
        });
    }

    /** A Russian keyboard types a comma. */
    static Optional<BigDecimal> decimal(String field, String title, String typed) {
        return chosen(typed).map(text -> {
            if (!text.matches("-?\\d{1,9}([.,]\\d{1,2})?")) {
                throw new PassportRefusedException(field,
                        title + ": нужно число, не больше двух знаков после запятой.");
            }
            return new BigDecimal(text.replace(',', '.'));
        });
    }

    static Optional<LocalDate> day(String field, String title, String typed) {
        try {
            return chosen(typed).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new PassportRefusedException(field, title + ": нужна дата.");
        }
    }

    static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}

package ru.medbus.web.drugs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Days of fields and of texts: «02.03.2026». {@code @days} */
@Component("days")
public class Days {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    public String show(LocalDate day) {
        return SHOWN.format(day);
    }

    public String show(Optional<LocalDate> day) {
        return day.map(SHOWN::format).orElse("");
    }

    /** Empty when the field is empty or holds no day. */
    public static Optional<LocalDate> of(String field) {
        try {
            return field == null || field.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(field.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}

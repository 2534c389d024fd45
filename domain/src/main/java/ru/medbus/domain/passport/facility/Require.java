package ru.medbus.domain.passport.facility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import ru.medbus.domain.passport.PassportRefusedException;

/** Rules that the forms of a passport share; a breach names its field. */
public final class Require {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private Require() {}

    public static void that(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw new PassportRefusedException(field, otherwise);
        }
    }

    /** Empty texts may stay empty. */
    public static void empty(String text, BooleanSupplier orElse, String field, String otherwise) {
        that(text.isEmpty() || orElse.getAsBoolean(), field, otherwise);
    }

    public static void text(String field, String title, String text, int longest) {
        that(!text.isBlank(), field, title + ": заполните.");
        that(text.length() <= longest, field, title + ": не длиннее " + longest + " знаков.");
    }

    public static void atMost(String field, String title, String text, int longest) {
        that(text.length() <= longest, field, title + ": не длиннее " + longest + " знаков.");
    }

    public static void between(String field, String title, int number, int least, int most) {
        that(number >= least && number <= most, field, title + ": от " + least + " до " + most + ".");
    }

    /** The second day is the first on which it is no more. */
    public static void inOrder(String field, Optional<LocalDate> from, Optional<LocalDate> until) {
        that(until.flatMap(end -> from.map(start -> !end.isBefore(start))).orElse(true), field,
                "День закрытия раньше дня открытия.");
    }

    public static String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("");
    }
}

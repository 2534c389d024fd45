package ru.medbus.domain.reference.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Moved days of a year as they are typed or pasted: «09.01.2026; выходной; перенос с 3 января», one a line. */
final class MovedDays {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 200;

    private final int year;
    private final List<MovedDay> days = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final HashMap<LocalDate, Integer> lines = new HashMap<>();

    private MovedDays(int year) {
        this.year = year;
    }

    /** @throws CalendarRefusedException names every line that is wrong */
    static List<MovedDay> of(int year, String text) {
        var read = new MovedDays(year);
        var lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                read.line(i + 1, lines[i]);
            }
        }
        if (!read.wrong.isEmpty()) {
            throw new CalendarRefusedException(read.wrong);
        }
        return read.days;
    }

    private void line(int n, String line) {
        var parts = line.split("[;\\t]", 3);
        var day = day(parts[0]);
        var kind = parts.length > 1 ? parts[1].strip().toLowerCase(java.util.Locale.ROOT) : "";
        if (day.isEmpty()) {
            wrong.add("Строка " + n + ": «" + parts[0].strip() + "» — не дата, нужно 09.01." + year + ".");
        } else if (day.get().getYear() != year) {
            wrong.add("Строка " + n + ": день " + parts[0].strip() + " не из " + year + " года.");
        } else if (!kind.equals("выходной") && !kind.equals("рабочий")) {
            wrong.add("Строка " + n + ": после даты напишите «выходной» или «рабочий», а не «" + kind + "».");
        } else if (lines.putIfAbsent(day.get(), n) != null) {
            wrong.add("Строка " + n + ": день уже назван в строке " + lines.get(day.get()) + ".");
        } else {
            days.add(new MovedDay(day.get(), kind.equals("рабочий"), reason(parts)));
        }
    }

    private static String reason(String[] parts) {
        var reason = parts.length > 2 ? parts[2].strip() : "";
        return reason.substring(0, Math.min(LONGEST, reason.length()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DAY));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    static String written(List<MovedDay> days) {
        return String.join("\n", days.stream().map(day -> DAY.format(day.day()) + "; "
                + (day.working() ? "рабочий" : "выходной") + "; " + day.reason()).toList());
    }
}

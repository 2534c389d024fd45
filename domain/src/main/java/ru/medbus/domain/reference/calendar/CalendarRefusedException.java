package ru.medbus.domain.reference.calendar;

import java.util.List;

/** Moved days that cannot be taken; nothing has changed. Every line that is wrong is named. */
public class CalendarRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> wrong;

    CalendarRefusedException(List<String> wrong) {
        super(String.join(" ", wrong));
        this.wrong = List.copyOf(wrong);
    }

    public List<String> wrong() {
        return wrong;
    }
}

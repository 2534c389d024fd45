package ru.medbus.console;

import java.util.Optional;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.web.Times;

/** Filter of a log as it stands in the URL; what is missing there does not narrow. */
record LogForm(String from, String until, String who, String about, String text, String after) {

    LogForm {
        from = Optional.ofNullable(from).orElse("");
        until = Optional.ofNullable(until).orElse("");
        who = Optional.ofNullable(who).orElse("");
        about = Optional.ofNullable(about).orElse("");
        text = Optional.ofNullable(text).orElse("");
        after = Optional.ofNullable(after).orElse("");
    }

    LogFilter filter(Times times, int rows) {
        var place = after.matches("\\d{1,18}") ? Optional.of(Long.valueOf(after)) : Optional.<Long>empty();
        return new LogFilter(who, about, text, times.startOf(from), times.endOf(until), place, rows);
    }
}

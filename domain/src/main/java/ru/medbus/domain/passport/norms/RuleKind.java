package ru.medbus.domain.passport.norms;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a required count is per; the title is also what a file of lines says. */
public enum RuleKind {
    PER_DEPARTMENT("на подразделение"),
    PER_BEDS("на койки"),
    PER_WORKPLACES("на рабочие места");

    private final String title;

    RuleKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Optional<RuleKind> titled(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(kind -> kind.title.equals(wanted) || kind.name().equalsIgnoreCase(wanted))
                .findFirst();
    }
}

package ru.medbus.web;

import java.util.List;
import ru.medbus.domain.access.Rights;

/** Something that may need a person: every module declares its own sources as beans, the home page shows them. */
public interface AttentionSource {
    /** How bad it is; the worst stands first. */
    enum Level {
        DANGER,
        WARNING,
        NOTE
    }

    /**
     * @param title what is wrong, with its count: «Срок токена истекает: 2»
     * @param text  whom it concerns and what to do
     * @param path  the page where it is mended
     */
    record Item(Level level, String title, String text, String path) {}

    /** What needs this person now; cheap, for it is asked with every page. */
    List<Item> items(Rights person);
}

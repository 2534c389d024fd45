package ru.medbus.console;

import ru.medbus.domain.access.Rights;

/** A card of the home page; every part of the console declares its own as beans. */
public interface HomeWidget {
    /** Place among the cards. */
    int order();

    String title();

    /** Template with a fragment {@code widget(model)}. */
    String template();

    boolean shownTo(Rights person);

    /** What the fragment shows this person. */
    Object model(Rights person);
}

package ru.medbus.web;

import java.util.List;
import ru.medbus.domain.access.Rights;

/** Something the search box finds; every module declares its own as beans. */
public interface SearchSource {
    /**
     * @param kind  «Пользователь», «Сообщение»
     * @param title what is found
     * @param facts a line that tells it from others; no patients' data
     */
    record Hit(String kind, String title, String facts, String path) {}

    /** What this person may see of it, the best first, ten at most. */
    List<Hit> find(String text, Rights person);
}

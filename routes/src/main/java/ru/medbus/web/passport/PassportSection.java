package ru.medbus.web.passport;

import java.util.Map;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.Facility;

/** A part of an organisation's passport as the page shows it; every module adds its own as a bean. */
public interface PassportSection {
    /** Heading, and the words of the link to it. */
    String title();

    /** Place on the page. */
    int order();

    /** Thymeleaf fragment that shows it: {@code "passport/buildings :: section"}; it reads what {@link #facts} gives. */
    String fragment();

    /** For the fragment, under the name {@code facts}; a few dozen lines at most, the whole stands on a page of its own. */
    Map<String, Object> facts(Facility facility, Rights person);
}

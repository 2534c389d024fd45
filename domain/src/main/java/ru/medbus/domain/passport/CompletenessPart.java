package ru.medbus.domain.passport;

import java.util.Collection;
import java.util.Map;

/** How well one part of the passports is filled; every part is a bean of its own. */
public interface CompletenessPart {
    /** «Здания», «Оборудование». */
    String title();

    /** Place among the parts. */
    int order();

    /** @return percent by the organisation's OID, 0 to 100; who is absent has nothing */
    Map<String, Integer> filled(Collection<String> facilities);
}

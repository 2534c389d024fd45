package ru.medbus.domain.passport;

import java.util.Collection;
import java.util.Map;

/** How well one part of the passports is filled; every part is a bean of its own. */
public interface CompletenessPart {
    /** «Здания», «Оборудование»; the same as the heading of its section on the page. */
    String title();

    /** Place among the parts. */
    int order();

    /** @return percent by the organisation's OID, 0 to 100; who is absent has nothing */
    Map<String, Integer> filled(Collection<String> facilities);

    /** Whether organisations of this kind fill it at all; it does not count for the others. */
    default boolean concerns(FacilityKind kind) {
        return true;
    }

    /** Whether an organisation may say that it has nothing of the kind («участков нет»); then the part is full. */
    default boolean mayBeAbsent() {
        return false;
    }
}

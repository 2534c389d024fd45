package ru.medbus.domain.passport;

import java.util.Collection;
import java.util.Map;

/** Names of territories; lists show the code of one that nobody names. */
public interface TerritoryNames {
    /** @return name by ОКТМО */
    Map<String, String> names(Collection<String> oktmo);
}

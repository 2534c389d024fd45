package ru.medbus.web.passport.network;

import java.util.Optional;
import java.util.stream.Stream;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.NetworkFilter;

/** The tree's filter as the address holds it; what is not one of the choices narrows nothing. */
record NetworkForm(String text, String kind, String territory, String state) {

    NetworkForm {
        text = text == null ? "" : text.strip();
        kind = kind == null ? "" : kind;
        territory = territory == null || !territory.matches("\\d{1,11}") ? "" : territory;
        state = state == null ? "" : state;
    }

    /** @param only OID of the one organisation that the person may see */
    NetworkFilter filter(Optional<String> only) {
        return new NetworkFilter(text, chosen(FacilityKind.values(), kind), territory,
                chosen(NetworkFilter.State.values(), state).orElse(NetworkFilter.State.OPEN), only);
    }

    static <E extends Enum<E>> Optional<E> chosen(E[] all, String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
    }
}

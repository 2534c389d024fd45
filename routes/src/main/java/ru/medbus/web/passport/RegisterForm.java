package ru.medbus.web.passport;

import java.util.Optional;
import java.util.stream.Stream;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.edition.PassportState;
import ru.medbus.domain.passport.register.RegisterFilter;

/** The filters of the register as they stand in its address; what cannot be read narrows nothing. */
record RegisterForm(String text, String kind, String state, String territory, String below, String closed) {

    RegisterForm {
        text = Typed.text(text);
        kind = Typed.text(kind);
        state = Typed.text(state);
        territory = Typed.text(territory);
        below = Typed.text(below);
        closed = Typed.text(closed);
    }

    RegisterFilter filter(Optional<String> only) {
        return new RegisterFilter(text, one(FacilityKind.values(), kind), one(PassportState.values(), state),
                territory, percent(), !closed.isEmpty(), only);
    }

    private Optional<Integer> percent() {
        return Optional.of(below).filter(typed -> typed.matches("\\d{1,3}")).map(Integer::valueOf);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
    }
}

package ru.medbus.domain.passport.register;

import java.util.Optional;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.edition.PassportState;

/**
 * What narrows the register.
 *
 * @param text      part of a name, of the OID or of the ИНН; empty for all
 * @param territory beginning of the ОКТМО; empty for all
 * @param below     completeness in percent that is not reached
 * @param closed    those that have closed, too
 * @param only      the one organisation that may be seen
 */
public record RegisterFilter(String text, Optional<FacilityKind> kind, Optional<PassportState> state,
        String territory, Optional<Integer> below, boolean closed, Optional<String> only) {

    /** Everything that is open and may be seen. */
    public static RegisterFilter open(String text, Optional<String> only) {
        return new RegisterFilter(text, Optional.empty(), Optional.empty(), "", Optional.empty(), false, only);
    }

    public RegisterFilter withClosed() {
        return new RegisterFilter(text, kind, state, territory, below, true, only);
    }

    RegisterMapper.Wanted wanted() {
        return new RegisterMapper.Wanted(text.isBlank() ? null : "%" + literal(text.strip()) + "%",
                kind.orElse(null), state.orElse(null), territory.isBlank() ? null : literal(territory.strip()) + "%",
                below.orElse(null), closed, only.orElse(null));
    }

    private static String literal(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }
}

package ru.medbus.domain.passport;

import java.util.Optional;

/**
 * Which organisations a list of the network shows.
 *
 * @param text  part of a name, of a department's name, beginning of an OID, ИНН; empty for any
 * @param oktmo beginning of the territory's code; empty for any
 * @param only  OID of the one organisation that the person may see
 */
public record NetworkFilter(String text, Optional<FacilityKind> kind, String oktmo, State state,
        Optional<String> only) {

    public enum State {
        OPEN("действующие"),
        CLOSED("закрытые"),
        ALL("все");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public static NetworkFilter open() {
        return new NetworkFilter("", Optional.empty(), "", State.OPEN, Optional.empty());
    }

    /** The same about one organisation, whatever its state. */
    public static NetworkFilter one(String oid) {
        return new NetworkFilter("", Optional.empty(), "", State.ALL, Optional.of(oid));
    }
}

package ru.medbus.domain.passport.federal;

import java.time.Instant;
import java.util.Optional;

/**
 * One load.
 *
 * @param messageId of the journal; empty while nothing is sent
 * @param done      of {@code total}: rows of ФРМО, organisations of ФРМР
 * @param detail    what came of it, in words
 */
public record FederalRun(long id, FederalSystem system, Instant orderedAt, String orderedBy, Optional<Long> messageId,
        State state, int done, int total, String detail, Optional<Instant> endedAt) {

    public enum State {
        RUNNING("идёт"),
        DONE("загружено"),
        REFUSED("отказано");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean running() {
        return state == State.RUNNING;
    }
}

package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * A resend of a group, as far as it has got.
 *
 * @param startsAt nothing is sent before: time to think again
 * @param sent     messages whose step was made due again
 * @param failed   messages that were not sent, each with its {@link Obstacle}
 * @param again    messages that were sent and are aside again
 */
public record BulkWork(long id, String fingerprint, String step, String code, String words, String author,
        String reason, int total, State state, Instant startsAt, Optional<Instant> endedAt, int sent, int failed,
        int again) {

    /** Where it stands. */
    public enum State {
        RUNNING("идёт"),
        DONE("завершён"),
        CANCELLED("остановлен");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public int done() {
        return sent + failed;
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** A message that was not sent. */
    public record Failure(long messageId, Obstacle obstacle) {}
}

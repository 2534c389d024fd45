package ru.medbus.domain.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The door of the journal: everyone who waits shares one statement and one commit, and is answered after it.
 *
 * <p>A batch forms by itself while the commit before it is in fsync; no timer. A row that the database refuses is split
 * out of its batch; a full queue or a lost database is {@link JournalUnavailableException}.
 */
@Component
public class Acceptance implements SmartLifecycle {
    private final BatchWriter writer;
    private final Optional<Tracing> tracing;
    private final Gathering<Waiting> waiting;
    private final Duration patience;

    /** @param patience after which a sender is told «later»; the document may have been written all the same */
    Acceptance(BatchWriter writer, Optional<Tracing> tracing, @Value("${medbus.journal.waiting:2000}") int capacity,
            @Value("${medbus.journal.patience:10s}") Duration patience) {
        this.writer = writer;
        this.tracing = tracing;
        this.waiting = new Gathering<>("journal-accept", capacity, Duration.ZERO, writer::write);
        this.patience = patience;
    }

    /** Writes a message down and hands its first step over. The answer comes after the commit. */
    public CompletableFuture<Receipt> accept(Arrival arrival) {
        return enqueue(arrival, Optional.empty());
    }

    /** Writes down what was refused at the door: it is journaled, found by its keys, and goes no further. */
    public CompletableFuture<Receipt> refuse(Arrival arrival, String code, String reason) {
        return enqueue(arrival, Optional.of(new Refusal(code, reason)));
    }

    /** The message that stands for exactly this document already, when there is one. */
    public Optional<Long> repeatOf(Arrival arrival) {
        return writer.repeatOf(arrival);
    }

    private CompletableFuture<Receipt> enqueue(Arrival arrival, Optional<Refusal> refusal) {
        var answer = new CompletableFuture<Receipt>();
        var traced = arrival.under(trace(arrival.type()));
        if (!waiting.offer(new Waiting(traced, refusal, answer))) {
            answer.completeExceptionally(new JournalUnavailableException("Очередь приёма полна", null));
        }
        return answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).exceptionally(Acceptance::unavailable);
    }

    private String trace(String type) {
        return tracing.map(known -> known.of(type)).orElse("");
    }

    /** A database that hangs is as good as none: the sender repeats, and the repeat is known. */
    private static Receipt unavailable(Throwable failure) {
        throw failure instanceof TimeoutException
                ? new JournalUnavailableException("Журнал не отвечает", failure)
                : new CompletionException(failure);
    }

    @Override
    public void start() {
        waiting.start();
    }

    @Override
    public void stop() {
        waiting.stop();
    }

    @Override
    public boolean isRunning() {
        return waiting.running();
    }

    /** Before the web server, so that it stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    record Refusal(String code, String reason) {}

    record Waiting(Arrival arrival, Optional<Refusal> refusal, CompletableFuture<Receipt> answer) {}
}

package ru.medbus.simulators.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that are taken now, decided later, and told to the sender until it hears.
 *
 * <p>Outlives a kill: a request lies in a file until it is decided, an outcome in a book until it is told. After a
 * kill, and when its sender repeats it, a request is decided again, so deciding must be repeatable.
 */
public final class LateAnswers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LateAnswers.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final String TOLD = "told";

    private final WaitingRequests waiting;
    private final Book steps;
    private final Delay delay;
    private final Decision decision;
    private final Telling telling;
    private final Map<String, String> outcomes = new ConcurrentHashMap<>();
    private final Map<String, String> untold = new LinkedHashMap<>();
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("late-answers").factory());

    /** Decides on a request; the outcome is one line. */
    @FunctionalInterface
    public interface Decision {
        String on(String id, byte[] request);
    }

    /** Tells an outcome; {@code false} when it was not heard. */
    @FunctionalInterface
    public interface Telling {
        boolean tell(String id, String outcome) throws IOException;
    }

    /** Reads what a former life left; {@link #start} goes on with it. */
    public LateAnswers(Path folder, Delay delay, Decision decision, Telling telling) {
        this.waiting = new WaitingRequests(folder.resolve("waiting"));
        this.steps = Book.at(folder.resolve("outcomes.book"));
        this.delay = delay;
        this.decision = decision;
        this.telling = telling;
        steps.since(Instant.MIN).forEach(this::remember);
    }

    /** Everything that was ever decided, oldest first. */
    public List<String> history() {
        return steps.since(Instant.MIN).stream().map(Book.Entry::facts).filter(facts -> !facts.equals(TOLD)).toList();
    }

    /** What was decided last. */
    public Optional<String> outcome(String id) {
        return Optional.ofNullable(outcomes.get(id));
    }

    /** Whether a request is taken and not decided yet. */
    public boolean waits(String id) {
        return waiting.get(id).isPresent();
    }

    public void start() {
        untold.forEach((id, outcome) -> after(Duration.ZERO, () -> tell(id, outcome, FIRST_PAUSE)));
        waiting.ids().forEach(id -> after(delay.of(id), () -> decide(id)));
    }

    /** Keeps a request, to be decided after the delay. */
    public void take(String id, byte[] request) {
        waiting.put(id, request);
        after(delay.of(id), () -> decide(id));
    }

    private void remember(Book.Entry step) {
        if (step.facts().equals(TOLD)) {
            untold.remove(step.id());
        } else {
            outcomes.put(step.id(), step.facts());
            untold.put(step.id(), step.facts());
        }
    }

    private void decide(String id) {
        waiting.get(id).ifPresent(request -> {
            var outcome = decision.on(id, request);
            steps.add(id, outcome);
            outcomes.put(id, outcome);
            waiting.remove(id);
            tell(id, outcome, FIRST_PAUSE);
        });
    }

    private void tell(String id, String outcome, Duration pause) {
        if (heard(id, outcome)) {
            steps.add(id, TOLD);
        } else {
            var longer = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            after(pause, () -> tell(id, outcome, longer));
        }
    }

    private boolean heard(String id, String outcome) {
        try {
            boolean heard = telling.tell(id, outcome);
            if (!heard) {
                LOG.warn("Answer on {} was refused by the one it is for; it will be told again", id);
            }
            return heard;
        } catch (IOException e) {
            LOG.info("Answer on {} is not heard yet: {}", id, e.toString());
            return false;
        }
    }

    private void after(Duration wait, Runnable task) {
        if (!clock.isShutdown()) {
            clock.schedule(() -> Thread.startVirtualThread(() -> run(task)), wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            if (!clock.isShutdown()) {
                LOG.error("A late answer failed and waits for the next start", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        steps.close();
    }
}

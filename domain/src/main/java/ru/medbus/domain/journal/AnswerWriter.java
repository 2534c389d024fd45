package ru.medbus.domain.journal;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes late answers: those that come within some milliseconds share one commit, and whoever called is told after it.
 * They come seconds or hours after the sending, so nobody misses the milliseconds.
 */
@Component
class AnswerWriter implements SmartLifecycle {
    private static final int CAPACITY = 1_000;
    private static final Duration LINGER = Duration.ofMillis(10);

    private final Journal journal;
    private final EarlyAnswers early;
    private final Lines lines;
    private final Dispatch dispatch;
    private final TransactionTemplate transaction;
    private final Duration patience;
    private final Gathering<Waiting> gathering = new Gathering<>("journal-answers", CAPACITY, LINGER, this::write);

    /** @param patience after which a system is told «later»; its answer may have been written all the same */
    AnswerWriter(Journal journal, EarlyAnswers early, Lines lines, Dispatch dispatch,
            PlatformTransactionManager transactions,
            @Value("${medbus.journal.patience:10s}") Duration patience) {
        this.journal = journal;
        this.early = early;
        this.lines = lines;
        this.dispatch = dispatch;
        this.transaction = new TransactionTemplate(transactions);
        this.patience = patience;
    }

    private record Step(long messageId, String name) {}

    private record Waiting(Step step, Outcome outcome, Function<Mark, StepResult> result,
            CompletableFuture<Optional<Mark>> answer) {}

    /**
     * Appends the mark that follows, with what belongs to it.
     *
     * @return the mark; empty when the step has ended before
     */
    Optional<Mark> append(long messageId, String step, Outcome outcome, Function<Mark, StepResult> result) {
        var answer = new CompletableFuture<Optional<Mark>>();
        if (!gathering.offer(new Waiting(new Step(messageId, step), outcome, result, answer))) {
            throw new JournalUnavailableException("Очередь ответов полна", null);
        }
        try {
            return answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof TimeoutException || !(e.getCause() instanceof RuntimeException cause)
                    ? new JournalUnavailableException("Журнал не отвечает", e)
                    : cause;
        }
    }

    /** Of several answers to one step the first goes first; the others will see it. */
    private void write(List<Waiting> batch) {
        var first = new LinkedHashMap<Step, Waiting>();
        batch.forEach(one -> first.putIfAbsent(one.step(), one));
        writeTogether(List.copyOf(first.values()));
        var others = batch.stream().filter(one -> first.get(one.step()) != one).toList();
        if (!others.isEmpty()) {
            write(others);
        }
    }

    private void writeTogether(List<Waiting> batch) {
        try {
            var written = transaction.execute(status -> append(batch));
            batch.forEach(one -> one.answer().complete(Optional.ofNullable(written.get(one.step()))));
        } catch (OvertakenException e) {
            batch.forEach(one -> writeTogether(List.of(one)));
        } catch (DataIntegrityViolationException e) {
            split(batch, e);
        } catch (DataAccessException | TransactionException e) {
            fail(batch, new JournalUnavailableException("Журнал недоступен", e));
        } catch (RuntimeException e) {
            fail(batch, e);
        }
    }

    private Map<Step, Mark> append(List<Waiting> batch) {
        var last = journal.lastMarks(batch.stream().map(one -> one.step().messageId()).distinct().toList());
        var next = new HashMap<Step, Mark>();
        batch.forEach(one -> next(one, last).ifPresent(mark -> next.put(one.step(), mark)));
        var results = batch.stream().filter(one -> next.containsKey(one.step()))
                .map(one -> one.result().apply(next.get(one.step()))).toList();
        int written = journal.append(results);
        if (written < next.size()) {
            throw new OvertakenException();
        }
        dispatch.afterCommit(lines.follow(results));
        early.add(next.keySet().stream().map(step -> last.getOrDefault(step.messageId(), Map.of()).get(step.name()))
                .filter(Objects::nonNull).toList());
        return next;
    }

    /** The mark that follows; empty when the step has ended. */
    private static Optional<Mark> next(Waiting one, Map<Long, Map<String, Mark>> marks) {
        var step = one.step();
        var last = marks.getOrDefault(step.messageId(), Map.of()).get(step.name());
        return last != null && last.outcome().ended()
                ? Optional.empty()
                : Optional.of(Mark.now(step.messageId(), step.name(), last == null ? 1 : last.n() + 1, one.outcome()));
    }

    /** One bad row must not fail its neighbours: each goes again alone, and only the bad one gets the error. */
    private void split(List<Waiting> batch, DataIntegrityViolationException error) {
        if (batch.size() > 1) {
            batch.forEach(one -> writeTogether(List.of(one)));
        } else {
            fail(batch, error);
        }
    }

    private static void fail(List<Waiting> batch, RuntimeException why) {
        batch.forEach(one -> one.answer().completeExceptionally(why));
    }

    /** The mark of a sending was committed under the same number in between: the answer takes the next one. */
    private static final class OvertakenException extends RuntimeException {
        OvertakenException() {
            super("Another mark took the number", null, false, false);
        }
    }

    @Override
    public void start() {
        gathering.start();
    }

    @Override
    public void stop() {
        gathering.stop();
    }

    @Override
    public boolean isRunning() {
        return gathering.running();
    }

    /** Before the web server, so that it stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}

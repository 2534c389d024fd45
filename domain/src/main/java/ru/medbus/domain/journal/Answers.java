package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Late answers and callbacks: each ends the step that waits for it. The first answer stays. */
@Service
public class Answers {
    private final Journal journal;
    private final MessageQueries queries;
    private final Dispatch dispatch;

    Answers(Journal journal, MessageQueries queries, Dispatch dispatch) {
        this.journal = journal;
        this.queries = queries;
        this.dispatch = dispatch;
    }

    /** The message that was sent under this id of correlation. */
    public Optional<Long> messageOf(String correlation) {
        return queries.byKey(new BusinessKey(KeyKind.CORRELATION, correlation));
    }

    /** Whether there is such a message. */
    public boolean exists(long messageId) {
        return queries.line(messageId).isPresent();
    }

    /** Keeps a text beside the message; a part that is there already stays. */
    @Transactional
    public void keep(long messageId, Body body) {
        journal.keep(messageId, body);
    }

    /**
     * Ends a step by an answer.
     *
     * @param outcome {@code DONE}, {@code REFUSED} or {@code ASIDE}
     * @return false when the step has ended before; nothing is written then
     */
    @Transactional
    public boolean end(long messageId, String step, Outcome outcome, String code, String detail, List<Body> answer,
            List<BusinessKey> keys) {
        return append(messageId, step, outcome,
                mark -> new StepResult(List.of(mark.because(code, detail)), answer, keys))
                .isPresent();
    }

    /**
     * Has a step run again because of an answer.
     *
     * @param outcome {@code RETRY} to send anew, {@code AWAITING} to ask first what became of the sending
     * @param from    not before this moment
     * @return false when the step has ended before; nothing is written then
     */
    @Transactional
    public boolean again(long messageId, String step, Outcome outcome, Instant from, String code, String detail) {
        var written = append(messageId, step, outcome,
                mark -> new StepResult(List.of(mark.because(code, detail).until(from)), List.of(), List.of()));
        written.ifPresent(mark -> dispatch.afterCommit(List.of(new Due(messageId, step, mark.n(), Optional.of(from)))));
        return written.isPresent();
    }

    /**
     * Writes the mark that follows. The mark of the sending may be committed under the same number in between: then the
     * answer takes the next one.
     */
    private Optional<Mark> append(long messageId, String step, Outcome outcome, Function<Mark, StepResult> result) {
        var next = next(messageId, step, outcome);
        while (next.isPresent() && !journal.append(List.of(result.apply(next.get())))) {
            next = next(messageId, step, outcome);
        }
        return next;
    }

    /** The mark that follows; empty when the step has ended. */
    private Optional<Mark> next(long messageId, String step, Outcome outcome) {
        var last = journal.lastMarks(List.of(messageId)).getOrDefault(messageId, Map.of()).get(step);
        if (last != null && last.outcome().ended()) {
            return Optional.empty();
        }
        return Optional.of(Mark.now(messageId, step, last == null ? 1 : last.n() + 1, outcome));
    }
}

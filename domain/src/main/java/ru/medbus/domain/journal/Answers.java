package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var next = next(messageId, step, outcome);
        next.ifPresent(mark -> journal.append(List.of(new StepResult(List.of(mark.because(code, detail)), answer,
                keys))));
        return next.isPresent();
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
        var next = next(messageId, step, outcome).map(mark -> mark.because(code, detail).until(from));
        next.ifPresent(mark -> {
            journal.append(List.of(new StepResult(List.of(mark), List.of(), List.of())));
            dispatch.afterCommit(List.of(new Due(messageId, step, mark.n(), mark.until())));
        });
        return next.isPresent();
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

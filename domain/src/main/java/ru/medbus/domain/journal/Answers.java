package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Late answers and callbacks: each ends the step that waits for it; the first one stays. They are written by
 * {@link AnswerWriter}, in its transaction and not the caller's.
 */
@Service
public class Answers {
    private final Journal journal;
    private final MessageQueries queries;
    private final AnswerWriter writer;
    private final Dispatch dispatch;

    Answers(Journal journal, MessageQueries queries, AnswerWriter writer, Dispatch dispatch) {
        this.journal = journal;
        this.writer = writer;
        this.queries = queries;
        this.dispatch = dispatch;
    }

    /** The message that was sent under this id of correlation. */
    public Optional<Long> messageOf(String correlation) {
        return queries.byKey(new BusinessKey(KeyKind.CORRELATION, correlation));
    }

    /** The messages that were sent under these ids of correlation, by id. */
    public Map<String, Long> messagesOf(Collection<String> correlations) {
        return queries.byCorrelation(correlations);
    }

    /** Whether there is such a message. */
    public boolean exists(long messageId) {
        return journal.has(messageId);
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
    public boolean end(long messageId, String step, Outcome outcome, String code, String detail, List<Body> answer,
            List<BusinessKey> keys) {
        return writer.append(messageId, step, outcome,
                mark -> new StepResult(List.of(mark.because(code, detail)), answer, keys)).isPresent();
    }

    /**
     * Has a step run again because of an answer.
     *
     * @param outcome {@code RETRY} to send anew, {@code AWAITING} to ask first what became of the sending
     * @param from    not before this moment
     * @param answer  what was said, kept beside the mark
     * @return false when the step has ended before; nothing is written then
     */
    public boolean again(long messageId, String step, Outcome outcome, Instant from, String code, String detail,
            List<Body> answer) {
        var written = writer.append(messageId, step, outcome,
                mark -> new StepResult(List.of(mark.because(code, detail).until(from)), answer, List.of()));
        written.ifPresent(mark -> dispatch.afterCommit(List.of(new Due(messageId, step, mark.n(), Optional.of(from)))));
        return written.isPresent();
    }
}

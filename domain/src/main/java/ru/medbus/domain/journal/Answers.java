package ru.medbus.domain.journal;

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

    Answers(Journal journal, MessageQueries queries) {
        this.journal = journal;
        this.queries = queries;
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
        var last = journal.lastMarks(List.of(messageId)).getOrDefault(messageId, Map.of()).get(step);
        if (last != null && last.outcome().ended()) {
            return false;
        }
        int n = last == null ? 1 : last.n() + 1;
        var mark = Mark.now(messageId, step, n, outcome).because(code, detail);
        journal.append(List.of(new StepResult(List.of(mark), answer, keys)));
        return true;
    }
}

package ru.medbus.domain.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person sends again what was put aside or refused. Nothing is rewritten: a new mark says who and why. */
@Service
public class Repair {
    private final Journal journal;
    private final Dispatch dispatch;
    private final StrandedMapper stranded;
    private final Lines lines;

    Repair(Journal journal, Dispatch dispatch, StrandedMapper stranded, Lines lines) {
        this.lines = lines;
        this.journal = journal;
        this.dispatch = dispatch;
        this.stranded = stranded;
    }

    /**
     * Makes every step of the message that ended badly due again.
     *
     * @param author login of the person
     * @param reason in the person's words
     * @return the steps that were made due; empty when none had ended badly
     */
    @Transactional
    public List<String> resend(long messageId, String author, String reason) {
        var due = new ArrayList<Mark>();
        journal.lastMarks(List.of(messageId)).getOrDefault(messageId, Map.of()).values().stream()
                .filter(last -> last.outcome() == Outcome.ASIDE || last.outcome() == Outcome.REFUSED)
                .filter(last -> !last.step().equals(BatchWriter.DOOR))
                .forEach(last -> due.add(again(last, author, reason)));
        write(due);
        return due.stream().map(Mark::step).toList();
    }

    /**
     * Makes one step due again, however it ended.
     *
     * @return the step; empty when there is no such step or it has not ended
     */
    @Transactional
    public List<String> resendStep(long messageId, String step, String author, String reason) {
        var last = journal.lastMarks(List.of(messageId)).getOrDefault(messageId, Map.of()).get(step);
        if (last == null || !last.outcome().ended() || step.equals(BatchWriter.DOOR)) {
            return List.of();
        }
        write(List.of(again(last, author, reason)));
        return List.of(step);
    }

    /** Makes the step of these messages due again where it is aside; one batch of a {@link BulkResend}. */
    void resendAside(List<Long> messageIds, String step, String author, String reason) {
        var last = journal.lastMarks(messageIds);
        write(messageIds.stream().flatMap(id -> Optional.ofNullable(last.getOrDefault(id, Map.of()).get(step)).stream())
                .filter(mark -> mark.outcome() == Outcome.ASIDE).map(mark -> again(mark, author, reason)).toList());
    }

    /**
     * Lets those go on that wait behind a message which is put aside: it gives up its turn.
     *
     * @return how many messages are due now
     */
    @Transactional
    public int letPass(long messageId) {
        var due = lines.stepAside(messageId);
        dispatch.afterCommit(due);
        return due.size();
    }

    /** A mended message takes the place of the one that it was made from. */
    @Transactional
    public void replace(long messageId, long mended) {
        dispatch.afterCommit(lines.leaveTo(messageId, Optional.of(mended)));
    }

    private static Mark again(Mark last, String author, String reason) {
        return Mark.now(last.messageId(), last.step(), last.n() + 1, Outcome.DUE).because("RESEND", reason).by(author);
    }

    private void write(List<Mark> due) {
        stranded.shareWatermark();
        due.forEach(mark -> stranded.remember(mark.messageId()));
        journal.append(due.stream().map(mark -> new StepResult(List.of(mark), List.of(), List.of())).toList());
        dispatch.afterCommit(due.stream().map(mark -> Due.now(mark.messageId(), mark.step(), mark.n())).toList());
    }
}

package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.medbus.domain.journal.Arrivals.arrival;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class LinesIT {
    private static final String FIRST = "test.first";
    private static final String NEXT = "test.next";

    @Autowired
    private Lines lines;
    @Autowired
    private Acceptance acceptance;
    @Autowired
    private Answers answers;
    @Autowired
    private Repair repair;
    @Autowired
    private Journal journal;
    @Autowired
    private Stranded stranded;
    @Autowired
    private TransactionOperations transaction;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void messagesOfOneKeyStandInTheOrderOfTheirAcceptance() {
        long first = accept("order-1", "a", false);
        long other = accept("order-2", "b", false);
        long second = accept("order-3", "a", false);
        assertThat(turns(first, other, second)).extracting(Turn::messageId, Turn::before).containsExactly(
                org.assertj.core.groups.Tuple.tuple(first, Optional.empty()),
                org.assertj.core.groups.Tuple.tuple(other, Optional.empty()),
                org.assertj.core.groups.Tuple.tuple(second, Optional.of(first)));
    }

    @Test
    void keyIsNotStoredInClear() {
        long id = accept("secret-1", "11223344595", false);
        assertThat(jdbc.queryForObject("select line from journal.turn where message_id = ?", String.class, id))
                .hasSize(32).doesNotContain("11223344595");
    }

    @Test
    void whoCameTooEarlyIsHeldUntilTheOneBeforeHasEnded() {
        long first = accept("early-1", "c", false);
        long second = accept("early-2", "c", false);
        assertThat(settle(List.of(), first, second)).isEmpty();
        assertThat(last(second)).satisfies(mark -> {
            assertThat(mark.inLine()).isTrue();
            assertThat(mark.detail()).startsWith("Ждёт предыдущее сообщение " + first);
        });
        assertThat(settle(List.of(ran(first, Outcome.DONE)), first)).containsExactly(Due.now(second, FIRST, 2));
        assertThat(turns(first, second)).extracting(Turn::messageId, Turn::before)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(second, Optional.empty()));
    }

    @Test
    void whoseTurnCameInTheMeantimeIsNotHeld() {
        long first = accept("meantime-1", "d", false);
        long second = accept("meantime-2", "d", false);
        var seen = turns(second);
        settle(List.of(ran(first, Outcome.DONE)), first);
        var due = transaction.execute(status -> append(lines.settle(FIRST, seen, List.of(), Map.of(second, 0))));
        assertThat(due).containsExactly(Due.now(second, FIRST, 1));
    }

    @Test
    void messagePutAsideHoldsThoseBehindIt() {
        long first = accept("aside-1", "e", false);
        long second = accept("aside-2", "e", false);
        settle(List.of(), first, second);
        assertThat(settle(List.of(ran(first, Outcome.ASIDE)), first)).isEmpty();
        assertThat(lines.behind(first)).isEqualTo(1);
        assertThat(lines.behind(second)).isZero();
    }

    @Test
    void messagePutAsideLetsThemPassWhenItsChannelSaysSo() {
        long first = accept("passing-1", "f", true);
        long second = accept("passing-2", "f", true);
        settle(List.of(), first, second);
        assertThat(settle(List.of(ran(first, Outcome.ASIDE)), first)).containsExactly(Due.now(second, FIRST, 2));
    }

    @Test
    void refusedMessageHoldsNobody() {
        long first = accept("refused-1", "g", false);
        long second = accept("refused-2", "g", false);
        settle(List.of(), first, second);
        assertThat(settle(List.of(ran(first, Outcome.REFUSED)), first)).containsExactly(Due.now(second, FIRST, 2));
    }

    @Test
    void orderGoesOnIntoTheNextStep() {
        long first = accept("next-1", "h", false);
        long second = accept("next-2", "h", false);
        settle(List.of(sent(first), sent(second)), first, second);
        assertThat(turns(first, second)).isEmpty();
        assertThat(lines.turns(NEXT, List.of(first, second))).extracting(Turn::messageId, Turn::before).containsExactly(
                org.assertj.core.groups.Tuple.tuple(first, Optional.empty()),
                org.assertj.core.groups.Tuple.tuple(second, Optional.of(first)));
    }

    @Test
    void lateAnswerMakesTheNextOneDue() {
        long first = accept("late-1", "i", false);
        long second = accept("late-2", "i", false);
        settle(List.of(ran(first, Outcome.AWAITING)), first, second);
        assertThat(last(second).inLine()).isTrue();
        answers.end(first, FIRST, Outcome.DONE, "", "", List.of(), List.of());
        assertThat(last(second).inLine()).isFalse();
        assertThat(turns(first, second)).extracting(Turn::messageId).containsExactly(second);
    }

    @Test
    void personLetsThemPass() {
        long first = accept("person-1", "j", false);
        long second = accept("person-2", "j", false);
        settle(List.of(ran(first, Outcome.ASIDE)), first, second);
        assertThat(repair.letPass(first)).isEqualTo(1);
        assertThat(last(second).inLine()).isFalse();
    }

    @Test
    void messageUnderWayKeepsItsTurn() {
        long first = accept("underway-1", "k", false);
        long second = accept("underway-2", "k", false);
        settle(List.of(ran(first, Outcome.RETRY)), first, second);
        assertThat(repair.letPass(first)).isZero();
        assertThat(turns(second)).extracting(Turn::before).containsExactly(Optional.of(first));
    }

    @Test
    void mendedMessageTakesThePlaceOfTheFirst() {
        long first = accept("mended-1", "l", false);
        long second = accept("mended-2", "l", false);
        long mended = accept("mended-3", "l", false);
        settle(List.of(ran(first, Outcome.ASIDE)), first, second, mended);
        repair.replace(first, mended);
        assertThat(turns(first, second, mended)).extracting(Turn::messageId).containsExactly(mended, second);
        assertThat(last(mended).inLine()).isFalse();
        assertThat(last(second).inLine()).isTrue();
    }

    @Test
    void messageMendedIntoAnotherKeyLeavesTheLine() {
        long first = accept("moved-1", "m", false);
        long second = accept("moved-2", "m", false);
        long mended = accept("moved-3", "n", false);
        settle(List.of(ran(first, Outcome.ASIDE)), first, second);
        repair.replace(first, mended);
        assertThat(turns(second)).extracting(Turn::before).containsExactly(Optional.empty());
        assertThat(last(second).inLine()).isFalse();
    }

    @Test
    void heldMessageIsStrandedOnlyWhenNobodyIsBeforeIt() {
        long first = accept("held-1", "o", false);
        long second = accept("held-2", "o", false);
        settle(List.of(ran(first, Outcome.AWAITING)), first, second);
        jdbc.update("update journal.mark set at = now() - interval '1 hour' where message_id = ?", second);
        assertThat(found()).extracting(Due::messageId).doesNotContain(second);
        jdbc.update("delete from journal.turn where message_id = ?", first);
        assertThat(found()).contains(Due.now(second, FIRST, 1));
    }

    private List<Due> found() {
        return stranded.find(Duration.ZERO, 100_000);
    }

    /** A batch of these messages in which only those with results have run. */
    private List<Due> settle(List<StepResult> results, Long... batch) {
        var ran = results.stream().map(StepResult::messageId).toList();
        return transaction.execute(status -> {
            var turns = turns(batch);
            var held = Arrays.stream(batch).filter(id -> !ran.contains(id))
                    .filter(id -> turns.stream().anyMatch(turn -> turn.messageId() == id && turn.before().isPresent()))
                    .collect(java.util.stream.Collectors.toMap(id -> id, id -> 0));
            return append(Stream.concat(results.stream(), lines.settle(FIRST, turns, results, held).stream())
                    .toList());
        });
    }

    /** What is due of it, but for the runs themselves. */
    private List<Due> append(List<StepResult> results) {
        journal.append(results);
        return results.stream().flatMap(result -> result.marks().stream())
                .filter(mark -> mark.outcome() == Outcome.DUE && mark.step().equals(FIRST) && !mark.inLine())
                .map(mark -> Due.now(mark.messageId(), mark.step(), mark.n())).toList();
    }

    private static StepResult ran(long id, Outcome outcome) {
        return new StepResult(List.of(Mark.now(id, FIRST, 1, outcome)), List.of(), List.of());
    }

    private static StepResult sent(long id) {
        return new StepResult(List.of(Mark.now(id, FIRST, 1, Outcome.DONE), Mark.now(id, NEXT, 0, Outcome.DUE)),
                List.of(), List.of());
    }

    private List<Turn> turns(Long... ids) {
        return lines.turns(FIRST, Arrays.asList(ids));
    }

    private Mark last(long id) {
        return journal.lastMarks(List.of(id)).get(id).get(FIRST);
    }

    private long accept(String document, String key, boolean letsPass) {
        return acceptance.accept(arrival(document).in(Optional.of(new Line("test", key, letsPass)))).join()
                .messageId();
    }
}

package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.medbus.domain.journal.Arrivals.arrival;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class AnswersIT {
    private static final String STEP = "test.first";

    @Autowired
    private Acceptance acceptance;
    @Autowired
    private Answers answers;
    @Autowired
    private Journal journal;
    @Autowired
    private TransactionOperations transaction;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void answerBeforeTheMarkOfItsSendingEndsTheStep() {
        long id = accepted("answer-early");
        assertThat(end(id)).isTrue();
        assertThat(last(id)).isEqualTo(Outcome.DONE);
    }

    @Test
    void secondAnswerChangesNothing() {
        long id = accepted("answer-twice");
        end(id);
        assertThat(answers.end(id, STEP, Outcome.REFUSED, "", "", List.of(), List.of())).isFalse();
        assertThat(last(id)).isEqualTo(Outcome.DONE);
    }

    @Test
    void answerThatMeetsTheMarkOfItsSendingIsNotLost() {
        long id = accepted("answer-meets");
        var answer = transaction.execute(status -> {
            journal.append(List.of(sent(id)));
            var ending = ending(id);
            await().until(this::someoneWaitsForALock);
            return ending;
        });
        assertThat(answer.join()).isTrue();
        assertThat(last(id)).isEqualTo(Outcome.DONE);
    }

    @Test
    void answersThatComeTogetherShareACommit() {
        var ids = IntStream.range(0, 20).mapToObj(i -> accepted("answer-together-" + i)).toList();
        var told = whileOneAnswerWaits("answer-first", () -> ids.stream().map(this::ending).toList());
        assertThat(told).allMatch(CompletableFuture::join);
        assertThat(commits(ids)).isLessThan(ids.size());
    }

    @Test
    void ofTwoAnswersThatComeTogetherOneStays() {
        long id = accepted("answer-pair");
        var told = whileOneAnswerWaits("answer-before-pair", () -> List.of(ending(id), ending(id)));
        assertThat(told).extracting(CompletableFuture::join).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void answerThatTheDatabaseRefusesFailsAlone() {
        long good = accepted("answer-good");
        long bad = accepted("answer-bad");
        var told = whileOneAnswerWaits("answer-before-bad", () -> List.of(ending(good), CompletableFuture
                .supplyAsync(() -> answers.end(bad, STEP, Outcome.DONE, "\u0000", "", List.of(), List.of()))));
        assertThat(told.getFirst().join()).isTrue();
        assertThat(told.getLast()).failsWithin(Duration.ofSeconds(10));
    }

    /** The one thread that writes is held by a lock, so that what comes meanwhile is one batch. */
    private List<CompletableFuture<Boolean>> whileOneAnswerWaits(String document,
            Supplier<List<CompletableFuture<Boolean>>> others) {
        long first = accepted(document);
        return transaction.execute(status -> {
            journal.append(List.of(sent(first)));
            ending(first);
            await().until(this::someoneWaitsForALock);
            return others.get();
        });
    }

    private long accepted(String document) {
        return acceptance.accept(arrival(document)).join().messageId();
    }

    private static StepResult sent(long id) {
        return new StepResult(List.of(Mark.now(id, STEP, 1, Outcome.AWAITING)), List.of(), List.of());
    }

    private boolean end(long id) {
        return answers.end(id, STEP, Outcome.DONE, "", "", List.of(), List.of());
    }

    private CompletableFuture<Boolean> ending(long id) {
        return CompletableFuture.supplyAsync(() -> end(id), Thread::startVirtualThread);
    }

    private int commits(List<Long> ids) {
        return jdbc.queryForObject("select count(distinct xmin::text) from journal.mark where message_id = any(?)",
                Integer.class, (Object) ids.toArray(Long[]::new));
    }

    private Outcome last(long id) {
        return journal.lastMarks(List.of(id)).get(id).get(STEP).outcome();
    }

    private boolean someoneWaitsForALock() {
        return jdbc.queryForObject("select count(*) from pg_locks where not granted", Integer.class) > 0;
    }
}

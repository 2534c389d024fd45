package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.medbus.domain.journal.Arrivals.arrival;

import java.util.List;
import java.util.concurrent.CompletableFuture;
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
            var ending = CompletableFuture.supplyAsync(() -> end(id));
            await().until(this::someoneWaitsForALock);
            return ending;
        });
        assertThat(answer.join()).isTrue();
        assertThat(last(id)).isEqualTo(Outcome.DONE);
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

    private Outcome last(long id) {
        return journal.lastMarks(List.of(id)).get(id).get(STEP).outcome();
    }

    private boolean someoneWaitsForALock() {
        return jdbc.queryForObject("select count(*) from pg_locks where not granted", Integer.class) > 0;
    }
}

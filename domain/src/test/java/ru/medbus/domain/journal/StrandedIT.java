package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.medbus.domain.journal.Arrivals.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class StrandedIT {
    private static final Duration AGE = Duration.ofSeconds(30);

    @Autowired
    private Stranded stranded;
    @Autowired
    private Acceptance acceptance;
    @Autowired
    private Repair repair;
    @Autowired
    private Journal journal;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void acceptedMessageWithoutAMarkIsFound() {
        long id = insert("stranded-1", Duration.ofMinutes(1));
        assertThat(found()).contains(Due.now(id, "test.first", 0));
    }

    @Test
    void freshMessageIsOnItsWay() {
        long id = acceptance.accept(arrival("fresh-1")).join().messageId();
        assertThat(found()).extracting(Due::messageId).doesNotContain(id);
    }

    @Test
    void rowCommittedMinutesAfterItsIdIsFound() {
        found();
        long id = insert("late-commit-1", Duration.ofMinutes(5));
        assertThat(found()).extracting(Due::messageId).contains(id);
    }

    @Test
    void waitingMessageIsFoundWhenItsTimeHasRunOutHoursLater() {
        long id = insertUnseen("awaiting-1");
        mark(id, 1, Outcome.AWAITING, Instant.now().plusSeconds(3_600));
        assertThat(found()).extracting(Due::messageId).doesNotContain(id);
        jdbc.update("update journal.mark set until = now() - interval '1 hour', at = now() - interval '2 hours' "
                + "where message_id = ?", id);
        assertThat(found()).contains(Due.now(id, "test.first", 1));
    }

    @Test
    void endedMessageIsForgotten() {
        long id = insertUnseen("ended-1");
        found();
        assertThat(remembered(id)).isTrue();
        mark(id, 1, Outcome.DONE, null);
        found();
        assertThat(remembered(id)).isFalse();
    }

    @Test
    void messageThatAPersonSendsAgainHoursLaterIsSeen() {
        long id = insertUnseen("resent-1");
        mark(id, 1, Outcome.ASIDE, null);
        found();
        repair.resend(id, "admin", "исправлено");
        assertThat(remembered(id)).isTrue();
    }

    @Test
    void repeatOfAMessageThatWasCommittedTooLateToBeSeenMakesItSeen() {
        found();
        var repeat = arrival("too-late-1");
        long id = insert(repeat.document(), Duration.ofHours(1));
        jdbc.update("insert into journal.known_document (sender, document, message_id, sha256) values (?, ?, ?, ?)",
                repeat.sender(), repeat.document(), id, repeat.first().sha256());
        assertThat(found()).extracting(Due::messageId).doesNotContain(id);
        assertThat(acceptance.accept(repeat).join()).isEqualTo(new Receipt.Repeated(id));
        assertThat(found()).extracting(Due::messageId).contains(id);
    }

    /** Slices are looked at in turn: all of them. */
    private List<Due> found() {
        var first = stranded.find(AGE, 1_000);
        var second = stranded.find(AGE, 1_000);
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Accepted three hours ago; the watermark has not come so far yet. */
    private long insertUnseen(String document) {
        jdbc.update("update journal.watermark set message_id = 0");
        return insert(document, Duration.ofHours(3));
    }

    private long insert(String document, Duration ago) {
        long id = MessageIds.floor(Instant.now().minus(ago)) + Math.abs(document.hashCode() % 4_000_000);
        jdbc.update("insert into journal.message (id, type, direction, sender, facility, document, queue, size) "
                + "values (?, 'test', 'in ', 'mis-17', '', ?, 'test.first', 1)", id, document);
        return id;
    }

    private void mark(long id, int n, Outcome outcome, Instant until) {
        var mark = Mark.now(id, "test.first", n, outcome);
        journal.append(
                List.of(new StepResult(List.of(until == null ? mark : mark.until(until)), List.of(), List.of())));
    }

    private boolean remembered(long id) {
        return jdbc.queryForObject("select exists (select from journal.lagging where message_id = ?)", Boolean.class,
                id);
    }
}

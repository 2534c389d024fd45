package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.journal.Arrivals.arrival;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;

@DatabaseTest
class BulkResendIT {
    private static final String STEP = "bulk.document.deliver";
    private static final Actor ADMIN = new Actor("admin", "127.0.0.1");

    @Autowired
    private Acceptance acceptance;
    @Autowired
    private Journal journal;
    @Autowired
    private AsideQueries aside;
    @Autowired
    private Repair repair;
    @Autowired
    private Lineage lineage;
    @Autowired
    private BulkResend bulk;
    @Autowired
    private BulkResendWork worker;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void nothingIsLeftRunning() {
        bulk.recent(100).forEach(work -> bulk.cancel(work.id(), ADMIN));
    }

    @Test
    void wholeGroupIsSentAgainInSteps() {
        var ids = group("WHOLE", 450);
        long work = start("WHOLE", Optional.empty());
        work();
        assertThat(bulk.work(work)).get().satisfies(done -> {
            assertThat(done.state()).isEqualTo(BulkWork.State.DONE);
            assertThat(done.sent()).isEqualTo(450);
            assertThat(done.failed()).isZero();
        });
        assertThat(journal.marks(ids.getFirst())).last().satisfies(mark -> {
            assertThat(mark.outcome()).isEqualTo(Outcome.DUE);
            assertThat(mark.author()).isEqualTo("admin");
            assertThat(mark.detail()).isEqualTo("Право выдано");
        });
        assertThat(find("WHOLE")).isEmpty();
    }

    @Test
    void previewSaysWhatWillNotBeSentAndWhy() {
        var ids = group("PREVIEW", 3);
        jdbc.update("delete from journal.body where message_id = ?", ids.get(0));
        lineage.record(accepted("preview-mended"), ids.get(1), "admin", "Исправлен адрес");
        assertThat(preview("PREVIEW")).satisfies(found -> {
            assertThat(found.sendable()).isEqualTo(1);
            assertThat(found.obstacles()).containsEntry(Obstacle.NO_BODY, 1).containsEntry(Obstacle.REPLACED, 1);
        });
        assertThat(bulk.work(start("PREVIEW", Optional.empty()))).get().extracting(BulkWork::total).isEqualTo(1);
    }

    @Test
    void mendedVersionThatWasRefusedReplacesNothing() {
        var id = group("REFUSED_CHILD", 1).getFirst();
        lineage.record(acceptance.refuse(arrival("refused-child"), "XSD", "Ошибка").join().messageId(), id, "admin",
                "Исправлено");
        assertThat(preview("REFUSED_CHILD").sendable()).isEqualTo(1);
    }

    @Test
    void messageThatMovedOnMeanwhileIsListedAsNotSent() {
        var ids = group("MOVED", 3);
        long work = start("MOVED", Optional.empty());
        repair.resend(ids.get(1), "expert", "Повторено раньше");
        work();
        assertThat(bulk.failures(work, 0, 10)).containsExactly(
                new BulkWork.Failure(ids.get(1), Obstacle.MOVED_ON));
        assertThat(bulk.work(work)).get().extracting(BulkWork::sent).isEqualTo(2);
    }

    @Test
    void cancelLeavesTheRestAside() {
        group("CANCEL", 450);
        long work = start("CANCEL", Optional.empty());
        begin();
        worker.goOn();
        assertThat(bulk.cancel(work, ADMIN)).isTrue();
        work();
        assertThat(bulk.work(work)).get().satisfies(done -> {
            assertThat(done.state()).isEqualTo(BulkWork.State.CANCELLED);
            assertThat(done.sent()).isEqualTo(200);
        });
        assertThat(find("CANCEL")).get().extracting(AsideGroup::count).isEqualTo(250);
        assertThat(bulk.cancel(work, ADMIN)).isFalse();
    }

    @Test
    void nothingIsSentDuringThePause() {
        group("PAUSE", 1);
        long work = start("PAUSE", Optional.empty());
        worker.goOn();
        assertThat(bulk.work(work)).get().extracting(BulkWork::done).isEqualTo(0);
    }

    @Test
    void aboveAThousandTheNumberMustBeTyped() {
        group("TYPED", 1_001);
        assertThatThrownBy(() -> start("TYPED", Optional.empty())).hasMessageContaining("1001");
        assertThatThrownBy(() -> start("TYPED", Optional.of(1_000))).isInstanceOf(BulkRefusedException.class);
        assertThat(start("TYPED", Optional.of(1_001))).isPositive();
    }

    @Test
    void groupIsSentByOneWorkAtATime() {
        group("TWICE", 1);
        start("TWICE", Optional.empty());
        assertThatThrownBy(() -> start("TWICE", Optional.empty())).hasMessageContaining("уже повторяется");
    }

    @Test
    void startEndAndCancelAreAudited() {
        group("AUDITED", 1);
        start("AUDITED", Optional.empty());
        work();
        group("STOPPED", 1);
        bulk.cancel(start("STOPPED", Optional.empty()), ADMIN);
        assertThat(records(AuditAction.GROUP_RESENT, "AUDITED")).isEqualTo(2);
        assertThat(records(AuditAction.GROUP_RESEND_CANCELLED, "STOPPED")).isEqualTo(1);
    }

    private int records(AuditAction action, String text) {
        return audit.find(new LogFilter("", action.name(), text, Optional.empty(), Optional.empty(), Optional.empty(),
                100)).items().size();
    }

    private void work() {
        begin();
        while (worker.goOn()) {
            assertThat(bulk.recent(1)).isNotEmpty();
        }
    }

    /** The pause is over. */
    private void begin() {
        jdbc.update("update journal.bulk_resend set starts_at = now() - interval '1 second' where state = 'RUNNING'");
    }

    private long start(String code, Optional<Integer> typed) {
        return bulk.start(find(code).orElseThrow(), Optional.empty(), Instant.now(), typed, ADMIN, "Право выдано");
    }

    private BulkPreview preview(String code) {
        return bulk.preview(find(code).orElseThrow().fingerprint(), Optional.empty(), Instant.now());
    }

    private Optional<AsideGroup> find(String code) {
        return aside.groups(Optional.empty(), 1_000).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private List<Long> group(String code, int size) {
        var ids = IntStream.range(0, size).mapToObj(i -> acceptance.accept(arrival(code + "-" + i))).toList().stream()
                .map(answer -> answer.join().messageId()).sorted().toList();
        journal.append(ids.stream().map(id -> new StepResult(
                List.of(Mark.now(id, STEP, 1, Outcome.ASIDE).because(code, "Нет права")), List.of(), List.of()))
                .toList());
        return ids;
    }

    private long accepted(String document) {
        return acceptance.accept(arrival(document)).join().messageId();
    }
}

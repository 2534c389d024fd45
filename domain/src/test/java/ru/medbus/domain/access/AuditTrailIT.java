package ru.medbus.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class AuditTrailIT {
    private static final Actor AUDITOR = new Actor("auditor-of-trail", "10.1.2.3");

    @Autowired
    private AuditTrail audit;
    @Autowired
    private JdbcTemplate database;

    @Test
    void whatWasDoneIsFoundByWhoDidIt() {
        var row = audit.record(AUDITOR, AuditAction.RULE_CHANGED, "правило R-17", "порог 5", "порог 7");
        var found = audit.find(filter("порог 7")).items().getFirst();
        assertThat(found).usingRecursiveComparison().isEqualTo(row);
    }

    @Test
    void wildcardsOfTheSearcherAreLiteral() {
        audit.record(AUDITOR, AuditAction.RULE_CHANGED, "скидка 100% всем");
        assertThat(audit.find(filter("0% ВСЕМ")).items()).hasSize(1);
        assertThat(audit.find(filter("с_идка")).items()).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapAndRepeat() {
        IntStream.range(0, 5).forEach(i -> audit.record(AUDITOR, AuditAction.SETTING_CHANGED, "листание " + i));
        var first = audit.find(filter("листание").limit(3));
        var second = audit.find(filter("листание").after(first.next().orElseThrow(), 3));
        assertThat(first.items()).extracting(AuditRecord::subject).containsExactly("листание 4", "листание 3",
                "листание 2");
        assertThat(second.items()).extracting(AuditRecord::subject).containsExactly("листание 1", "листание 0");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void databaseRefusesToChangeOrRemoveARow() {
        var row = audit.record(AUDITOR, AuditAction.RULE_CHANGED, "нетронутое");
        assertThatThrownBy(() -> database.update("update access.audit_record set who = 'x' where id = ?", row.id()))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("только дополняется");
        assertThatThrownBy(() -> database.update("delete from access.audit_record where id = ?", row.id()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.execute("truncate access.audit_record"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Transactional
    void changeBehindTheTriggerShowsAtItsRow() {
        var row = audit.record(AUDITOR, AuditAction.RULE_CHANGED, "было так");
        audit.record(AUDITOR, AuditAction.RULE_CHANGED, "потом так");
        withoutTriggers("update access.audit_record set subject = 'было иначе' where id = " + row.id());
        assertThat(audit.verify()).isEqualTo(new Verification.Broken(row.id(), "запись изменена"));
    }

    @Test
    @Transactional
    void removalBehindTheTriggerShowsAtItsRow() {
        var row = audit.record(AUDITOR, AuditAction.RULE_CHANGED, "исчезнет");
        audit.record(AUDITOR, AuditAction.RULE_CHANGED, "останется");
        withoutTriggers("delete from access.audit_record where id = " + row.id());
        assertThat(audit.verify()).isEqualTo(new Verification.Broken(row.id(), "записи нет"));
    }

    @Test
    @Transactional
    void factsCannotMoveBetweenColumns() {
        var row = audit.record(AUDITOR, AuditAction.RULE_CHANGED, "предмет", "до", "после");
        withoutTriggers("update access.audit_record set before = 'доп', after = 'осле' where id = " + row.id());
        assertThat(audit.verify()).isEqualTo(new Verification.Broken(row.id(), "запись изменена"));
    }

    @Test
    void manyWritersMakeOneWholeChain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var writes = IntStream.range(0, 80)
                    .mapToObj(i -> threads.submit(() -> audit.record(AUDITOR, AuditAction.SETTING_CHANGED, "поток")))
                    .toList();
            for (var write : writes) {
                write.get();
            }
        }
        assertThat(audit.find(filter("поток")).items()).hasSize(80);
        assertThat(audit.verify()).isInstanceOfSatisfying(Verification.Whole.class,
                whole -> assertThat(whole.rows()).isGreaterThanOrEqualTo(80));
    }

    private void withoutTriggers(String sql) {
        database.execute("alter table access.audit_record disable trigger all");
        database.execute(sql);
        database.execute("alter table access.audit_record enable trigger all");
    }

    private static LogFilter filter(String text) {
        return new LogFilter(AUDITOR.who(), "", text, Optional.empty(), Optional.empty(), Optional.empty(), 100);
    }
}

package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;

@DatabaseTest
class RetentionIT {
    private static final Actor ADMIN = new Actor("admin", "127.0.0.1");

    @Autowired
    private Retention retention;
    @Autowired
    private Journal journal;
    @Autowired
    private MessageQueries queries;
    @Autowired
    private KeyHash hash;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void bodiesGoEarlierThanWhatIsKnownOfTheMessages() {
        var month = YearMonth.of(2024, 3);
        long message = finished(month, "Р-1");
        retention.dropBodies(month, ADMIN);
        assertThat(journal.body(message, Body.DOCUMENT)).isEmpty();
        assertThat(queries.line(message)).isPresent();
    }

    @Test
    void monthGoesAsAWhole() {
        var month = YearMonth.of(2024, 4);
        long message = finished(month, "Р-2");
        jdbc.update("insert into journal.mark (message_id, step, n, outcome) values (?, 'test.third', 1, 5)", message);
        assertThat(retention.dropMonth(month, ADMIN)).isZero();
        assertThat(queries.line(message)).isEmpty();
        assertThat(retention.months()).extracting(KeptMonth::month).doesNotContain(month);
        assertThat(jdbc.queryForObject("select count(*) from journal.aside where message_id = ?", Long.class, message))
                .isZero();
    }

    @Test
    void heldMessageStaysWithItsBodyUntilTheHoldIsLifted() {
        var month = YearMonth.of(2024, 5);
        long held = finished(month, "Р-3");
        long other = finished(month, "Р-4");
        retention.hold(new BusinessKey(KeyKind.PRESCRIPTION, "Р-3"), "Запрос прокуратуры № 17", ADMIN);
        assertThat(retention.dropMonth(month, ADMIN)).isEqualTo(1);
        assertThat(journal.body(held, Body.DOCUMENT)).isPresent();
        assertThat(queries.line(held)).isPresent();
        assertThat(queries.line(other)).isEmpty();
        var hold = retention.holds().stream().filter(one -> one.shown().equals("Р-3")).findFirst().orElseThrow();
        retention.lift(hold.id(), ADMIN);
        retention.dropMonth(month, ADMIN);
        assertThat(queries.line(held)).isEmpty();
    }

    @Test
    void secondHoldOfTheSameKeyIsRefused() {
        retention.hold(new BusinessKey(KeyKind.SNILS, "11223344595"), "Запрос суда", ADMIN);
        assertThatThrownBy(() -> retention.hold(new BusinessKey(KeyKind.SNILS, "11223344595"), "Ещё раз", ADMIN))
                .isInstanceOf(RetentionRefusedException.class);
        assertThat(retention.holds()).filteredOn(hold -> hold.kind() == KeyKind.SNILS)
                .extracting(LegalHold::shown).containsExactly("…95");
    }

    @Test
    void monthWithMessagesUnderWayStays() {
        var month = YearMonth.of(2024, 6);
        long message = finished(month, "Р-5");
        jdbc.update("insert into journal.mark (message_id, step, n, outcome) values (?, 'test.second', 1, 2)", message);
        assertThatThrownBy(() -> retention.dropMonth(month, ADMIN)).isInstanceOf(RetentionRefusedException.class)
                .hasMessageContaining("незавершённые");
        assertThat(queries.line(message)).isPresent();
        jdbc.update("insert into journal.mark (message_id, step, n, outcome) values (?, 'test.second', 2, 3)", message);
        retention.dropMonth(month, ADMIN);
    }

    @Test
    void runningMonthStays() {
        var now = YearMonth.now(ZoneOffset.UTC);
        for (var month : List.of(now, now.minusMonths(1))) {
            assertThatThrownBy(() -> retention.dropBodies(month, ADMIN)).isInstanceOf(RetentionRefusedException.class);
        }
    }

    @Test
    void documentOfADroppedMonthIsForgotten() {
        var month = YearMonth.of(2024, 2);
        long message = finished(month, "Р-6");
        jdbc.update("insert into journal.known_document values ('mis-17', 'Р-6', ?, '')", message);
        retention.dropMonth(month, ADMIN);
        retention.forgetDocuments();
        assertThat(jdbc.queryForObject("select count(*) from journal.known_document where document = 'Р-6'",
                Long.class)).isZero();
    }

    /** A message of the month, delivered, with a body and one key. */
    private long finished(YearMonth month, String prescription) {
        jdbc.query("select journal.add_month(?)", rows -> {}, month.atDay(1));
        long id = MessageIds.floor(month.atDay(2).atStartOfDay().toInstant(ZoneOffset.UTC)) + prescription.hashCode();
        jdbc.update("insert into journal.message values (?, 'semd.141', 'in ', 'mis-17', '', ?, 'test.first', 3)", id,
                prescription);
        jdbc.update("insert into journal.mark (message_id, step, n, outcome) values (?, 'test.first', 1, 3)", id);
        jdbc.update("insert into journal.business_key values (?, ?, ?)", KeyKind.PRESCRIPTION.code(),
                hash.stored(new BusinessKey(KeyKind.PRESCRIPTION, prescription)), id);
        journal.keep(id, Body.of(Body.DOCUMENT, new byte[]{1, 2, 3}));
        return id;
    }
}

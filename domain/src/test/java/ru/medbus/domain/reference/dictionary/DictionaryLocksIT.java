package ru.medbus.domain.reference.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.draft;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.from;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.oid;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.row;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;

/** Loads, drops of old versions and readers beside each other: nobody ends another's work. */
@DatabaseTest
class DictionaryLocksIT {
    private static final DictionarySettings TWO_KEPT = new DictionarySettings(LoadMode.MANUAL, LoadWay.WHOLE, 24, 2,
            "", "");

    @Autowired
    private DictionaryLoad load;
    @Autowired
    private Dictionaries dictionaries;
    @Autowired
    private DictionaryQueries queries;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TransactionTemplate transaction;
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void everybodyIsGone() {
        others.shutdownNow();
    }

    @Test
    void dictionaryEnteredAndLoadedInOneTransactionDoesNotEndALoadBesideIt() throws Exception {
        var first = known();
        var second = oid();
        var entered = new CountDownLatch(1);
        var filling = new CountDownLatch(1);
        var beside = others.submit(() -> load.whole(draft(first, "1.1", 1), to -> {
            filling.countDown();
            waitFor(entered);
            to.accept(row("1", "K1", "Строка"));
        }));
        waitFor(filling);
        var both = transaction.execute(status -> {
            enter(second);
            entered.countDown();
            awaitThatSomebodyWaitsForTheAudit();
            return load.whole(draft(second, "1.1", 1), from(rows(1)));
        });
        assertThat(both).isEqualTo(new LoadOutcome.Switched("1.1", 1));
        assertThat(beside.get()).isEqualTo(new LoadOutcome.Switched("1.1", 1));
    }

    @Test
    void oldVersionsAreDroppedWhileAnotherDictionaryIsFilled() throws Exception {
        var full = known();
        for (var version : List.of("1.1", "1.2", "1.3")) {
            load.whole(draft(full, version, 1), from(rows(1)));
        }
        var going = halfLoaded(known());
        assertThat(dictionaries.prune(full)).isEqualTo(1);
        assertThat(queries.code(full, "K1")).isPresent();
        assertThat(going.end()).isEqualTo(new LoadOutcome.Switched("1.1", 1));
    }

    @Test
    void versionsOfADictionaryThatIsLoadedAreLeftAlone() throws Exception {
        var full = known();
        for (var version : List.of("1.1", "1.2", "1.3")) {
            load.whole(draft(full, version, 1), from(rows(1)));
        }
        var going = halfLoaded(full, "2.1");
        assertThat(dictionaries.prune(full)).isZero();
        going.end();
        assertThat(dictionaries.prune(full)).isEqualTo(2);
    }

    @Test
    void loadThatMaintenanceKeepsFromItsEndIsRefusedInWordsAndLeavesNothing() throws Exception {
        var store = new DictionaryStore(jdbc, "64MB", "50ms");
        var locked = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var maintenance = others.submit(() -> transaction.executeWithoutResult(status -> {
            jdbc.execute("lock table reference.dictionary_row in share update exclusive mode");
            locked.countDown();
            waitFor(done);
        }));
        waitFor(locked);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            store.create(Integer.MAX_VALUE);
            store.index(Integer.MAX_VALUE);
            store.attach(Integer.MAX_VALUE);
        })).isInstanceOf(DictionaryRefusedException.class).hasMessageContaining("дольше 50ms");
        done.countDown();
        maintenance.get();
        assertThat(jdbc.queryForObject("select to_regclass('reference.dictionary_row_2147483647')::text",
                String.class)).isNull();
    }

    @Test
    void manyLoadsAndDropsAtOnceAllEndWell() throws Exception {
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < 6; i++) {
            running.add(others.submit(() -> loadAndDrop(known())));
        }
        for (var one : running) {
            one.get();
        }
    }

    /** A drop may give up when others are busy; what it left goes with the next. */
    private void loadAndDrop(String oid) {
        for (int version = 1; version <= 8; version++) {
            assertThat(load.whole(draft(oid, "1." + version, 40), from(rows(40))))
                    .isInstanceOf(LoadOutcome.Switched.class);
            try {
                dictionaries.prune(oid);
            } catch (UncategorizedSQLException busy) {
                assertThat(busy).hasMessageContaining("lock timeout");
            }
        }
        assertThat(dictionaries.versions(oid)).hasSizeGreaterThanOrEqualTo(2);
    }

    private Going halfLoaded(String oid) {
        return halfLoaded(oid, "1.1");
    }

    /** A load that stands between its first row and its end. */
    private Going halfLoaded(String oid, String version) {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var outcome = others.submit(() -> load.whole(draft(oid, version, 1), to -> {
            to.accept(row("1", "K1", "Строка"));
            inside.countDown();
            waitFor(go);
        }));
        waitFor(inside);
        return new Going(go, outcome);
    }

    private record Going(CountDownLatch go, Future<LoadOutcome> outcome) {
        LoadOutcome end() throws InterruptedException, ExecutionException {
            go.countDown();
            return outcome.get();
        }
    }

    private String known() {
        var oid = oid();
        enter(oid);
        return oid;
    }

    private void enter(String oid) {
        dictionaries.add(oid, DictionarySource.NSI, "Пример", TWO_KEPT, Actor.HUB);
    }

    private void awaitThatSomebodyWaitsForTheAudit() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (jdbc.queryForObject("select count(*) from pg_locks where locktype = 'advisory' and not granted",
                Integer.class) == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.journal.MessageState;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionaryOrders;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;
import ru.medbus.domain.reference.dictionary.LoadMode;
import ru.medbus.domain.reference.dictionary.LoadWay;
import ru.medbus.simulators.nsi.NsiFault;
import ru.medbus.simulators.nsi.NsiSimulator;

/** A dictionary from its entry into the register to the version after next. */
class DictionaryScenarioIT extends BusIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger(8000);

    @Autowired
    private Dictionaries dictionaries;
    @Autowired
    private DictionaryOrders orders;
    @Autowired
    private DictionaryQueries queries;
    @Autowired
    private MessageQueries messages;
    @Autowired
    private Simulators simulators;
    private final String oid = "1.2.643.5.1.13.13.99.2." + NUMBERS.incrementAndGet();

    @BeforeEach
    void published() {
        nsi().publish(oid, "1.1", "Пример", lines(4_500, "Значение"));
        dictionaries.add(oid, DictionarySource.NSI, "Пример", DictionarySettings.USUAL, Actor.HUB);
    }

    @Test
    void newVersionTakesThePlaceOfTheOldAndBothStay() {
        delivered(orders.load(oid, "admin"));
        assertThat(dictionaries.get(oid).upToDate()).isTrue();
        nsi().publish(oid, "1.2", "Пример", lines(4_600, "Новое"));
        delivered(orders.load(oid, "admin"));
        assertThat(loaded()).isEqualTo("1.2");
        assertThat(dictionaries.versions(oid)).extracting(DictionaryVersion::rows).containsExactly(4_600, 4_500);
        assertThat(queries.code(oid, "4600").orElseThrow().name()).isEqualTo("Новое 4600");
    }

    @Test
    void brokenPagesChangeNothingAndSayWhy() {
        delivered(orders.load(oid, "admin"));
        nsi().publish(oid, "1.2", "Пример", lines(4_600, "Новое"));
        nsi().spoil(oid, NsiFault.REPEATED_PAGE);
        long order = orders.load(oid, "admin");
        awaitState(order, MessageState.ASIDE);
        assertThat(messages.line(order).orElseThrow().reason()).contains("страница 2 повторяет страницу 1");
        assertThat(dictionaries.get(oid).failure()).contains("страница 2 повторяет страницу 1");
        assertThat(loaded()).isEqualTo("1.1");
        assertThat(dictionaries.versions(oid)).hasSize(1);
        nsi().mend(oid);
        delivered(orders.load(oid, "admin"));
        assertThat(loaded()).isEqualTo("1.2");
        assertThat(dictionaries.get(oid).failure()).isEmpty();
    }

    @Test
    void silentPortalIsAskedAgainByItself() {
        nsi().mood().failNext(2);
        delivered(orders.load(oid, "admin"));
        assertThat(loaded()).isEqualTo("1.1");
    }

    @Test
    void differenceIsEnoughForASmallChange() {
        delivered(orders.load(oid, "admin"));
        set(DictionarySettings.USUAL.by(LoadWay.DIFFERENCE));
        nsi().publish(oid, "1.2", "Пример", lines(4_501, "Значение"));
        delivered(orders.load(oid, "admin"));
        assertThat(loaded()).isEqualTo("1.2");
        assertThat(dictionaries.versions(oid).getFirst().origin()).isEqualTo("портал, разница с 1.1");
        assertThat(nsi().book().since(Instant.EPOCH)).filteredOn(
                entry -> entry.id().equals("port/rest/data " + oid + " 1.2 1")).isEmpty();
    }

    @Test
    void bigOneComesAsAnArchiveAndACutArchiveChangesNothing() {
        set(DictionarySettings.USUAL.by(LoadWay.ARCHIVE));
        nsi().spoil(oid, NsiFault.CUT_PAGE);
        awaitState(orders.load(oid, "admin"), MessageState.ASIDE);
        assertThat(dictionaries.get(oid).failure()).contains("оборван");
        assertThat(dictionaries.versions(oid)).isEmpty();
        nsi().mend(oid);
        delivered(orders.load(oid, "admin"));
        assertThat(dictionaries.versions(oid).getFirst().rows()).isEqualTo(4_500);
    }

    @Test
    void oldInterfaceBringsTheSameRowsAndPartsThatRepeatChangeNothing() {
        set(DictionarySettings.USUAL.by(LoadWay.SOAP));
        nsi().spoil(oid, NsiFault.REPEATED_PAGE);
        awaitState(orders.load(oid, "admin"), MessageState.ASIDE);
        assertThat(dictionaries.get(oid).failure()).contains("часть 2 повторяет часть 1");
        nsi().mend(oid);
        delivered(orders.load(oid, "admin"));
        assertThat(dictionaries.versions(oid).getFirst()).satisfies(version -> {
            assertThat(version.rows()).isEqualTo(4_500);
            assertThat(version.origin()).isEqualTo("портал, SOAP");
        });
        assertThat(queries.code(oid, "4500").orElseThrow().name()).isEqualTo("Значение 4500");
        assertThat(nsi().book().since(Instant.EPOCH)).filteredOn(entry -> entry.id().contains("port/rest")
                && entry.id().contains(oid)).isEmpty();
    }

    @Test
    void dueDictionaryIsOrderedOnceAndByHandOnlyAskedFor() {
        set(new DictionarySettings(LoadMode.MANUAL, LoadWay.WHOLE, 1, 3, "", ""));
        dictionaries.due(oid);
        assertThat(orders.due()).isPositive();
        assertThat(orders.due()).isZero();
        await().atMost(Duration.ofSeconds(20)).until(() -> dictionaries.get(oid).newest().equals("1.1"));
        assertThat(dictionaries.versions(oid)).isEmpty();
    }

    @Test
    void fundsDictionaryIsLoadedAtTheFirstStart() {
        await().atMost(Duration.ofSeconds(30)).until(() -> dictionaries.get("ffoms.V002").upToDate());
        assertThat(queries.code("ffoms.V002", "29").orElseThrow().name()).isEqualTo("кардиологии");
        await().atMost(Duration.ofSeconds(30)).until(() -> dictionaries.get("1.2.643.5.1.13.13.11.1005").upToDate());
        assertThat(queries.code("1.2.643.5.1.13.13.11.1005", "I21").orElseThrow().name())
                .isEqualTo("Острый инфаркт миокарда");
    }

    private void set(DictionarySettings settings) {
        dictionaries.change(oid, dictionaries.get(oid).version(), settings, Actor.HUB);
    }

    private String loaded() {
        return dictionaries.get(oid).loaded().orElseThrow().version();
    }

    private void delivered(long message) {
        awaitState(message, MessageState.DELIVERED);
    }

    private void awaitState(long message, MessageState state) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100)).untilAsserted(
                () -> assertThat(messages.line(message).orElseThrow()).satisfies(
                        line -> assertThat(line.state()).as(line.reason()).isEqualTo(state)));
    }

    private NsiSimulator nsi() {
        return (NsiSimulator) simulators.simulator("nsi").orElseThrow();
    }

    private static List<String> lines(int rows, String name) {
        return Stream.concat(Stream.of("ID:INTEGER:PRIMARY;NAME:VARCHAR:VALUE"),
                IntStream.rangeClosed(1, rows).mapToObj(i -> i + ";" + name + " " + i)).toList();
    }
}

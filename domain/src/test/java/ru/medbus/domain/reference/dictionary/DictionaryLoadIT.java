package ru.medbus.domain.reference.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.draft;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.from;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.oid;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.row;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.rows;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;

@DatabaseTest
class DictionaryLoadIT {
    @Autowired
    private DictionaryLoad load;
    @Autowired
    private Dictionaries dictionaries;
    @Autowired
    private DictionaryQueries queries;
    @Autowired
    private JdbcTemplate jdbc;
    private final String oid = oid();

    @BeforeEach
    void known() {
        dictionaries.add(oid, DictionarySource.NSI, "Пример", DictionarySettings.USUAL, Actor.HUB);
    }

    @Test
    void loadedVersionIsTheCurrentOneAndTheOldStaysBeside() {
        assertThat(load.whole(draft(oid, "1.9", 3), from(rows(3)))).isEqualTo(new LoadOutcome.Switched("1.9", 3));
        assertThat(load.whole(draft(oid, "1.10", 4), from(rows(4)))).isEqualTo(new LoadOutcome.Switched("1.10", 4));
        assertThat(dictionaries.versions(oid)).extracting(DictionaryVersion::version).containsExactly("1.10", "1.9");
        assertThat(dictionaries.get(oid).loaded().orElseThrow().version()).isEqualTo("1.10");
        assertThat(queries.code(dictionaries.versions(oid).get(1), "K4")).isEmpty();
        assertThat(queries.code(oid, "K4").orElseThrow().name()).isEqualTo("Строка 4");
    }

    @Test
    void olderVersionIsKeptBesideTheNewerOne() {
        load.whole(draft(oid, "2.1", 3), from(rows(3)));
        assertThat(load.whole(draft(oid, "1.7", 2), from(rows(2)))).isEqualTo(new LoadOutcome.Kept("1.7", 2, "2.1"));
        dictionaries.makeCurrent(oid, "1.7", Actor.HUB);
        assertThat(dictionaries.get(oid).loaded().orElseThrow().version()).isEqualTo("1.7");
    }

    @Test
    void sameVersionAgainWritesNothing() {
        load.whole(draft(oid, "1.1", 3), from(rows(3)));
        assertThat(load.whole(draft(oid, "1.1", 5), from(rows(5)))).isEqualTo(new LoadOutcome.Unchanged("1.1"));
        assertThat(dictionaries.versions(oid)).singleElement().extracting(DictionaryVersion::rows).isEqualTo(3);
    }

    @Test
    void rowsOtherThanThePassportPromisesChangeNothing() {
        load.whole(draft(oid, "1.1", 3), from(rows(3)));
        var parts = parts();
        assertThatThrownBy(() -> load.whole(draft(oid, "1.2", 5), from(rows(4))))
                .isInstanceOf(DictionaryRefusedException.class).hasMessageContaining("Строк пришло 4")
                .hasMessageContaining("их 5");
        assertThat(dictionaries.get(oid).loaded().orElseThrow().version()).isEqualTo("1.1");
        assertThat(dictionaries.versions(oid)).hasSize(1);
        assertThat(parts()).isEqualTo(parts);
    }

    @Test
    void repeatedKeyIsNamedAndChangesNothing() {
        var twice = rows(3);
        twice.add(row("2", "K2", "Строка 2"));
        assertThatThrownBy(() -> load.whole(draft(oid, "1.1", 4), from(twice)))
                .isInstanceOf(DictionaryRefusedException.class).hasMessageContaining("Ключ «2» встретился дважды");
        assertThat(dictionaries.versions(oid)).isEmpty();
    }

    @Test
    void sourceThatBreaksOffChangesNothing() {
        var parts = parts();
        assertThatThrownBy(() -> load.whole(draft(oid, "1.1", 3), to -> {
            to.accept(row("1", "K1", "Строка"));
            throw new IllegalStateException("файл оборван");
        })).hasMessage("файл оборван");
        assertThat(dictionaries.versions(oid)).isEmpty();
        assertThat(parts()).isEqualTo(parts);
    }

    @Test
    void spoiltLettersAndEmptyKeysAreRefusedWithTheirRow() {
        assertThatThrownBy(() -> load.whole(draft(oid, "1.1", 1), from(List.of(row("1", "K", "По\uFFFD")))))
                .hasMessageContaining("Строка 1 (ключ «1»)").hasMessageContaining("кодировка");
        assertThatThrownBy(() -> load.whole(draft(oid, "1.1", 1), from(List.of(row(" ", "K", "Пол")))))
                .hasMessageContaining("ключ пуст");
        assertThatThrownBy(() -> load.whole(draft(oid, "1.1", 0), from(List.of()))).hasMessageContaining("Строк нет");
    }

    @Test
    void anyTextComesBackAsItWas() {
        var hostile = "таб\tстрока\nвозврат\r обратная\\ \\N кавычка' \"двойная\" ё 𝄞";
        load.whole(draft(oid, "1.1", 1), from(List.of(new DictionaryRow("1", "К'\\1", hostile, Optional.of("0"),
                Optional.empty(), Optional.empty(), List.of(hostile), Map.of("A", hostile)))));
        var entry = queries.code(oid, "К'\\1").orElseThrow();
        assertThat(entry.name()).isEqualTo(hostile);
        assertThat(entry.cells()).isEqualTo(Map.of("A", hostile));
    }

    @Test
    void differenceBecomesAWholeVersion() {
        load.whole(draft(oid, "1.1", 4), from(rows(4)));
        assertThat(load.difference(draft(oid, "1.2", 4), "1.1",
                from(List.of(row("2", "K2", "Другая"), row("9", "K9", "Новая"))), List.of("4")))
                .isEqualTo(new LoadOutcome.Switched("1.2", 4));
        assertThat(names("1.2")).containsExactlyInAnyOrder("Строка 1", "Другая", "Строка 3", "Новая");
        assertThat(names("1.1")).containsExactly("Строка 1", "Строка 2", "Строка 3", "Строка 4");
        var difference = queries.difference(version("1.1"), version("1.2"));
        assertThat(difference).extracting(VersionDifference::added, VersionDifference::removed,
                VersionDifference::changed).containsExactly(1, 1, 1);
        assertThat(difference.sample()).extracting(VersionDifference.Change::kind).containsExactly("changed",
                "removed", "added");
    }

    @Test
    void versionsBeyondThoseToKeepAreDropped() {
        dictionaries.change(oid, 1, new DictionarySettings(LoadMode.MANUAL, LoadWay.WHOLE, 24, 2, "", ""), Actor.HUB);
        for (var version : List.of("1.1", "1.2", "1.3", "1.4")) {
            load.whole(draft(oid, version, 2), from(rows(2)));
        }
        long oldest = version("1.1").id();
        assertThat(dictionaries.prune(oid)).isEqualTo(2);
        assertThat(dictionaries.versions(oid)).extracting(DictionaryVersion::version).containsExactly("1.4", "1.3");
        assertThat(jdbc.queryForObject("select to_regclass('reference.dictionary_row_" + oldest + "')::text",
                String.class)).isNull();
    }

    @Test
    void secondLoadAtTheSameTimeIsTurnedAway() throws Exception {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var first = other.submit(() -> load.whole(draft(oid, "1.1", 1), to -> {
                inside.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                to.accept(row("1", "K1", "Строка"));
            }));
            inside.await();
            assertThat(load.whole(draft(oid, "1.1", 1), from(rows(1)))).isEqualTo(new LoadOutcome.Busy());
            go.countDown();
            assertThat(first.get()).isEqualTo(new LoadOutcome.Switched("1.1", 1));
        }
    }

    @Test
    void suggestionsBeginWithTheCodeThenNamesThenSynonyms() {
        load.whole(draft(oid, "1.1", 5), from(List.of(row("1", "I21", "Острый инфаркт миокарда"),
                row("2", "I21.9", "Острый инфаркт миокарда неуточнённый"), row("3", "I25.2",
                        "Перенесённый инфаркт миокарда", "ПИКС"),
                row("4", "", "Болезни системы кровообращения: инфаркт"), row("5", "J45", "Астма"))));
        assertThat(suggested("i21")).containsExactly("I21", "I21.9");
        assertThat(suggested("I21.9")).containsExactly("I21.9");
        assertThat(suggested("инф мио")).containsExactly("I21", "I25.2", "I21.9");
        assertThat(suggested("перенесенный")).containsExactly("I25.2");
        assertThat(suggested("пикс")).containsExactly("I25.2");
        assertThat(suggested("  ")).isEmpty();
        assertThat(suggested("' | !&:*")).isEmpty();
    }

    @Test
    void wordsThatBeginAlikeAreToldApartByTheirLaterLetters() {
        load.whole(draft(oid, "1.1", 4), from(List.of(row("1", "A1234567", "Перелом бедра"),
                row("2", "A1234568", "Переливание крови"), row("3", "A12", "Перелёт"), row("4", "", "Переливание"))));
        assertThat(suggested("перели")).containsExactly("A1234568");
        assertThat(suggested("перел")).containsExactly("A12", "A1234567", "A1234568");
        assertThat(suggested("a1234567")).containsExactly("A1234567");
        assertThat(suggested("перелом крови")).isEmpty();
        assertThat(queries.rows(version("1.1"), "переливание", 0, 9)).extracting(DictionaryEntry::key)
                .containsExactly("2", "4");
        assertThat(queries.rows(version("1.1"), "переливание", 2, 9)).extracting(DictionaryEntry::key)
                .containsExactly("4");
    }

    @Test
    void rowsOfBeforeTheStemsWereGivenTheSame() {
        load.whole(draft(oid, "1.1", 2), from(List.of(row("1", "I21.9", "Острый инфаркт 𝐀𝐁𝐂𝐃𝐄 №½ ёж"),
                row("2", "А01.01.001.002", "Приём (осмотр, консультация) врача-акушера-гинеколога"))));
        assertThat(jdbc.queryForObject("""
            select count(*) from reference.dictionary_row
             where stems = array_to_tsvector(array(select distinct left(word, 4)
                                                     from unnest(tsvector_to_array(words::tsvector)) word))
               and version_id =
            """ + version("1.1").id(), Integer.class)).isEqualTo(2);
    }

    @Test
    void sameCellsInAnotherOrderAreNoChange() {
        var cells = new LinkedHashMap<>(Map.of("NAME", "Строка"));
        cells.putLast("ID", "1");
        load.whole(draft(oid, "1.1", 1), from(List.of(withCells(cells))));
        load.whole(draft(oid, "1.2", 1), from(List.of(withCells(cells.reversed()))));
        assertThat(queries.difference(version("1.1"), version("1.2")).changed()).isZero();
    }

    private static DictionaryRow withCells(Map<String, String> cells) {
        return new DictionaryRow("1", "K1", "Строка", Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                cells);
    }

    @Test
    void suggestionsAreValidOnTheDay() {
        var to = LocalDate.of(2025, 12, 31);
        load.whole(draft(oid, "1.1", 2), from(List.of(
                new DictionaryRow("1", "A", "Прежняя льгота", Optional.empty(), Optional.empty(), Optional.of(to),
                        List.of(), Map.of()),
                new DictionaryRow("2", "B", "Новая льгота", Optional.empty(), Optional.of(to.plusDays(1)),
                        Optional.empty(), List.of(), Map.of()))));
        assertThat(queries.suggest(oid, "льгота", to, 9)).extracting(DictionaryEntry::code).containsExactly("A");
        assertThat(queries.suggest(oid, "льгота", to.plusDays(1), 9)).extracting(DictionaryEntry::code)
                .containsExactly("B");
    }

    @Test
    void dictionaryIsFoundByItsOtherOid() {
        var other = oid();
        dictionaries.newest(oid, "Пример с именем", "1.3", List.of(oid, other));
        assertThat(dictionaries.get(other).oid()).isEqualTo(oid);
        assertThat(dictionaries.get(other).outdated()).isTrue();
    }

    @Test
    void secondOfTwoAdministratorsReadsAgain() {
        dictionaries.change(oid, 1, DictionarySettings.USUAL.on(LoadMode.OFF), Actor.HUB);
        assertThatThrownBy(() -> dictionaries.change(oid, 1, DictionarySettings.USUAL, Actor.HUB))
                .hasMessageContaining("другой администратор");
    }

    private List<String> suggested(String text) {
        return queries.suggest(oid, text, LocalDate.of(2026, 1, 1), 9).stream().map(DictionaryEntry::code).toList();
    }

    private List<String> names(String version) {
        return queries.rows(version(version), "", 0, 100).stream().map(DictionaryEntry::name).toList();
    }

    private DictionaryVersion version(String number) {
        return dictionaries.versions(oid).stream().filter(each -> each.version().equals(number)).findFirst()
                .orElseThrow();
    }

    private int parts() {
        return jdbc.queryForObject("select count(*) from pg_class where relname like 'dictionary\\_row\\_%'"
                + " and relkind = 'r'", Integer.class);
    }
}

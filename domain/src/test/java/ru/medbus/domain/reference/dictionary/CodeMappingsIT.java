package ru.medbus.domain.reference.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.draft;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.from;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.oid;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;

@DatabaseTest
class CodeMappingsIT {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Autowired
    private CodeMappings mappings;
    @Autowired
    private Dictionaries dictionaries;
    @Autowired
    private DictionaryLoad load;
    private final String region = "region.departments" + oid();
    private final String federal = oid();

    @BeforeEach
    void loaded() {
        dictionaries.add(region, DictionarySource.REGION, "Отделения", DictionarySettings.USUAL, Actor.HUB);
        dictionaries.add(federal, DictionarySource.NSI, "Профили", DictionarySettings.USUAL, Actor.HUB);
        load.whole(draft(region, "1", 3), from(List.of(row("1", "К1", "Кардиологическое отделение № 1"),
                row("2", "К2", "Кардиологическое отделение № 2"), row("3", "Т", "Терапия"))));
        load.whole(draft(federal, "1.1", 3), from(List.of(row("1", "29", "кардиологии"), row("2", "97", "терапии"),
                row("3", "100", "Отделение кардиологическое"))));
    }

    @Test
    void manyRegionalCodesMayMeanOneFederal() {
        mappings.add(mapping("К1", "29", START), Actor.HUB);
        mappings.add(mapping("К2", "29", START), Actor.HUB);
        assertThat(translated("К1", START)).hasValue("29");
        assertThat(translated("К2", START)).hasValue("29");
        assertThat(translated("К1", START.minusDays(1))).isEmpty();
    }

    @Test
    void codeMeansOneThingOnADayAndAnotherAfterItsEnd() {
        mappings.add(mapping("К1", "29", START), Actor.HUB);
        assertThatThrownBy(() -> mappings.add(mapping("К1", "97", START.plusDays(5)), Actor.HUB))
                .isInstanceOf(DictionaryRefusedException.class).hasMessageContaining("уже сопоставлен с «29»");
        long id = mappings.valid(region, federal, START, 10).getFirst().id();
        mappings.end(id, START.plusDays(5), Actor.HUB);
        mappings.add(mapping("К1", "97", START.plusDays(5)), Actor.HUB);
        assertThat(translated("К1", START.plusDays(4))).hasValue("29");
        assertThat(translated("К1", START.plusDays(5))).hasValue("97");
    }

    @Test
    void federalCodeMustBeThereAndAFileGoesInWholeOrNotAtAll() {
        assertThatThrownBy(() -> mappings.addAll(List.of(mapping("К1", "29", START), mapping("К2", "нет", START)),
                Actor.HUB)).hasMessageContaining("Строка 2").hasMessageContaining("кода «нет» нет");
        assertThat(mappings.valid(region, federal, START, 10)).isEmpty();
    }

    @Test
    void unmappedAreReportedThoseMissedMostFirst() {
        mappings.add(mapping("К1", "29", START), Actor.HUB);
        translated("Т", START);
        translated("чужой", START);
        translated("чужой", START);
        assertThat(mappings.unmapped(region, federal, START, 10)).containsExactly(new UnmappedCode("чужой", "", 2),
                new UnmappedCode("Т", "Терапия", 1), new UnmappedCode("К2", "Кардиологическое отделение № 2", 0));
    }

    @Test
    void namesAlikeAreSuggestedTheMostAlikeFirst() {
        assertThat(mappings.alike(federal, "Кардиологическое отделение № 1", START, 5))
                .extracting(DictionaryEntry::code).startsWith("100").doesNotContain("97");
        assertThat(mappings.alike(federal, "№ 1", START, 5)).isEmpty();
    }

    @Test
    void codesOfOneDocumentAreAskedTogether() {
        mappings.add(mapping("К1", "29", START), Actor.HUB);
        mappings.add(mapping("К2", "29", START), Actor.HUB);
        assertThat(mappings.translate(region, Set.of("К1", "К2", "нет"), federal, START))
                .isEqualTo(Map.of("К1", "29", "К2", "29"));
        assertThat(mappings.unmapped(region, federal, START, 1)).containsExactly(new UnmappedCode("нет", "", 1));
    }

    private Optional<String> translated(String code, LocalDate day) {
        return Optional.ofNullable(mappings.translate(region, Set.of(code), federal, day).get(code));
    }

    private CodeMapping mapping(String code, String to, LocalDate since) {
        return CodeMapping.added(region, code, federal, to, since, Optional.empty());
    }
}

package ru.medbus.domain.passport.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.passport.territory.TerritoryFixtures.alike;
import static ru.medbus.domain.passport.territory.TerritoryFixtures.region;
import static ru.medbus.domain.passport.territory.TerritoryFixtures.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.passport.PassportRefusedException;

@DatabaseTest
class PopulationRegisterIT {
    private static final Actor MINISTRY = new Actor("ministry", "");

    @Autowired
    private PopulationRegister population;
    @Autowired
    private PopulationMapper rows;
    @Autowired
    private PopulationUploads uploads;
    @Autowired
    private Territories territories;
    private final String region = region();
    private final String top = region + "000000";
    private final String town = region + "701000";
    private final String district = region + "605000";

    @BeforeEach
    void territories() {
        territories.add(territory(top, TerritoryKind.REGION, Optional.empty()), MINISTRY);
        territories.add(territory(town, TerritoryKind.CITY, Optional.of(top)), MINISTRY);
        territories.add(territory(district, TerritoryKind.DISTRICT, Optional.of(top)), MINISTRY);
    }

    @Test
    void yearIsLoadedAndTheTerritoryAboveIsTheSumOfItsParts() {
        load(new YearDraft(town, 2025, alike(10)), new YearDraft(district, 2025, alike(4)));
        assertThat(population.of(town, 2025).orElseThrow()).isEqualTo(alike(10));
        assertThat(population.of(top, 2025).orElseThrow()).isEqualTo(alike(14));
        assertThat(population.ofYear(2025).get(top).total()).isEqualTo(14 * 202);
        assertThat(population.of(top, 2024)).isEmpty();
        assertThat(population.years()).contains(2025);
    }

    @Test
    void whatIsLoadedForTheWholeStandsAgainstTheSumOfParts() {
        load(new YearDraft(top, 2025, alike(20)), new YearDraft(town, 2025, alike(10)));
        assertThat(population.ofYear(2025).get(top)).isEqualTo(alike(20));
    }

    @Test
    void oneBadYearKeepsTheWholeFileOut() {
        assertThatThrownBy(() -> load(new YearDraft(town, 2025, alike(10)), new YearDraft("99999999", 2025, alike(1))))
                .isInstanceOf(PassportRefusedException.class).hasMessageContaining("такой территории нет");
        assertThat(population.editions(town)).isEmpty();
    }

    @Test
    void yearTwiceInAFileAndAYearBeforeTheTerritoryAreRefused() {
        assertThatThrownBy(() -> load(new YearDraft(town, 2025, alike(1)), new YearDraft(town, 2025, alike(2))))
                .hasMessageContaining("год повторён");
        var young = region + "703000";
        territories.add(new Territory(young, "Молодой округ", TerritoryKind.CITY, Optional.of(top), Optional.empty(),
                LocalDate.of(2024, 6, 1), Optional.empty(), 0), MINISTRY);
        assertThatThrownBy(() -> load(new YearDraft(young, 2024, alike(1)))).hasMessageContaining("не существует");
        assertThatThrownBy(() -> load(new YearDraft(town, 2190, alike(1)))).hasMessageContaining("год — от 1990");
    }

    @Test
    void newEditionTakesThePlaceOfTheOldWhichStays() {
        load(new YearDraft(town, 2025, alike(10)));
        assertThat(load(new YearDraft(town, 2025, alike(10)))).isEqualTo(new PopulationRegister.Loaded(0, 1));
        load(new YearDraft(town, 2025, alike(11)));
        assertThat(population.of(town, 2025).orElseThrow()).isEqualTo(alike(11));
        assertThat(population.editions(town)).extracting(PopulationEdition::edition, PopulationEdition::current,
                PopulationEdition::people, PopulationEdition::loadedBy).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, true, 11L * 202, "ministry"),
                        org.assertj.core.groups.Tuple.tuple(1, false, 10L * 202, "ministry"));
    }

    @Test
    void negativeAndMissingAgesAreRefusedByNameOfTheAge() {
        var spoilt = new ArrayList<>(Collections.nCopies(101, 5));
        spoilt.set(17, -1);
        assertThatThrownBy(() -> new AgeStructure(alike(5).men(), spoilt)).hasMessageContaining("Возраст 17, женщины")
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new AgeStructure(List.of(1, 2), alike(5).women()))
                .hasMessageContaining("все возрасты от 0 до 100 (мужчины), а их 2");
    }

    @Test
    void databaseItselfTakesNoNegativeNumbersAndNoHoles() {
        var good = PopulationMapper.StructureRow.written(alike(1).men());
        assertThatThrownBy(() -> rows.insert(town, 2020, good.replaceFirst("1", "-1"), good, "x", "x"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> rows.insert(town, 2020, "{1,2}", good, "x", "x"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> rows.insert(town, 2020, good.replaceFirst("1", "null"), good, "x", "x"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void groupsFollowTheSettingOfAgesAndSex() {
        var groups = new WorkingAge(16, 62, 57).groups(alike(1));
        assertThat(groups).extracting(AgeGroup::men).containsExactly(15L, 3L, 16L, 47L, 38L);
        assertThat(groups).extracting(AgeGroup::women).containsExactly(15L, 3L, 16L, 42L, 43L);
        assertThat(WorkingAge.bands(alike(1))).hasSize(21).last()
                .isEqualTo(new AgeGroup("100 и старше", 1, 1));
        assertThatThrownBy(() -> new WorkingAge(16, 10, 57)).hasMessageContaining("working-age");
    }

    @Test
    void uploadIsSeenByWhoBroughtItOnly() {
        long id = uploads.keep("население.csv", "", new byte[]{1, 2}, "ministry");
        assertThat(uploads.get(id, "ministry").content()).containsExactly(1, 2);
        assertThatThrownBy(() -> uploads.get(id, "doctor")).isInstanceOf(PassportRefusedException.Unknown.class);
        uploads.drop(id, "ministry");
        assertThatThrownBy(() -> uploads.get(id, "ministry")).isInstanceOf(PassportRefusedException.Unknown.class);
    }

    private PopulationRegister.Loaded load(YearDraft... years) {
        return population.load(List.of(years), "население.csv", MINISTRY);
    }
}

package ru.medbus.domain.passport.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.passport.territory.TerritoryFixtures.BEGINNING;
import static ru.medbus.domain.passport.territory.TerritoryFixtures.region;
import static ru.medbus.domain.passport.territory.TerritoryFixtures.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.passport.PassportRefusedException;

@DatabaseTest
class TerritoriesIT {
    @Autowired
    private Territories territories;
    private final String region = region();
    private final String top = region + "000000";
    private final String district = region + "605000";
    private final String village = region + "605405";

    @BeforeEach
    void tree() {
        territories.add(territory(top, TerritoryKind.REGION, Optional.empty()), Actor.HUB);
        territories.add(territory(district, TerritoryKind.DISTRICT, Optional.of(top)), Actor.HUB);
        territories.add(territory(village, TerritoryKind.RURAL, Optional.of(district)), Actor.HUB);
    }

    @Test
    void settlementStandsUnderItsOwnMunicipality() {
        territories.add(territory(village + "101", TerritoryKind.LOCALITY, Optional.of(village)), Actor.HUB);
        assertThat(territories.get(village + "101").parent()).hasValue(village);
        refused("parent", "начинается с кода своего муниципального образования",
                () -> territories.add(territory(village + "106", TerritoryKind.LOCALITY, Optional.of(district)),
                        Actor.HUB));
    }

    @Test
    void codeHasEightOrElevenDigitsAndTheKindKnowsWhich() {
        for (var wrong : List.of("1234567", "123456789", "abcdefgh", "00000000", "")) {
            refused("oktmo", "8 цифр", () -> territories.add(territory(wrong, TerritoryKind.CITY, Optional.empty()),
                    Actor.HUB));
        }
        refused("kind", "только у населённого пункта", () -> territories
                .add(territory(region + "701000", TerritoryKind.LOCALITY, Optional.of(top)), Actor.HUB));
        refused("oktmo", "уже у территории", () -> territories
                .add(new Territory(district, "Другое имя", TerritoryKind.DISTRICT, Optional.of(top), Optional.empty(),
                        BEGINNING, Optional.empty(), 0), Actor.HUB));
        assertThat(Oktmo.parse("46 605-405 101")).hasValue(new Oktmo("46605405101"));
    }

    @Test
    void circleIsRefusedAndNothingChanges() {
        var before = territories.get(district);
        refused("parent", "Получится круг", () -> territories.change(under(before, village), Actor.HUB));
        refused("parent", "сама в себя", () -> territories.change(under(before, district), Actor.HUB));
        assertThat(territories.get(district)).isEqualTo(before);
    }

    @Test
    void partsLiveWithinTheDaysOfTheWhole() {
        refused("to", "В неё входит", () -> territories.change(ending(territories.get(district), 2020), Actor.HUB));
        territories.change(ending(territories.get(village), 2019), Actor.HUB);
        territories.change(ending(territories.get(district), 2020), Actor.HUB);
        refused("from", "не могут выходить", () -> territories
                .add(territory(region + "605410", TerritoryKind.RURAL, Optional.of(district)), Actor.HUB));
        assertThat(territories.get(district).valid(LocalDate.of(2021, 1, 1))).isFalse();
    }

    @Test
    void twoOfOneNameMayFollowEachOtherButNotOverlap() {
        var okrug = new Territory(region + "505000", "Округ", TerritoryKind.OKRUG, Optional.of(top), Optional.empty(),
                BEGINNING, Optional.of(LocalDate.of(2023, 12, 31)), 0);
        territories.add(okrug, Actor.HUB);
        refused("name", "уже есть на эти дни под кодом " + region + "505000",
                () -> territories.add(successor(LocalDate.of(2023, 12, 31)), Actor.HUB));
        territories.add(successor(LocalDate.of(2024, 1, 1)), Actor.HUB);
    }

    @Test
    void twoAtOnceTheSecondIsTold() {
        var seen = territories.get(village);
        territories.change(named(seen, "Новое имя"), Actor.HUB);
        assertThatThrownBy(() -> territories.change(named(seen, "Иное имя"), Actor.HUB))
                .isInstanceOf(PassportRefusedException.Outdated.class);
        assertThat(territories.get(village).name()).isEqualTo("Новое имя");
    }

    @Test
    void treeCountsWhatIsBelow() {
        var tree = new TerritoryTree(territories.all().stream().filter(one -> one.oktmo().startsWith(region)).toList());
        assertThat(tree.counted(Map.of(village, 2, district, 1))).containsEntry(top, 3).containsEntry(district, 3)
                .containsEntry(village, 2);
    }

    private Territory successor(LocalDate from) {
        return new Territory(region + "507000", "округ", TerritoryKind.OKRUG, Optional.of(top),
                Optional.of(new BigDecimal("12.50")), from, Optional.empty(), 0);
    }

    private static Territory under(Territory one, String parent) {
        return new Territory(one.oktmo(), one.name(), one.kind(), Optional.of(parent), one.areaKm2(), one.from(),
                one.to(), one.revision());
    }

    private static Territory named(Territory one, String name) {
        return new Territory(one.oktmo(), name, one.kind(), one.parent(), one.areaKm2(), one.from(), one.to(),
                one.revision());
    }

    private static Territory ending(Territory one, int year) {
        return new Territory(one.oktmo(), one.name(), one.kind(), one.parent(), one.areaKm2(), one.from(),
                Optional.of(LocalDate.of(year, 12, 31)), one.revision());
    }

    private static void refused(String field, String words, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(PassportRefusedException.class,
                refusal -> assertThat(refusal.field()).isEqualTo(field)).hasMessageContaining(words);
    }
}

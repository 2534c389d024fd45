package ru.medbus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.passport.territory.Oktmo;

class InventedTerritoryTest {

    @Test
    void thereAreTwentyOfThemWithThreeHundredThousandPeople() {
        assertThat(InventedTerritory.values()).hasSize(20);
        assertThat(Stream.of(InventedTerritory.values()).mapToInt(InventedTerritory::people).sum()).isEqualTo(300_000);
    }

    @Test
    void codesAreDifferentSoundAndOfOneRegionThatDoesNotExist() {
        assertThat(InventedTerritory.values()).extracting(InventedTerritory::oktmo).doesNotHaveDuplicates()
                .allMatch(code -> Oktmo.parse(code).filter(oktmo -> oktmo.region().equals("02")).isPresent());
    }
}

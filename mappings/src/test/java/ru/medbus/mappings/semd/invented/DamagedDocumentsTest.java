package ru.medbus.mappings.semd.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rules say to each damage: {@code ru.medbus.mappings.semd.DamageIsCaughtTest}. */
class DamagedDocumentsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");
    private final InventedDocuments documents = new InventedDocuments(8);

    @ParameterizedTest
    @EnumSource
    void everyDamageChangesEveryDocument(DamagedDocuments damage) {
        for (var good : List.of(documents.prescription(0, NOW), documents.prescription(6, NOW),
                documents.dispensing(0, NOW), documents.consultation(0, NOW))) {
            assertThat(damage.of(good)).isNotEqualTo(good);
        }
    }

    @Test
    void everyDamageHasItsOwnReasonInRussian() {
        assertThat(Stream.of(DamagedDocuments.values()).map(DamagedDocuments::reason)).doesNotHaveDuplicates()
                .allSatisfy(reason -> assertThat(reason).matches("[А-Я].*"));
    }
}

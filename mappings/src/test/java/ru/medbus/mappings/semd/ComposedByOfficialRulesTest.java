package ru.medbus.mappings.semd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.mappings.semd.invented.InventedDocuments;

/** Documents that we compose are taken by the official schemas and rules, where these are at hand. */
class ComposedByOfficialRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");
    private final InventedDocuments documents = new InventedDocuments(1);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 6, 20})
    void prescriptionIsTaken(int number) {
        isTaken("141", documents.prescription(number, NOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 20})
    void ordinaryPrescriptionIsTaken(int number) {
        isTaken("148", documents.ordinary(number, NOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 20})
    void dispensingIsTaken(int number) {
        isTaken("140", documents.dispensing(number, NOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 20})
    void consultationIsTaken(int number) {
        isTaken("119", documents.consultation(number, NOW));
    }

    private static void isTaken(String code, byte[] document) {
        var rules = RuleSet.official(code);
        assertThat(rules.schemaErrors(document)).isEmpty();
        assertThat(rules.schematronErrors(document)).isEmpty();
    }
}

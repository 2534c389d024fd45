package ru.medbus.mappings.semd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.medbus.mappings.semd.invented.InventedDocuments;
import ru.medbus.mappings.semd.invented.InventedFacility;
import ru.medbus.mappings.semd.invented.InventedPeople;

/** What is written is what is read back. */
class ComposedFactsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");
    private static final InventedFacility CLINIC = InventedFacility.POLYCLINIC;
    private final InventedDocuments documents = new InventedDocuments(3);

    @Test
    void prescriptionTellsPatientFacilityAndNumber() {
        var facts = SemdFactsReader.read(documents.prescription(5, NOW));
        var person = new InventedPeople(3).person(5);

        assertThat(facts.document().templates()).containsExactly("1.2.643.5.1.13.13.14.37.9.4");
        assertThat(facts.document().createdAt().orElseThrow().toInstant()).isEqualTo(NOW);
        assertThat(facts.document().createdOn()).contains(LocalDate.of(2026, 3, 2));
        assertThat(facts.patient().snils()).contains(person.snils().digits());
        assertThat(facts.patient().enp()).contains(person.enp().digits());
        assertThat(facts.patient().name()).contains(person.name());
        assertThat(facts.patient().bornOn()).contains(person.bornOn());
        assertThat(facts.patient().sex()).contains(person.sex().code());
        assertThat(facts.patient().region()).contains(person.address().region().code());
        assertThat(facts.facility().oid()).contains(CLINIC.oid());
        assertThat(facts.facility().ogrn()).contains(CLINIC.facility().ogrn().digits());
        assertThat(facts.author().orElseThrow().snils()).contains(CLINIC.doctor(5).snils().digits());
        assertThat(facts.legalAuthenticator().orElseThrow().snils()).contains(CLINIC.head().snils().digits());
        assertThat(facts.body().prescriptions()).containsExactly(documents.prescriptionNumber(5));
        assertThat(facts.body().diagnoses()).hasSize(1);
    }

    @Test
    void dispensingNamesItsPrescription() {
        var prescription = SemdFactsReader.read(documents.prescription(5, NOW));
        var dispensing = SemdFactsReader.read(documents.dispensing(5, NOW));

        assertThat(dispensing.body().prescriptions()).isEqualTo(prescription.body().prescriptions());
        assertThat(dispensing.body().links()).singleElement().satisfies(link -> {
            assertThat(link.id()).isEqualTo(prescription.document().id());
            assertThat(link.setId()).isEqualTo(prescription.document().setId());
        });
        assertThat(dispensing.patient().snils()).isEqualTo(prescription.patient().snils());
        assertThat(dispensing.patient().localId()).isEmpty();
        assertThat(dispensing.body().sections()).containsExactly("DOCINFO", "MEDDISPENSE");
    }

    @Test
    void refusedPrescriptionHasNothingDispensed() {
        assertThat(SemdFactsReader.read(documents.dispensing(10, NOW)).body().sections()).containsExactly("DOCINFO");
    }

    @Test
    void consultationHasNestedSections() {
        var facts = SemdFactsReader.read(documents.consultation(5, NOW));

        assertThat(facts.document().code()).map(CodeFact::code).contains("5");
        assertThat(facts.body().sections()).contains("DOCINFO", "ANAM", "LANAM", "RESCONS", "DGN", "REGIME");
        assertThat(facts.patient().enp()).contains(new InventedPeople(3).person(5).enp().digits());
    }

    @Test
    void sameNumberAndMomentGiveTheSameBytes() {
        assertThat(documents.prescription(5, NOW)).isEqualTo(new InventedDocuments(3).prescription(5, NOW));
        assertThat(documents.prescription(5, NOW)).isNotEqualTo(documents.prescription(6, NOW));
    }

    @Test
    void documentIsUtf8WithADeclarationAndNoBom() {
        assertThat(new String(documents.prescription(0, NOW), UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    @Test
    void documentsOfDifferentKindsNeverShareAnId() {
        assertThat(SemdFactsReader.read(documents.prescription(1, NOW)).document().id())
                .isNotEqualTo(SemdFactsReader.read(documents.consultation(1, NOW)).document().id());
    }
}

package ru.medbus.mappings.semd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocument;
import ru.medbus.domain.drugsupply.outgoing.DocumentFate;
import ru.medbus.domain.drugsupply.outgoing.HandedOut;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.patient.Person;
import ru.medbus.mappings.semd.invented.InventedFacility;
import ru.medbus.mappings.semd.invented.InventedPeople;
import ru.medbus.mappings.semd.issued.Dispensed;
import ru.medbus.mappings.semd.issued.DispensedToSemd;

/** Dispensings of the stock's ledger become documents that the official schemas and rules take, where these are at hand. */
class DispensedByOfficialRulesTest {
    private static final String OTHER = "21.20.10.149-000047-1-00003-0000000000002";
    private static final String ITEM = "21.20.10.149-000047-1-00003-0000000000001";
    private static final Share THIRD = new Share(1, 3);

    @Test
    void wholePacksAndSharesAreLinesByTheirItem() {
        var document = compose(1, false, link("99.24.001.000000017"), line("A", Share.WHOLE, ITEM),
                line("B", Share.WHOLE, ITEM), line("C", THIRD, OTHER));
        isTaken(document);
        assertThat(text(document)).contains("<quantity value=\"2\"/>", "<quantity value=\"0.333\"/>",
                "<value xsi:type=\"REAL\" value=\"200.00\"/>", "<value xsi:type=\"REAL\" value=\"33.33\"/>",
                "extension=\"99.24.001.000000017\"", "<versionNumber value=\"1\"/>");
    }

    @Test
    void threeThirdsAreAPack() {
        var document = compose(1, false, link("99.24.001.000000017"), line("A", THIRD, ITEM), line("B", THIRD, ITEM),
                line("C", THIRD, ITEM));
        assertThat(text(document)).contains("<quantity value=\"1\"/>");
    }

    @Test
    void reversedDispensingIsANewVersionThatSaysSo() {
        var document = compose(2, true, link("99.24.001.000000017"), line("A", Share.WHOLE, ITEM));
        isTaken(document);
        assertThat(text(document)).contains("<value xsi:type=\"BL\" value=\"false\"/>", "<versionNumber value=\"2\"/>")
                .doesNotContain("MEDDISPENSE");
        assertThat(SemdFactsReader.read(document).document().setId().map(DocumentId::extension))
                .contains("00000000-0000-4000-8000-000000000140");
    }

    @Test
    void prescriptionOnPaperHasNoLinkAndALongNumberIsLeftOut() {
        isTaken(compose(1, false, new LinkedDocument(Optional.empty(), Optional.empty(), Optional.empty()),
                line("A", Share.WHOLE, ITEM)));
        var document = compose(1, false, link("141.99.26.11.000000001"), line("A", Share.WHOLE, ITEM));
        isTaken(document);
        assertThat(text(document)).doesNotContain("141.99.26.11.000000001").contains("extension=\"recipe-1\"");
    }

    @Test
    void theSameVersionGivesTheSameBytes() {
        assertThat(compose(1, false, link("99.24.001.000000017"), line("A", Share.WHOLE, ITEM)))
                .isEqualTo(compose(1, false, link("99.24.001.000000017"), line("A", Share.WHOLE, ITEM)));
    }

    private static void isTaken(byte[] document) {
        assertThat(RuleSet.own("140").schemaErrors(document)).isEmpty();
        assertThat(RuleSet.own("140").schematronErrors(document)).isEmpty();
        var official = RuleSet.official("140");
        assertThat(official.schemaErrors(document)).isEmpty();
        assertThat(official.schematronErrors(document)).isEmpty();
    }

    private static LinkedDocument link(String number) {
        var clinic = InventedFacility.POLYCLINIC.facility();
        return new LinkedDocument(Optional.of(new DocumentId(clinic.root(51), "recipe-1")),
                Optional.of(new DocumentId(clinic.root(50), "recipe")), Optional.of(number));
    }

    private static HandedOut line(String sgtin, Share part, String item) {
        return new HandedOut(sgtin, "04600000000015", part, 10_000, "Выдуманол", "А1", LocalDate.of(2028, 1, 1), 2,
                item, "Выдуманол-Пример");
    }

    private static byte[] compose(int version, boolean reversed, LinkedDocument recipe, HandedOut... lines) {
        var patient = new InventedPeople(5).person(17);
        var person = new Person(17, Optional.of(patient.snils().digits()), Optional.of(patient.enp().digits()),
                patient.name().family(), patient.name().given(), patient.name().patronymic(),
                Optional.of(patient.bornOn()), Integer.parseInt(patient.sex().code()), "76");
        var card = new Beneficiary(17, InventedFacility.POLYCLINIC.oid(), "0000017", "",
                patient.paper().type().code(), patient.paper().series(), patient.paper().number(),
                patient.paper().issuer(), patient.paper().issuerCode(), Optional.of(patient.paper().issuedOn()),
                patient.address().line(), patient.address().region().code(), patient.address().postalCode(),
                patient.phone(), 1);
        var document = new DispensingDocument(7, 99, 17, "7601 000000000017",
                UUID.fromString("00000000-0000-4000-8000-000000000140"), version, InventedFacility.PHARMACY.oid(),
                "pharmacist", DocumentFate.ORDERED, reversed, Instant.parse("2026-03-02T07:30:00Z"),
                Instant.parse("2026-03-02T07:31:00Z"), Optional.empty(), "", "", "", "", 1);
        return DispensedToSemd.compose(new Dispensed(document, new SeriesNumber("7601", "000000000017"), recipe,
                List.of(lines), person, card, InventedFacility.PHARMACY.facility(),
                InventedFacility.PHARMACY.doctor(1), InventedFacility.PHARMACY.head()));
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }
}

package ru.medbus.mappings.semd.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.medbus.mappings.semd.LinkedDocument;
import ru.medbus.mappings.semd.PersonName;
import ru.medbus.mappings.semd.PrescriptionNumber;
import ru.medbus.mappings.semd.invented.InventedFacility;
import ru.medbus.mappings.semd.invented.InventedPeople;

/** One rule of the formats each. */
class ComposingTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:30+03:00");
    private static final MedicalCard CARD = new MedicalCard("1", "2", NOW);
    private static final Coded DRUG = NsiDictionary.DRUG_NODE.row("1", "Образец");
    private static final Patient PATIENT = new InventedPeople(1).person(1);

    @Test
    void aDispensingKnowsThePatientBySnilsAlone() {
        assertThat(dispensing(Optional.empty(), item(NsiDictionary.DRUG_ITEM))).doesNotContain(".1.1.10\"")
                .contains("extension=\"" + PATIENT.snils().formatted() + '"');
        assertThat(prescription(medicine(DRUG))).contains(".1.1.10\"");
    }

    @Test
    void aDispensingSaysThatAUnifiedPolicyHasNoSeries() {
        assertThat(dispensing(Optional.empty(), item(NsiDictionary.DRUG_ITEM)))
                .contains("<identity:Series nullFlavor=\"NA\"/>");
        assertThat(prescription(medicine(DRUG))).doesNotContain("<identity:Series nullFlavor");
    }

    @Test
    void documentsOf2023NameNoTypesInTheExtensions() {
        assertThat(prescription(medicine(DRUG))).contains("<identity:Ogrn>", "<identity:Ogrnip nullFlavor=\"NA\"/>")
                .doesNotContain("<address:stateCode xsi:type");
    }

    @Test
    void everyEventFollowsFromTheProduct() {
        assertThat(prescription(medicine(DRUG))).contains("<serviceEvent><code code=\"58\"");
        assertThat(prescription(medicine(NsiDictionary.FOOD.row("1", "Смесь"))))
                .contains("<serviceEvent><code code=\"59\"");
        assertThat(prescription(new Prescribed.Device(NsiDictionary.DEVICE.row("1", "Шприц"), "Шприц", "Ежедневно", 3)))
                .contains("<serviceEvent><code code=\"60\"");
        assertThat(dispensing(Optional.empty(), item(NsiDictionary.FOOD))).contains("<serviceEvent><code code=\"55\"");
        assertThat(dispensing(Optional.empty(), item(NsiDictionary.DEVICE)))
                .contains("<serviceEvent><code code=\"56\"");
    }

    @Test
    void aRefusalNamesItsReasonAndGivesNothing() {
        var refused = dispensing(Optional.of(NsiDictionary.REFUSAL_REASON.row("1", "Нет в наличии")));

        assertThat(refused).contains("<value xsi:type=\"BL\" value=\"false\"/>", "displayName=\"Нет в наличии\"")
                .doesNotContain("MEDDISPENSE");
    }

    @Test
    void aPersonWithoutAPatronymicHasNoSuchElement() {
        var plain = new Patient("1", PATIENT.snils(), PATIENT.enp(), new PersonName("Примеров", "Ли", ""),
                PATIENT.bornOn(), PATIENT.sex(), PATIENT.paper(), PATIENT.address(), PATIENT.phone());
        var document = new String(PrescriptionToSemd.compose(envelope(plain), prescriptionOf(medicine(DRUG))), UTF_8);

        assertThat(document).contains("<family>Примеров</family><given>Ли</given></name>");
    }

    @Test
    void textIsEscaped() {
        assertThat(prescription(medicine(NsiDictionary.DRUG_NODE.row("1", "A & <B> \"C\""))))
                .contains("displayName=\"A &amp; &lt;B> &quot;C&quot;\"");
    }

    @Test
    void aRowOfAnotherDictionaryIsNotTaken() {
        assertThatThrownBy(() -> prescription(medicine(NsiDictionary.DEVICE.row("1", "Шприц"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1.2.643.5.1.13.13.99.2.604");
    }

    @Test
    void momentsHaveTheirZone() {
        assertThat(prescription(medicine(DRUG))).contains("<effectiveTime value=\"202603021030+0300\"/>");
    }

    private static String prescription(Prescribed prescribed) {
        return new String(PrescriptionToSemd.compose(envelope(PATIENT), prescriptionOf(prescribed)), UTF_8);
    }

    private static String dispensing(Optional<Coded> refusal, Dispensing.Item... items) {
        var link = new LinkedDocument(Optional.empty(), Optional.empty(), Optional.empty());
        var dispensing = new Dispensing(new PrescriptionNumber("", "17"), link, Optional.empty(), refusal,
                List.of(items));
        return new String(DispensingToSemd.compose(envelope(PATIENT), dispensing), UTF_8);
    }

    private static Dispensing.Item item(NsiDictionary dictionary) {
        return new Dispensing.Item(dictionary.row("1", "Образец"), NOW, BigDecimal.ONE, new BigDecimal("10.00"));
    }

    private static Prescribed medicine(Coded product) {
        return new Prescribed.Medicine(product, Optional.empty(), Optional.empty(), new Prescribed.Span(30, Unit.DAY),
                BigDecimal.ONE, new Prescribed.Span(12, Unit.HOUR), 60);
    }

    private static Prescription prescriptionOf(Prescribed prescribed) {
        return new Prescription(new PrescriptionNumber("99", "17"), Optional.empty(),
                NsiDictionary.VALIDITY.row("2", "30 дней"), LocalDate.of(2026, 4, 1), false, false,
                NsiDictionary.ICD10.row("I10", "Гипертензия"),
                List.of(NsiDictionary.BENEFIT_CATEGORY.row("1", "Образец")),
                NsiDictionary.BENEFIT_SIZE.row("1", "Образец"), 100, prescribed, CARD);
    }

    private static Envelope envelope(Patient patient) {
        var clinic = InventedFacility.POLYCLINIC;
        return new Envelope(clinic.facility(), "7", "7", 1, NOW, patient, clinic.doctor(1), clinic.head());
    }
}

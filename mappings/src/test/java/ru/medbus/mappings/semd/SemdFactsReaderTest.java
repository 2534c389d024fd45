package ru.medbus.mappings.semd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import ru.medbus.mappings.semd.PatientFacts.PolicyNumber;
import ru.medbus.schemas.xml.XmlRefusedException;

class SemdFactsReaderTest {
    private static final String MIS = "1.2.643.5.1.13.13.12.2.99.9999.100.1.1";

    @Test
    void emptyDocumentHasNoFacts() {
        var facts = read("");

        assertThat(facts.document().templates()).isEmpty();
        assertThat(facts.document().id()).isEmpty();
        assertThat(facts.document().version()).isEmpty();
        assertThat(facts.document().beta()).isFalse();
        assertThat(facts.patient().snils()).isEmpty();
        assertThat(facts.facility().oid()).isEmpty();
        assertThat(facts.author()).isEmpty();
        assertThat(facts.body().sections()).isEmpty();
        assertThat(SemdKeys.of(facts)).isEmpty();
    }

    @Test
    void envelopeIsRead() {
        var document = read("""
                <templateId root="1.2.643.5.1.13.13.14.37.9.4"/><id root="%s.51" extension="7"/>
                <code code="37" codeSystem="1.2.643.5.1.13.13.11.1522" codeSystemVersion="7.24" displayName="Рецепт"/>
                <title> Льготный рецепт </title><effectiveTime value="202401151000+0300"/>
                <confidentialityCode code="R"/><setId root="%s.50" extension="5"/><versionNumber value="3"/>
                """.formatted(MIS, MIS)).document();

        assertThat(document.templates()).containsExactly("1.2.643.5.1.13.13.14.37.9.4");
        assertThat(document.id()).map(DocumentId::toString).contains(MIS + ".51^7");
        assertThat(document.setId()).map(DocumentId::toString).contains(MIS + ".50^5");
        assertThat(document.version()).contains(3);
        assertThat(document.code()).map(CodeFact::code).contains("37");
        assertThat(document.title()).contains("Льготный рецепт");
        assertThat(document.createdOn()).contains(LocalDate.of(2024, 1, 15));
        assertThat(document.createdAt()).contains(OffsetDateTime.parse("2024-01-15T10:00+03:00"));
        assertThat(document.confidentiality()).contains("R");
    }

    @Test
    void unifiedPolicyIsAnEnp() {
        var patient = read(policy("2", "", "7756 4108 3400 0012")).patient();

        assertThat(patient.enp()).contains("7756410834000012");
        assertThat(patient.oldPolicy()).isEmpty();
    }

    @Test
    void oldPolicyIsSeriesAndNumber() {
        var patient = read(policy("1", "<identity:Series>12ТЕ</identity:Series>", "7756410834000012")).patient();

        assertThat(patient.enp()).isEmpty();
        assertThat(patient.oldPolicy()).contains(new PolicyNumber("12ТЕ", "7756410834000012"));
    }

    @Test
    void absentSnilsIsNoSnils() {
        assertThat(read(role("<id root=\"1.2.643.100.3\" nullFlavor=\"NI\"/>")).patient().snils()).isEmpty();
        assertThat(read(role("<id root=\"1.2.643.100.3\" extension=\"112-233\"/>")).patient().snils()).isEmpty();
        assertThat(read(role("<id root=\"1.2.643.100.3\" extension=\"112-233-445 95\"/>")).patient().snils())
                .contains("11223344595");
    }

    @Test
    void guardianIsNotThePatient() {
        var facts = read(role("""
                <patient><name><family>Примеров</family><given>Иван</given></name><birthTime value="20200501"/>
                <guardian><guardianPerson><name><family>Образцова</family><given>Анна</given></name></guardianPerson>
                <guardianOrganization><identity:Props><identity:Ogrn>1</identity:Ogrn></identity:Props>
                </guardianOrganization></guardian></patient>
                <providerOrganization><id root="1.2.3"/><id root="1.2.4"/>
                <identity:Props><identity:Ogrn>2</identity:Ogrn></identity:Props></providerOrganization>
                """));

        assertThat(facts.patient().name()).contains(new PersonName("Примеров", "Иван", ""));
        assertThat(facts.patient().bornOn()).contains(LocalDate.of(2020, 5, 1));
        assertThat(facts.facility().ogrn()).contains("2");
        assertThat(facts.facility().oid()).contains("1.2.3");
    }

    @Test
    void custodianIsTheFacility() {
        var facts = read(role("<providerOrganization><id root=\"1.2.3\"/></providerOrganization>") + """
                <custodian><assignedCustodian><representedCustodianOrganization><id root="1.2.5"/><name>Больница</name>
                </representedCustodianOrganization></assignedCustodian></custodian>""");

        assertThat(facts.facility().oid()).contains("1.2.5");
        assertThat(facts.facility().name()).contains("Больница");
    }

    @Test
    void staffIsReadWithPostAndName() {
        var author = read("""
                <author><assignedAuthor><id root="x.70" extension="1"/>
                <id root="1.2.643.100.3" extension="11223344595"/><code code="109"/>
                <assignedPerson><name><family>Тестова</family><given>Анна</given><given>Ивановна</given></name>
                </assignedPerson><representedOrganization><id root="1"/></representedOrganization></assignedAuthor>
                </author>""").author().orElseThrow();

        assertThat(author.snils()).contains("11223344595");
        assertThat(author.post()).map(CodeFact::code).contains("109");
        assertThat(author.name()).contains(new PersonName("Тестова", "Анна", "Ивановна"));
    }

    @Test
    void betaIsKnownByCodeOrTemplate() {
        assertThat(read("<code code=\"SMSV5\" codeSystem=\"1.2.643.5.1.13.13.99.2.592\"/>").document().beta()).isTrue();
        assertThat(read("<templateId root=\"1.2.643.5.1.13.13.16.1.9.5.2\"/>").document().beta()).isTrue();
        assertThat(read("<templateId root=\"1.2.643.5.1.13.13.14.6.9.4\"/>").document().beta()).isFalse();
    }

    @Test
    void prescriptionFieldsMayStandInAnyOrder() {
        var body = read(section(entry("6002", "000017") + entry("6001", "05"))).body();

        assertThat(body.prescriptions()).containsExactly(new PrescriptionNumber("05", "000017"));
    }

    @Test
    void everyEntryOfADispensingHasItsOwnPrescription() {
        var body = read(section(dispensed("05", "17") + dispensed("", "18"))).body();

        assertThat(body.prescriptions()).containsExactly(new PrescriptionNumber("05", "17"),
                new PrescriptionNumber("", "18"));
    }

    @Test
    void diagnosesAreReadOnceAndNarrativeIsPassedOver() {
        var icd = "<entry><observation><code code=\"809\"/><value code=\"I10\" codeSystem=\"1.2.643.5.1.13.13.11.1005\"/>"
                + "</observation></entry>";
        var body = read(
                section("<text><value code=\"X\" codeSystem=\"1.2.643.5.1.13.13.11.1005\"/></text>" + icd + icd))
                .body();

        assertThat(body.diagnoses()).containsExactly("I10");
    }

    @Test
    void linkedDocumentHasIdSetAndRegistryNumber() {
        var facts = read(section("""
                <entry><act><reference><externalDocument><id root="1.51" extension="9"/>
                <id root="1.2.643.5.1.13.13.17.1.1" extension="00.00.000.000000001"/>
                <setId root="1.50" extension="8"/></externalDocument></reference></act></entry>"""));

        assertThat(facts.body().links()).singleElement().satisfies(link -> {
            assertThat(link.id()).map(DocumentId::toString).contains("1.51^9");
            assertThat(link.setId()).map(DocumentId::toString).contains("1.50^8");
            assertThat(link.registryNumber()).contains("00.00.000.000000001");
        });
        assertThat(SemdKeys.of(facts)).containsExactly(new SemdKey("REGISTRY_NUMBER", "00.00.000.000000001"),
                new SemdKey("CORRELATION", "1.51^9"));
    }

    @Test
    void factsDoNotPrintPersonalData() {
        var facts = read(
                role("<id root=\"1.2.643.100.3\" extension=\"11223344595\"/>") + policy("2", "", "7756410834000012")
                        + role("<patient><name><family>Примеров</family></name></patient>"));

        assertThat(facts.toString()).doesNotContain("11223344595", "Примеров", "7756410834000012");
        assertThat(SemdKeys.of(facts).toString()).doesNotContain("11223344595", "7756410834000012");
    }

    @Test
    void malformedDocumentIsRefusedWithItsLine() {
        assertThatThrownBy(() -> SemdFactsReader.read("<a>\n<b></a>".getBytes(UTF_8)))
                .isInstanceOfSatisfying(XmlRefusedException.class, refused -> {
                    assertThat(refused.rule()).isEqualTo("XML-MALFORMED");
                    assertThat(refused.line()).isEqualTo(2);
                });
    }

    @Test
    void composedPrescriptionOfTheCollectionIsReadWhole() throws IOException {
        var facts = SemdFactsReader.read(Files.readAllBytes(OfficialSet.of("semd/examples/141_composed_neutral.xml")));

        assertThat(facts.body().sections()).containsExactly("DOCINFO", "BENEFITS", "RECIPE");
        assertThat(facts.body().diagnoses()).containsExactly("I10");
        assertThat(facts.patient().region()).contains("77");
        assertThat(facts.legalAuthenticator()).isPresent();
        assertThat(SemdKeys.of(facts)).containsExactly(new SemdKey("DOCUMENT", MIS + ".51^1000001"),
                new SemdKey("SET", MIS + ".50^1000001"),
                new SemdKey("FACILITY", "1.2.643.5.1.13.13.12.2.99.9999"), new SemdKey("SNILS", "00000000000"),
                new SemdKey("PATIENT", MIS + ".10^0000001"), new SemdKey("PRESCRIPTION", "0000 000000000000"));
    }

    @Test
    void oldModelOfTheRegistersOfOncologyIsReadToo() throws IOException {
        var facts = SemdFactsReader.read(Files.readAllBytes(OfficialSet.of("vimis/templates/onko_SMSV5.xml")));

        assertThat(facts.document().beta()).isTrue();
        assertThat(facts.patient().enp()).contains("1234561234567890");
        assertThat(facts.patient().region()).contains("77");
        assertThat(facts.patient().name()).contains(new PersonName("Тестов", "Тест", "Тест"));
        assertThat(facts.body().diagnoses()).contains("C16.1");
    }

    private static SemdFacts read(String content) {
        return SemdFactsReader
                .read(("<ClinicalDocument xmlns=\"urn:hl7-org:v3\" xmlns:identity=\"urn:hl7-ru:identity\">"
                        + content + "</ClinicalDocument>").getBytes(UTF_8));
    }

    private static String role(String content) {
        return "<recordTarget><patientRole>" + content + "</patientRole></recordTarget>";
    }

    private static String policy(String type, String series, String number) {
        return role("<identity:InsurancePolicy><identity:InsurancePolicyType code=\"" + type + "\"/>" + series
                + "<identity:Number>" + number + "</identity:Number></identity:InsurancePolicy>");
    }

    private static String section(String content) {
        return "<component><structuredBody><component><section><code code=\"DOCINFO\"/>" + content
                + "</section></component></structuredBody></component>";
    }

    private static String entry(String field, String text) {
        return "<entry>" + observation(field, "<value>" + text + "</value>") + "</entry>";
    }

    private static String dispensed(String series, String number) {
        return "<entry>" + observation("6012", "<value value=\"true\"/><entryRelationship>"
                + observation("6001", "<value>" + series + "</value>") + "</entryRelationship><entryRelationship>"
                + observation("6002", "<value>" + number + "</value>") + "</entryRelationship>") + "</entry>";
    }

    private static String observation(String field, String content) {
        return "<observation><code code=\"" + field + "\"/>" + content + "</observation>";
    }
}

package ru.medbus.mappings.semd.compose;

import ru.medbus.mappings.semd.PersonName;

/** {@code recordTarget}: the patient and the organisation that takes care of him. */
final class PatientXml {
    private static final Coded UNIFIED_POLICY = NsiDictionary.POLICY_TYPE.row("2",
            "Полис ОМС единого образца, бессрочный");
    private static final Coded REGISTERED = NsiDictionary.ADDRESS_TYPE.row("1",
            "Адрес по месту жительства (постоянной регистрации)");
    private static final Coded ACTUAL = NsiDictionary.ADDRESS_TYPE.row("3",
            "Адрес фактического проживания (пребывания)");
    private static final int PATIENT_ID = 10;
    private final CdaWriter xml;
    private final DocumentType type;

    PatientXml(CdaWriter xml, DocumentType type) {
        this.xml = xml;
        this.type = type;
    }

    void write(Facility facility, Patient patient) {
        xml.in("recordTarget", () -> xml.in("patientRole", () -> {
            ids(facility, patient);
            paper(patient.paper());
            policy(patient);
            address(patient.address());
            xml.empty("telecom", "value", "tel:" + patient.phone(), "use", "MC");
            person(patient);
            new OrganisationXml(xml).provider(facility);
        }));
    }

    /** A dispensing names the patient by СНИЛС alone: the pharmacy has no patients of its own. */
    private void ids(Facility facility, Patient patient) {
        if (type != DocumentType.DISPENSING) {
            xml.id(facility.root(PATIENT_ID), patient.localId());
        }
        xml.id("1.2.643.100.3", patient.snils().formatted());
    }

    private void paper(IdentityPaper paper) {
        xml.in("identity:IdentityDoc", () -> {
            xml.extensionCode("identity:IdentityCardType", paper.type().of(NsiDictionary.IDENTITY_PAPER));
            xml.extensionText("identity:Series", paper.series());
            xml.extensionText("identity:Number", paper.number());
            xml.extensionText("identity:IssueOrgName", paper.issuer());
            xml.extensionText("identity:IssueOrgCode", paper.issuerCode());
            xml.extensionDay("identity:IssueDate", Times.day(paper.issuedOn()));
        });
    }

    /** A unified policy has no series; only a dispensing must say so. */
    private void policy(Patient patient) {
        xml.in("identity:InsurancePolicy", () -> {
            xml.extensionCode("identity:InsurancePolicyType", UNIFIED_POLICY);
            if (type == DocumentType.DISPENSING) {
                xml.absent("identity:Series", "NA");
            }
            xml.extensionText("identity:Number", patient.enp().digits());
        });
    }

    /** A consultation's first address is the actual one. */
    private void address(Address address) {
        xml.in("addr", () -> {
            xml.extensionCode("address:Type", type == DocumentType.CONSULTATION ? ACTUAL : REGISTERED);
            new OrganisationXml(xml).address(address);
        });
    }

    private void person(Patient patient) {
        xml.in("patient", () -> {
            name(xml, patient.name());
            xml.coded("administrativeGenderCode", patient.sex().of(NsiDictionary.SEX));
            xml.empty("birthTime", "value", Times.day(patient.bornOn()));
        });
    }

    /** A person without a patronymic has no such element. */
    static void name(CdaWriter xml, PersonName name) {
        xml.in("name", () -> {
            xml.text("family", name.family());
            xml.text("given", name.given());
            if (!name.patronymic().isEmpty()) {
                xml.extensionText("identity:Patronymic", name.patronymic());
            }
        });
    }

    static Coded unifiedPolicy() {
        return UNIFIED_POLICY;
    }
}

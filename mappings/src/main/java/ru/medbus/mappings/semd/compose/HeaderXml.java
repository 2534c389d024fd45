package ru.medbus.mappings.semd.compose;

/** The header that all types share, in the order of CDA R2, up to the legal authenticator. */
final class HeaderXml {
    private static final Coded ORDINARY = NsiDictionary.CONFIDENTIALITY.row("N", "Обычный");
    private static final Coded OUTPATIENT = NsiDictionary.CARD_TYPE.row("1", "Амбулаторная медицинская карта");
    private static final int CASE_ID = 15;
    private static final int CARD_ID = 17;
    private static final int SET_ID = 50;
    private static final int DOCUMENT_ID = 51;
    private final CdaWriter xml;
    private final DocumentType type;

    HeaderXml(CdaWriter xml, DocumentType type) {
        this.xml = xml;
        this.type = type;
    }

    void write(Envelope envelope) {
        identity(envelope);
        new PatientXml(xml, type).write(envelope.facility(), envelope.patient());
        var staff = new StaffXml(xml, envelope.facility());
        staff.author(envelope.author());
        xml.in("custodian", () -> xml.in("assignedCustodian", () -> new OrganisationXml(xml)
                .represented("representedCustodianOrganization", envelope.facility())));
        ministry();
        staff.legalAuthenticator(envelope.authenticator());
    }

    /** {@code componentOf}: the case of care and the card. */
    void card(Facility facility, MedicalCard card, Runnable kind) {
        xml.in("componentOf", () -> xml.in("encompassingEncounter", () -> {
            xml.id(facility.root(CASE_ID), card.caseId());
            xml.id(facility.root(CARD_ID), card.number());
            xml.coded("code", OUTPATIENT);
            kind.run();
            xml.in("effectiveTime", () -> xml.empty("low", "value", Times.moment(card.openedAt())));
        }));
    }

    /** {@code documentationOf}: what the document is about; it has happened when the document was made. */
    void event(Envelope envelope, Coded event) {
        xml.in("documentationOf", () -> xml.in("serviceEvent", () -> {
            xml.coded("code", event);
            xml.empty("effectiveTime", "value", Times.moment(envelope.createdAt()));
        }));
    }

    private void identity(Envelope envelope) {
        var facility = envelope.facility();
        xml.empty("realmCode", "code", "RU");
        xml.empty("typeId", "root", "2.16.840.1.113883.1.3", "extension", "POCD_MT000040");
        xml.empty("templateId", "root", type.template());
        xml.id(facility.root(DOCUMENT_ID), envelope.id());
        xml.coded("code", type.kind());
        xml.text("title", type.kind().name());
        xml.empty("effectiveTime", "value", Times.moment(envelope.createdAt()));
        xml.coded("confidentialityCode", ORDINARY);
        xml.empty("languageCode", "code", "ru-RU");
        xml.empty("setId", "root", facility.root(SET_ID), "extension", envelope.setId());
        xml.empty("versionNumber", "value", Integer.toString(envelope.version()));
    }

    private void ministry() {
        xml.in("informationRecipient", () -> xml.in("intendedRecipient", () -> xml.in("receivedOrganization", () -> {
            xml.empty("id", "root", "1.2.643.5.1.13");
            xml.text("name", "Министерство здравоохранения Российской Федерации");
        })));
    }
}

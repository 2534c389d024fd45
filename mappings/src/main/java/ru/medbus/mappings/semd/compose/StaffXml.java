package ru.medbus.mappings.semd.compose;

/** The staff: author, legal authenticator, performer. */
final class StaffXml {
    private static final int EMPLOYEE_ID = 70;
    private final CdaWriter xml;
    private final Facility facility;

    StaffXml(CdaWriter xml, Facility facility) {
        this.xml = xml;
        this.facility = facility;
    }

    /** The time of signing stands in the signature, not here. */
    void author(Clinician author) {
        xml.in("author", () -> {
            xml.absent("time", "NI");
            assigned("assignedAuthor", author);
        });
    }

    void legalAuthenticator(Clinician signer) {
        xml.in("legalAuthenticator", () -> {
            xml.absent("time", "NI");
            xml.absent("signatureCode", "NI");
            assigned("assignedEntity", signer);
        });
    }

    /** The main performer of the documented event. */
    void performer(Clinician performer) {
        xml.in("performer", () -> assigned("assignedEntity", performer), "typeCode", "PPRF");
    }

    private void assigned(String element, Clinician person) {
        xml.in(element, () -> {
            xml.id(facility.root(EMPLOYEE_ID), person.localId());
            xml.id("1.2.643.100.3", person.snils().formatted());
            xml.coded("code", person.post().of(NsiDictionary.POST));
            xml.empty("telecom", "value", "tel:" + person.phone(), "use", "WP");
            xml.in("assignedPerson", () -> PatientXml.name(xml, person.name()));
            new OrganisationXml(xml).represented("representedOrganization", facility);
        });
    }
}

package ru.medbus.mappings.semd.compose;

/** The organisation at its four places in the header. */
final class OrganisationXml {
    private static final String LICENCE_ROOT = "1.2.643.5.1.13.2.1.1.1504.101";
    private final CdaWriter xml;

    OrganisationXml(CdaWriter xml) {
        this.xml = xml;
    }

    /** {@code providerOrganization}: with licence and ОГРН. */
    void provider(Facility facility) {
        xml.in("providerOrganization", () -> {
            xml.empty("id", "root", facility.oid());
            xml.empty("id", "root", LICENCE_ROOT, "extension", facility.licence(), "assigningAuthorityName",
                    facility.licenceIssuer());
            props(facility);
            nameAndAddress(facility);
        });
    }

    /** {@code representedOrganization} or {@code representedCustodianOrganization}. */
    void represented(String element, Facility facility) {
        xml.in(element, () -> {
            xml.empty("id", "root", facility.oid());
            nameAndAddress(facility);
        }, "classCode", "ORG");
    }

    /** The rules of 2023 want both numbers, one of them absent; those of 2022 want exactly one. */
    private void props(Facility facility) {
        xml.in("identity:Props", () -> {
            xml.extensionText("identity:Ogrn", facility.ogrn().digits());
            if (!xml.namesTypes()) {
                xml.absent("identity:Ogrnip", "NA");
            }
        });
    }

    private void nameAndAddress(Facility facility) {
        xml.text("name", facility.name());
        xml.empty("telecom", "value", "tel:" + facility.phone(), "use", "WP");
        xml.in("addr", () -> address(facility.address()));
    }

    /** Children of {@code addr} that all addresses have; the address is not looked up in ФИАС. */
    void address(Address address) {
        xml.text("streetAddressLine", address.line());
        xml.extensionCode("address:stateCode", address.region().of(NsiDictionary.REGION));
        xml.text("postalCode", address.postalCode());
        xml.absent("fias:Address", "UNK");
    }
}

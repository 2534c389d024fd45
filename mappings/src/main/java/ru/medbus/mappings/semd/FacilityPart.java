package ru.medbus.mappings.semd;

import static ru.medbus.mappings.semd.Place.attribute;

import org.xml.sax.Attributes;

/** The organisation: {@code custodian} and the patient's {@code providerOrganization}. The first id is its OID. */
final class FacilityPart implements Part {
    private String custodian = "";
    private String provider = "";
    private String ogrn = "";
    private String name = "";
    private String providerName = "";

    @Override
    public void start(Place place, Attributes attributes) {
        if (place.is("id", "representedCustodianOrganization") && custodian.isEmpty()) {
            custodian = attribute(attributes, "root");
        } else if (place.is("id", "providerOrganization") && provider.isEmpty()) {
            provider = attribute(attributes, "root");
        }
    }

    @Override
    public void end(Place place, String text) {
        if (place.is("name", "representedCustodianOrganization")) {
            name = text.strip();
        } else if (place.is("name", "providerOrganization")) {
            providerName = text.strip();
        } else if (ogrn.isEmpty() && isOgrn(place)) {
            ogrn = text.strip();
        }
    }

    FacilityFacts facts() {
        return new FacilityFacts(Place.given(custodian).or(() -> Place.given(provider)),
                Place.given(ogrn), Place.given(name).or(() -> Place.given(providerName)));
    }

    /** A guardian may be an organisation too: its number is not ours. */
    private static boolean isOgrn(Place place) {
        return place.up(2).equals("providerOrganization")
                && (place.is("Ogrn", "Props") || place.is("Ogrnip", "Props"));
    }
}

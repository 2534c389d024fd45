package ru.medbus.mappings.semd;

import static ru.medbus.mappings.semd.Place.attribute;

import java.util.Optional;
import org.xml.sax.Attributes;

/** {@code recordTarget/patientRole}, without the provider's organisation and the patient's guardian. */
final class PatientPart implements Part {
    private final NamePart name = new NamePart();
    private final PolicyPart policy;
    private Optional<DocumentId> localId = Optional.empty();
    private Optional<String> snils = Optional.empty();
    private String born = "";
    private String sex = "";
    private String region = "";

    PatientPart(PolicyPart policy) {
        this.policy = policy;
    }

    @Override
    public void start(Place place, Attributes attributes) {
        switch (place.up(1)) {
            case "patientRole" -> role(place, attributes);
            case "patient" -> person(place, attributes);
            case "addr" -> address(place, attributes);
            default -> policy.start(place, attributes);
        }
    }

    @Override
    public void end(Place place, String text) {
        if (isOfPatient(place)) {
            name.end(place, text);
        }
        if (isOwnAddress(place) && place.name().equals("state") && region.isEmpty()) {
            region = text.strip();
        }
        policy.end(place, text);
    }

    PatientFacts facts() {
        return new PatientFacts(localId, snils, policy.enp(), policy.old(), name.facts(), HlTime.day(born),
                Place.given(sex), Place.given(region));
    }

    private void role(Place place, Attributes attributes) {
        if (place.name().equals("id")) {
            var root = attribute(attributes, "root");
            if (root.equals(Numbers.SNILS_ROOT)) {
                snils = Numbers.snils(attribute(attributes, "extension"));
            } else if (root.endsWith(".10") && localId.isEmpty()) {
                localId = Optional.of(Place.id(attributes));
            }
        }
    }

    private void person(Place place, Attributes attributes) {
        switch (place.name()) {
            case "birthTime" -> born = attribute(attributes, "value");
            case "administrativeGenderCode" -> sex = attribute(attributes, "code");
            default -> {
            }
        }
    }

    private void address(Place place, Attributes attributes) {
        if (isOwnAddress(place) && place.name().equals("stateCode") && region.isEmpty()) {
            region = attribute(attributes, "code");
        }
    }

    private static boolean isOfPatient(Place place) {
        return place.up(2).equals("patient");
    }

    private static boolean isOwnAddress(Place place) {
        return place.up(1).equals("addr") && place.up(2).equals("patientRole");
    }
}

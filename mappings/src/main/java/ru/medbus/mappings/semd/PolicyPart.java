package ru.medbus.mappings.semd;

import static ru.medbus.mappings.semd.Place.attribute;

import java.util.Optional;
import org.xml.sax.Attributes;
import ru.medbus.mappings.semd.PatientFacts.PolicyNumber;

/**
 * The patient's policy of obligatory insurance: {@code identity:InsurancePolicy}, in documents of the old model an
 * identifier of the policy holder ({@code participant[@typeCode='HLD']}).
 *
 * <p>Type 1 of 1.2.643.5.1.13.13.11.1035 is the old policy; a number of 16 digits of any other type is a ЕНП.
 */
final class PolicyPart implements Part {
    private static final String OLD_TYPE = "1";
    private static final String ENP_ROOT = "1.2.643.5.1.13.2.7.100.2";
    private String type = "";
    private String series = "";
    private String number = "";

    @Override
    public void start(Place place, Attributes attributes) {
        if (place.is("InsurancePolicyType", "InsurancePolicy")) {
            type = attribute(attributes, "code");
        } else if (place.is("id", "associatedEntity") && attribute(attributes, "root").equals(ENP_ROOT)) {
            number = attribute(attributes, "extension");
        }
    }

    @Override
    public void end(Place place, String text) {
        if (place.is("Series", "InsurancePolicy")) {
            series = text.strip();
        } else if (place.is("Number", "InsurancePolicy")) {
            number = text.strip();
        }
    }

    Optional<String> enp() {
        return type.equals(OLD_TYPE) ? Optional.empty() : Numbers.enp(number);
    }

    Optional<PolicyNumber> old() {
        return number.isEmpty() || enp().isPresent()
                ? Optional.empty()
                : Optional.of(new PolicyNumber(series, number));
    }
}

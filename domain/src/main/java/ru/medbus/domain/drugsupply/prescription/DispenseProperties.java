package ru.medbus.domain.drugsupply.prescription;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rules of dispensing that the region confirms: the text of order 100н was not seen whole.
 *
 * @param mostDoseMultiple so many units of a smaller dose may stand for one that is written; 1: no other dose
 * @param consentFor       kinds of substitution that the patient must agree to
 * @param federalFunding   МДЛП source_type of packs for prescriptions of the federal budget; empty: any
 * @param regionalFunding  the same for the subject's budget
 * @param municipalFunding the same for a municipal one
 * @param reversalDays     days after which a dispensing may still be taken back; 0: the same day
 */
@ConfigurationProperties("medbus.dispense")
public record DispenseProperties(@DefaultValue("2") int mostDoseMultiple,
        @DefaultValue("OTHER_DOSE") Set<Substitute.Kind> consentFor, @DefaultValue( {
                "2", "5"}) Set<Integer> federalFunding,
        @DefaultValue({"3", "5"}) Set<Integer> regionalFunding,
        @DefaultValue({"3", "5"}) Set<Integer> municipalFunding, @DefaultValue("0") int reversalDays){

    boolean pays(int fund, int funding) {
        return sources(fund).isEmpty() || sources(fund).contains(funding);
    }

    /**
     * Sources of packs.
     *
     * @param fund of the prescription: 1 federal budget, 2 the subject's, 3 municipal
     */
    Set<Integer> sources(int fund) {
        return switch (fund) {
            case 1 -> federalFunding;
            case 2 -> regionalFunding;
            case 3 -> municipalFunding;
            default -> Set.of();
        };
    }
}

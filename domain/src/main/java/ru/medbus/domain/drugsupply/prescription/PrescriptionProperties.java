package ru.medbus.domain.drugsupply.prescription;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rules of prescriptions that the region sets.
 *
 * @param okato           two first digits of ОКАТО of the subject, with which every series begins; empty: not checked
 * @param pensionAgeMen   whole years from which a prescription for 90 days is allowed (1094н, прил. 1, п. 22)
 * @param pensionAgeWomen the same for women
 * @param mostReservedDays for how long a pharmacy may be asked to keep a drug
 */
@ConfigurationProperties("medbus.prescription")
public record PrescriptionProperties(@DefaultValue("") String okato, @DefaultValue("65") int pensionAgeMen,
        @DefaultValue("60") int pensionAgeWomen, @DefaultValue("10") int mostReservedDays) {

    int pensionAge(int sex) {
        return sex == 1 ? pensionAgeMen : pensionAgeWomen;
    }
}

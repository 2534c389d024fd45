package ru.medbus.domain.drugsupply.beneficiary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.drugsupply.DiagnosisList;

/**
 * A category of beneficiaries: what НСИ says of it, and what the region adds.
 *
 * @param code      НСИ 99.2.541 or 99.2.624: {@code 1.00000.0217}
 * @param icd10     see {@link DiagnosisList}
 * @param money     part of набор социальных услуг, so that it can be refused for a year
 * @param percent   of the price, paid by the budget
 * @param sizeCode  НСИ 99.2.605
 * @param fund      1 federal budget, 2 the subject's, 3 municipal
 * @param paperCode digits of the cells «код категории граждан» of 148-1/у-04(л), empty when not known
 * @param longTerm  whether prescriptions for 90 days are allowed (1094н, п. 22)
 * @param ageBelow  years that the person has not reached yet
 * @param drugLists «ONLP;VZN», empty for any drug
 * @param basis     law in words
 */
public record Category(String code, String name, String shortName, Register register, String icd10, boolean money,
        Optional<LocalDate> openedOn, Optional<LocalDate> closedOn, int percent, String sizeCode, int fund,
        String paperCode, boolean longTerm, Programme programme, Optional<Integer> ageBelow, String drugLists,
        String basis, int revision) {

    public boolean covers(String diagnosis) {
        return new DiagnosisList(icd10).covers(diagnosis);
    }

    public boolean inForce(LocalDate day) {
        return openedOn.map(from -> !day.isBefore(from)).orElse(true)
                && closedOn.map(to -> !day.isAfter(to)).orElse(true);
    }

    /** @param ofDrug lists that a drug stands in */
    public boolean paysFor(String ofDrug) {
        return drugLists.isBlank() || split(ofDrug).stream().anyMatch(split(drugLists)::contains);
    }

    /** What a table has room for. */
    public String title() {
        return shortName.isEmpty() ? name : shortName;
    }

    private static List<String> split(String lists) {
        return Arrays.stream(lists.split(";")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}

package ru.medbus.domain.patient.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who gets which documents; an empty condition does not narrow.
 *
 * @param id         0 for a new rule
 * @param diagnoses  beginnings of ICD-10 codes ({@code C}, {@code I10}) or ranges ({@code I00-I99}); one match is enough
 * @param ageFrom    whole years, inclusive
 * @param beta       only «СЭМД-бета», or only ordinary documents
 * @param recipients {@code remd}, {@code vimis.1}, {@code subscriber.<code>}
 * @param position   place among the rules
 * @param validFrom  first day of the rule, inclusive
 * @param validTo    last day, inclusive
 * @param version    of the record, for the optimistic lock
 */
public record RoutingRule(long id, String name, boolean active, List<String> types, List<String> facilities,
        List<String> diagnoses, List<String> regions, Optional<Integer> ageFrom,
        Optional<Integer> ageTo, Optional<Boolean> beta, List<String> recipients, int position,
        Optional<LocalDate> validFrom, Optional<LocalDate> validTo, int version) {

    /** A rule without days, first among equals. */
    public RoutingRule(long id, String name, boolean active, List<String> types, List<String> facilities,
            List<String> diagnoses, List<String> regions, Optional<Integer> ageFrom, Optional<Integer> ageTo,
            Optional<Boolean> beta, List<String> recipients, int version) {
        this(id, name, active, types, facilities, diagnoses, regions, ageFrom, ageTo, beta, recipients, 0,
                Optional.empty(), Optional.empty(), version);
    }

    /** Switched on, and the day is one of its days. */
    public boolean inForce(LocalDate day) {
        return active && validFrom.map(first -> !day.isBefore(first)).orElse(true)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean fits(DocumentTraits document) {
        return named(types, document.type())
                && named(facilities, document.facility())
                && named(regions, document.region())
                && diagnosed(document.diagnoses())
                && aged(document.age())
                && kind(document.beta());
    }

    static boolean named(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    boolean kind(boolean isBeta) {
        return beta.map(wanted -> wanted == isBeta).orElse(true);
    }

    boolean diagnosed(List<String> codes) {
        return diagnoses.isEmpty()
                || codes.stream().anyMatch(code -> diagnoses.stream().anyMatch(wanted -> within(wanted, code)));
    }

    /** «I00-I99» compares the first three signs; anything else is a beginning. */
    private static boolean within(String wanted, String code) {
        int dash = wanted.indexOf('-');
        if (dash < 0) {
            return code.startsWith(wanted);
        }
        var three = code.substring(0, Math.min(3, code.length()));
        return three.compareTo(wanted.substring(0, dash)) >= 0 && three.compareTo(wanted.substring(dash + 1)) <= 0;
    }

    boolean aged(Optional<Integer> age) {
        if (ageFrom.isEmpty() && ageTo.isEmpty()) {
            return true;
        }
        return age.map(years -> years >= ageFrom.orElse(0) && years <= ageTo.orElse(Integer.MAX_VALUE)).orElse(false);
    }
}

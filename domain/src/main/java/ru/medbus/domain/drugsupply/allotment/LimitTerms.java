package ru.medbus.domain.drugsupply.allotment;

import java.time.LocalDate;
import java.util.Optional;
import ru.medbus.domain.drugsupply.beneficiary.Programme;

/**
 * What a limit is of. Two limits that both cover a prescription both hold.
 *
 * @param inn       МНН
 * @param drug      СМНН; empty for every form and dose of the МНН
 * @param fund      1 federal budget, 2 the subject's, 3 municipal (1094н, прил. 3); 0 for any
 * @param programme of the categories; empty for any
 */
public record LimitTerms(String facilityOid, String inn, Optional<String> drug, int fund,
        Optional<Programme> programme, LocalDate openedOn, LocalDate closedOn) {

    public String fundTitle() {
        return switch (fund) {
            case 1 -> "федеральный бюджет";
            case 2 -> "бюджет субъекта";
            case 3 -> "муниципальный бюджет";
            default -> "любой источник";
        };
    }
}

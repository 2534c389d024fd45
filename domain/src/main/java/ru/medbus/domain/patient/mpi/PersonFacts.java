package ru.medbus.domain.patient.mpi;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a document says of a person.
 *
 * @param snils      11 digits
 * @param enp        16 digits
 * @param patronymic empty when there is none
 * @param sex        НСИ 1.2.643.5.1.13.13.11.1040: 1 male, 2 female, 3 not known
 * @param region     code of the subject of the Federation, empty when not said
 */
public record PersonFacts(Optional<String> snils, Optional<String> enp, String family, String given,
        String patronymic, Optional<LocalDate> bornOn, int sex, String region) {

    @Override
    public String toString() {
        return "PersonFacts[hidden]";
    }
}

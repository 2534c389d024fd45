package ru.medbus.mappings.semd;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import ru.medbus.domain.patient.document.DocumentTraits;
import ru.medbus.domain.patient.mpi.PersonFacts;

/** Facts of a СЭМД → a person for the index and the traits by which the document is routed. */
public final class SemdToPatient {
    private static final int SEX_NOT_KNOWN = 3;

    private SemdToPatient() {}

    /** Empty when the document names nobody: no family name. */
    public static Optional<PersonFacts> person(SemdFacts facts) {
        var patient = facts.patient();
        return patient.name().filter(name -> !name.family().isBlank()).map(name -> new PersonFacts(
                number(patient.snils()), number(patient.enp()), name.family(), name.given(), name.patronymic(),
                patient.bornOn(), sex(patient.sex()), patient.region().orElse("")));
    }

    /** @param type code of НСИ 11.1520 */
    public static DocumentTraits traits(String type, SemdFacts facts) {
        var on = facts.document().createdOn().orElseGet(LocalDate::now);
        var age = facts.patient().bornOn().map(born -> Period.between(born, on).getYears());
        return new DocumentTraits(type, facts.facility().oid().orElse(""), facts.body().diagnoses(), age,
                facts.patient().region().orElse(""), facts.document().beta());
    }

    /** A number of zeros is a way to write «нет» and names nobody. */
    private static Optional<String> number(Optional<String> digits) {
        return digits.filter(text -> text.chars().anyMatch(digit -> digit != '0'));
    }

    private static int sex(Optional<String> code) {
        return code.filter(text -> text.matches("[123]")).map(Integer::parseInt).orElse(SEX_NOT_KNOWN);
    }
}

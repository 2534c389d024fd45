package ru.medbus.mappings.remd;

import ru.medbus.schemas.remd.v1.Patient;
import ru.medbus.schemas.remd.v1.Signer;

/** People → their elements at РЭМД. СНИЛС is eleven digits without separators. */
final class PersonToRemd {
    private PersonToRemd() {}

    static Patient patient(RemdPatient patient) {
        var mapped = new Patient();
        patient.localId().ifPresent(mapped::setLocalId);
        mapped.setSurname(patient.surname());
        mapped.setName(patient.name());
        patient.patronymic().ifPresent(mapped::setPatrName);
        patient.bornOn().ifPresent(mapped::setBirthDate);
        patient.snils().map(PersonToRemd::digits).ifPresent(mapped::setSnils);
        patient.gender().ifPresent(mapped::setGender);
        patient.identity().map(PersonToRemd::identity).ifPresent(mapped::setDocument);
        return mapped;
    }

    static Signer signer(RemdSigner signer) {
        var mapped = new Signer();
        signer.localId().ifPresent(mapped::setLocalId);
        mapped.setSurname(signer.surname());
        mapped.setName(signer.name());
        signer.patronymic().ifPresent(mapped::setPatrName);
        signer.bornOn().ifPresent(mapped::setBirthDate);
        mapped.setSnils(digits(signer.snils()));
        mapped.setRole(signer.role());
        signer.position().ifPresent(mapped::setPosition);
        signer.speciality().ifPresent(mapped::setSpeciality);
        signer.department().ifPresent(mapped::setDepartment);
        return mapped;
    }

    private static Patient.Document identity(RemdPatient.Identity identity) {
        var mapped = new Patient.Document();
        mapped.setType(identity.type());
        mapped.setNumber(identity.number());
        return mapped;
    }

    private static String digits(String snils) {
        return snils.replaceAll("\\D", "");
    }
}

package ru.medbus.mappings.semd.issued;

import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.patient.Person;
import ru.medbus.domain.shared.Enp;
import ru.medbus.domain.shared.Snils;
import ru.medbus.mappings.semd.PersonName;
import ru.medbus.mappings.semd.compose.Address;
import ru.medbus.mappings.semd.compose.Coded;
import ru.medbus.mappings.semd.compose.IdentityPaper;
import ru.medbus.mappings.semd.compose.NsiDictionary;
import ru.medbus.mappings.semd.compose.Patient;

/** A person of the index and his card → the patient of a document. Asks {@link MissingFacts} first. */
final class RegisteredPatient {
    private RegisteredPatient() {}

    static Patient of(Person person, Beneficiary known) {
        return new Patient(Long.toString(person.id()), new Snils(person.snils().orElseThrow()),
                new Enp(person.enp().orElseThrow()),
                new PersonName(person.family(), person.given(), person.patronymic()), person.bornOn().orElseThrow(),
                sex(person.sex()),
                new IdentityPaper(NsiDictionary.IDENTITY_PAPER.row(known.paperType(), paper(known.paperType())),
                        known.paperSeries(), known.paperNumber(), known.paperIssuer(), known.paperIssuerCode(),
                        known.paperOn().orElseThrow()),
                new Address(known.address(), NsiDictionary.REGION.row(known.addressRegion(),
                        region(known.address(), known.addressRegion())), known.postIndex()),
                known.phone());
    }

    private static Coded sex(int code) {
        return NsiDictionary.SEX.row(Integer.toString(code),
                code == 1 ? "Мужской" : code == 2 ? "Женский" : "Неопределенный");
    }

    /** НСИ 99.2.48: row 1 is the passport of a citizen. */
    private static String paper(String type) {
        return type.equals("1") ? "Паспорт гражданина Российской Федерации" : "Документ, удостоверяющий личность";
    }

    /** Addresses begin with the name of the subject. */
    private static String region(String address, String code) {
        int comma = address.indexOf(',');
        return comma > 0 ? address.substring(0, comma) : "Субъект " + code;
    }
}

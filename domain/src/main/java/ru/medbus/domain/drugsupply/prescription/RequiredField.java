package ru.medbus.domain.drugsupply.prescription;

import java.util.Optional;
import java.util.function.Predicate;
import ru.medbus.domain.patient.Person;

/** A field that a form must have filled in; which form asks for which, and where that stands, are rows. */
enum RequiredField {
    NUMBER("серия и номер", facts -> facts.prescription.number().isPresent()),
    ISSUED_ON("дата оформления", facts -> facts.order().issuedOn() != null),
    PATIENT("фамилия и имя пациента", facts -> facts.person.filter(each -> !each.family().isBlank()
            && !each.given().isBlank()).isPresent()),
    BORN_ON("дата рождения пациента", facts -> facts.person.flatMap(Person::bornOn).isPresent()),
    POLICY("СНИЛС или номер полиса ОМС", facts -> facts.person.filter(each -> each.snils().isPresent()
            || each.enp().isPresent()).isPresent()),
    FACILITY_OGRN("ОГРН организации", Facts::ogrn),
    CATEGORY("код категории граждан", facts -> !facts.order().category().isBlank()),
    DIAGNOSIS("код нозологии", facts -> !facts.order().diagnosis().isBlank()),
    FUND("источник финансирования", facts -> facts.prescription.right().fund() > 0),
    PERCENT("% оплаты", facts -> facts.prescription.right().percent() > 0),
    DOCTOR("фамилия и инициалы врача", facts -> !facts.prescription.doctor().name().isBlank()),
    DRUG("наименование лекарства", facts -> !facts.order().drug().isBlank()),
    QUANTITY("количество", facts -> facts.order().quantity().signum() > 0),
    SIGNA("способ применения", facts -> !facts.order().signa().isBlank()),
    TERM("срок действия", facts -> facts.prescription.validUntil().isPresent());

    /**
     * What is looked at.
     *
     * @param ogrn whether the organisation's is known; one outside the network is believed
     */
    record Facts(Prescription prescription, Optional<Person> person, boolean ogrn) {
        private Order order() {
            return prescription.order();
        }
    }

    private final String title;
    private final Predicate<Facts> filled;

    RequiredField(String title, Predicate<Facts> filled) {
        this.title = title;
        this.filled = filled;
    }

    String title() {
        return title;
    }

    boolean filled(Facts facts) {
        return filled.test(facts);
    }
}

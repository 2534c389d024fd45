package ru.medbus.mappings.semd.issued;

import java.util.ArrayList;
import java.util.List;
import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.patient.Person;

/** What a prescription must say (Schematron of 141 and 148) and the register does not know. */
public final class MissingFacts {
    private MissingFacts() {}

    /** In words, the nominative: «СНИЛС», «адрес»; empty when all is there. */
    public static List<String> of(Person person, Beneficiary beneficiary, Category category) {
        var missing = ofPatient(person, beneficiary);
        unless(!beneficiary.cardNumber().isEmpty(), "номер амбулаторной карты", missing);
        unless(!category.sizeCode().isEmpty(), "вид льготы в карточке категории (НСИ 99.2.605)", missing);
        return missing;
    }

    /** What every document must say of the patient; that of a dispensing and a prescription that he pays for, no more. */
    public static List<String> ofPatient(Person person, Beneficiary beneficiary) {
        var missing = new ArrayList<String>();
        unless(person.snils().isPresent(), "СНИЛС", missing);
        unless(person.enp().isPresent(), "номер полиса ОМС", missing);
        unless(person.bornOn().isPresent(), "дата рождения", missing);
        unless(!beneficiary.paperType().isEmpty() && !beneficiary.paperNumber().isEmpty()
                && beneficiary.paperOn().isPresent(), "документ, удостоверяющий личность", missing);
        unless(!beneficiary.address().isEmpty() && !beneficiary.addressRegion().isEmpty(), "адрес с регионом", missing);
        unless(!beneficiary.phone().isEmpty(), "телефон", missing);
        return missing;
    }

    private static void unless(boolean known, String fact, List<String> missing) {
        if (!known) {
            missing.add(fact);
        }
    }
}

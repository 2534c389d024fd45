package ru.medbus.domain.drugsupply.prescription;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.beneficiary.Entitlement;
import ru.medbus.domain.patient.Person;

/**
 * Who may be given a prescription for 90 days: pension age, invalids of group I, disabled children, chronic diseases that
 * need long treatment (1094н, прил. 1, п. 22). Ages are settings, groups are marked in their categories.
 */
@Component
class LongTermRule {
    private final PrescriptionProperties properties;

    LongTermRule(PrescriptionProperties properties) {
        this.properties = properties;
    }

    boolean allows(Order order, Person person, Optional<Entitlement> entitlement) {
        return order.chronic()
                || person.ageOn(order.issuedOn()).filter(age -> age >= properties.pensionAge(person.sex())).isPresent()
                || entitlement.map(Entitlement::grounds).stream().flatMap(grounds -> grounds.stream())
                        .filter(Entitlement.Ground::holds).anyMatch(ground -> ground.category().longTerm());
    }
}

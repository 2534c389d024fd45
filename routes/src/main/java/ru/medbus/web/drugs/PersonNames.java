package ru.medbus.web.drugs;

import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.patient.Person;
import ru.medbus.security.CurrentUser;

/** How lists name patients: whole to those who treat and keep the register, masked to all others. {@code @personNames} */
@Component("personNames")
public class PersonNames {
    private final CurrentUser user;

    PersonNames(CurrentUser user) {
        this.user = user;
    }

    public boolean whole() {
        return user.may(Permission.ISSUE_PRESCRIPTIONS) || user.may(Permission.MANAGE_BENEFICIARIES)
                || user.may(Permission.DISPENSE_DRUGS);
    }

    public String shown(Person person) {
        return whole() ? person.fullName() : person.maskedName();
    }

    public String shown(String family, String given, String patronymic) {
        return shown(new Person(0, java.util.Optional.empty(), java.util.Optional.empty(), family, given, patronymic,
                java.util.Optional.empty(), 0, ""));
    }
}

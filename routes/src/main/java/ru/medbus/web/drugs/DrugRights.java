package ru.medbus.web.drugs;

import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.security.CurrentUser;

/** What the person at the page may do, for templates: {@code @drugRights}. */
@Component("drugRights")
class DrugRights {
    private final CurrentUser user;

    DrugRights(CurrentUser user) {
        this.user = user;
    }

    /** Writes prescriptions. */
    public boolean issues() {
        return user.may(Permission.ISSUE_PRESCRIPTIONS);
    }

    /** Hands drugs out. */
    public boolean dispenses() {
        return user.may(Permission.DISPENSE_DRUGS);
    }

    /** Keeps the register. */
    public boolean keeps() {
        return user.may(Permission.MANAGE_BENEFICIARIES);
    }

    /** Asks the operator for inclusion. */
    public boolean asks() {
        return user.may(Permission.REQUEST_BENEFITS);
    }

    /** Opens the prescriptions of this organisation. */
    public boolean sees(String facility) {
        return user.rights().may(Permission.VIEW_PRESCRIPTIONS, facility);
    }

    /** Opens messages of the bus. */
    public boolean messages() {
        return user.may(Permission.VIEW_MESSAGES);
    }
}

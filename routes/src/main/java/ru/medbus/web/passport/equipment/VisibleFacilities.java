package ru.medbus.web.passport.equipment;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.edition.PassportGate;
import ru.medbus.security.CurrentUser;

/** Organisations that the person may see here, and the one that his lists are narrowed to. */
@Component
public class VisibleFacilities {
    /** More would make the page heavy: the OID is then typed. */
    private static final int MOST = 500;

    private final Network network;
    private final PassportGate gate;
    private final CurrentUser user;

    VisibleFacilities(Network network, PassportGate gate, CurrentUser user) {
        this.network = network;
        this.gate = gate;
        this.user = user;
    }

    /** For a choice; empty when there is nothing to choose among. */
    public List<Facility> choice() {
        return own().isPresent() ? List.of() : network.facilities(FacilityKind.MEDICAL, MOST);
    }

    /** What a list is about: the own organisation whatever the address says, or the asked one. */
    public String narrowed(String asked) {
        return own().orElse(asked.strip());
    }

    public Optional<String> own() {
        return user.onlyOrganisation(Permission.VIEW_PASSPORTS);
    }

    /** @throws org.springframework.security.access.AccessDeniedException it is not his to see */
    public void mustSee(String facility) {
        user.require(Permission.VIEW_PASSPORTS, facility);
    }

    /** @throws org.springframework.security.access.AccessDeniedException it is not his to change */
    public void mustEdit(String facility) {
        user.require(Permission.EDIT_PASSPORTS, facility);
    }

    public boolean mayEdit(String facility) {
        return user.rights().may(Permission.EDIT_PASSPORTS, facility);
    }

    /** Why nothing of it may be changed just now; empty when it may. */
    public String barrier(String facility) {
        return gate.barrier(facility).orElse("");
    }

    public boolean mayManageNorms() {
        return user.may(Permission.MANAGE_NORMS);
    }

    public String name(String facility) {
        return network.facility(facility).map(Facility::shortName).orElse(facility);
    }

    public String who() {
        return user.actor().who();
    }
}

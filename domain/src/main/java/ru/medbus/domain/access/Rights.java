package ru.medbus.domain.access;

import java.util.Map;
import java.util.Optional;

/**
 * A signed-in person with what his roles add up to, as of the last few seconds.
 *
 * @param passwordExpired nothing is allowed until he has chosen another password
 */
public record Rights(long staffId, String login, String name, String organisationOid, boolean passwordExpired,
        Map<Permission, Grant> grants) {

    public Rights {
        grants = Map.copyOf(grants);
    }

    static Rights of(Staff staff) {
        return of(staff, staff.passwordExpired());
    }

    /** Of one who came without a password of ours: that it has expired is no matter. */
    static Rights byProvider(Staff staff) {
        return of(staff, false);
    }

    private static Rights of(Staff staff, boolean passwordExpired) {
        return new Rights(staff.id(), staff.login(), staff.name(), staff.organisationOid(), passwordExpired,
                Grant.sum(staff.roles().stream().flatMap(role -> role.grants().stream())));
    }

    public boolean may(Permission permission) {
        return !passwordExpired && grants.containsKey(permission);
    }

    /** Whether the action is allowed on this organisation's data. */
    public boolean may(Permission permission, String ofOrganisation) {
        return may(permission) && onlyOrganisation(permission).map(ofOrganisation::equals).orElse(true);
    }

    /** The organisation that a list must be narrowed to; empty when all may be seen. Ask {@link #may} first. */
    public Optional<String> onlyOrganisation(Permission permission) {
        return grants.get(permission).scope() == Scope.ALL ? Optional.empty() : Optional.of(organisationOid);
    }

    /** How much of a body he sees. */
    public Payload payload() {
        return may(Permission.REVEAL_BODY) ? grants.get(Permission.REVEAL_BODY).payload() : Payload.HIDDEN;
    }
}

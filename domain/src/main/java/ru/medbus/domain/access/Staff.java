package ru.medbus.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person who signs in.
 *
 * @param id              0 while he is new
 * @param organisationOid organisation whose data are his own
 * @param passwordExpired he must choose another password before he goes on
 * @param lockedUntil     no password is tried before this moment
 * @param version         grows with every change of his card; a save of an older one is refused
 */
public record Staff(long id, String login, String name, String organisationOid, boolean active, boolean demo,
        boolean passwordExpired, Optional<Instant> lockedUntil, Optional<Instant> signedInAt, int version,
        List<Role> roles) {

    public Staff {
        login = login.strip();
        name = name.strip();
        organisationOid = organisationOid.strip();
        roles = List.copyOf(roles);
    }

    /** One who is only being entered. */
    public static Staff added(String login, String name, String organisationOid, List<Role> roles) {
        return new Staff(0, login, name, organisationOid, true, false, true, Optional.empty(), Optional.empty(), 0,
                roles);
    }

    public boolean lockedAt(Instant moment) {
        return lockedUntil.filter(moment::isBefore).isPresent();
    }

    public boolean allows(Permission permission) {
        return active && roles.stream().anyMatch(role -> role.allows(permission));
    }

    /** As the audit trail writes it: no password, no hash. */
    @Override
    public String toString() {
        return "%s, %s, %s, %s, %s".formatted(login, name, organisationOid, active ? "действует" : "отключён",
                roles.stream().map(Role::name).toList());
    }
}

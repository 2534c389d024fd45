package ru.medbus.console;

import java.util.List;
import java.util.Optional;
import ru.medbus.domain.access.Role;
import ru.medbus.domain.access.Staff;

/**
 * What the page of a person shows and takes.
 *
 * @param id    0 while he is new
 * @param roles ids of the roles ticked
 */
record UserForm(Long id, String login, String name, String organisationOid, Boolean active, Integer version,
        List<Long> roles) {

    /** A browser sends nothing for what is not ticked, and anybody may leave fields out. */
    UserForm {
        id = Optional.ofNullable(id).orElse(0L);
        login = Optional.ofNullable(login).orElse("");
        name = Optional.ofNullable(name).orElse("");
        organisationOid = Optional.ofNullable(organisationOid).orElse("");
        active = Boolean.TRUE.equals(active);
        version = Optional.ofNullable(version).orElse(0);
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    static UserForm empty() {
        return new UserForm(0L, "", "", "", true, 0, List.of());
    }

    static UserForm of(Staff person) {
        return new UserForm(person.id(), person.login(), person.name(), person.organisationOid(), person.active(),
                person.version(), person.roles().stream().map(Role::id).toList());
    }

    Staff added(List<Role> all) {
        return Staff.added(login, name, organisationOid, ticked(all));
    }

    Staff changed(List<Role> all) {
        return new Staff(id, login, name, organisationOid, active, false, false, Optional.empty(), Optional.empty(),
                version, ticked(all));
    }

    private List<Role> ticked(List<Role> all) {
        return all.stream().filter(role -> roles.contains(role.id())).toList();
    }
}

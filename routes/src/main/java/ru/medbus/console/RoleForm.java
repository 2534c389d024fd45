package ru.medbus.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import ru.medbus.domain.access.Grant;
import ru.medbus.domain.access.Payload;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Role;
import ru.medbus.domain.access.Scope;

/** What the page of a role shows and takes. Id is 0 while it is new. */
record RoleForm(long id, String name, String description, int version, List<Grant> grants) {

    static RoleForm empty() {
        return new RoleForm(0, "", "", 0, List.of());
    }

    static RoleForm of(Role role) {
        return new RoleForm(role.id(), role.name(), role.description(), role.version(), role.grants());
    }

    /** Reads the ticked permissions, each with its own two lists. */
    static RoleForm of(long id, MultiValueMap<String, String> sent) {
        return new RoleForm(id, value(sent, "name"), value(sent, "description"), number(value(sent, "version")),
                ticked(sent));
    }

    /** For the template: null where the permission is not given. */
    public Grant grant(Permission permission) {
        return grants.stream().filter(grant -> grant.permission() == permission).findFirst().orElse(null);
    }

    Role role(boolean everything) {
        return new Role(id, name, description, everything, version, grants);
    }

    private static List<Grant> ticked(MultiValueMap<String, String> sent) {
        var names = Optional.ofNullable(sent.get("permissions")).orElse(List.of());
        return Stream.of(Permission.values()).filter(permission -> names.contains(permission.name()))
                .map(permission -> new Grant(permission,
                        one(Scope.class, value(sent, "scope_" + permission), Scope.OWN),
                        one(Payload.class, value(sent, "payload_" + permission), Payload.HIDDEN)))
                .toList();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name, E otherwise) {
        return Stream.of(type.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst()
                .orElse(otherwise);
    }

    private static String value(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}

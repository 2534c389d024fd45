package ru.medbus.domain.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One action allowed: on whose data, and with how much of the bodies in sight. */
public record Grant(Permission permission, Scope scope, Payload payload) {

    /** What does not apply to the permission is levelled: a whole-hub action has no organisation, most show no body. */
    public Grant {
        scope = permission.scoped() ? scope : Scope.ALL;
        payload = permission.showsPayload() ? payload : Payload.HIDDEN;
    }

    static Grant widest(Permission permission) {
        return new Grant(permission, Scope.ALL, Payload.FULL);
    }

    static List<Grant> everything() {
        return Stream.of(Permission.values()).map(Grant::widest).toList();
    }

    /** Several roles add up: per permission the widest scope and the widest sight. */
    static Map<Permission, Grant> sum(Stream<Grant> grants) {
        return grants.collect(TreeMap::new, (sum, grant) -> sum.merge(grant.permission(), grant, Grant::or),
                TreeMap::putAll);
    }

    private Grant or(Grant other) {
        return new Grant(permission, wider(scope, other.scope), wider(payload, other.payload));
    }

    private static <E extends Enum<E>> E wider(E one, E other) {
        return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** As the audit trail writes it. */
    @Override
    public String toString() {
        return permission + (permission.scoped() ? ":" + scope : "") + (permission.showsPayload() ? ":" + payload : "");
    }
}

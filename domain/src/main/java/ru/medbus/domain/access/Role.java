package ru.medbus.domain.access;

import java.util.List;

/**
 * A named set of grants, composed by an administrator.
 *
 * @param id         0 while it is new
 * @param everything every permission there is, those of later versions too
 * @param version    grows with every change; a save of an older one is refused
 */
public record Role(long id, String name, String description, boolean everything, int version, List<Grant> grants) {

    public Role {
        name = name.strip();
        grants = everything ? Grant.everything() : List.copyOf(grants);
    }

    public boolean allows(Permission permission) {
        return grants.stream().anyMatch(grant -> grant.permission() == permission);
    }

    /** As the audit trail writes it. */
    @Override
    public String toString() {
        return name + (everything ? " [всё]" : " " + grants);
    }
}

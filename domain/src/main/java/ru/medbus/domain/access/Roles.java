package ru.medbus.domain.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roles, composed of permissions by an administrator. A change reaches everybody signed in within seconds. */
@Service
public class Roles {
    private final RoleMapper roles;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Roles(RoleMapper roles, AuditTrail audit, ApplicationEventPublisher events) {
        this.roles = roles;
        this.audit = audit;
        this.events = events;
    }

    /** All of them, by name; there are some dozens at most. */
    @Transactional(readOnly = true)
    public List<Role> all() {
        var grants = roles.grants();
        return roles.all().stream().map(row -> role(row, grants)).toList();
    }

    @Transactional(readOnly = true)
    public Role get(long id) {
        return all().stream().filter(role -> role.id() == id).findFirst()
                .orElseThrow(() -> new AccessRefusedException.Unknown("Роль"));
    }

    @Transactional
    public long add(Role role, Actor actor) {
        requireSound(role);
        var ids = roles.insert(role);
        if (ids.isEmpty()) {
            throw new AccessRefusedException.Taken("name", role.name());
        }
        grant(ids.getFirst(), role);
        audit.record(actor, AuditAction.ROLE_ADDED, role.name(), "", role.toString());
        return ids.getFirst();
    }

    @Transactional
    public void change(Role role, Actor actor) {
        requireSound(role);
        var before = get(role.id());
        update(role);
        roles.clear(role.id());
        grant(role.id(), role);
        audit.record(actor, AuditAction.ROLE_CHANGED, role.name(), before.toString(), role.toString());
        requireAdministrator();
        events.publishEvent(new RightsChanged());
    }

    @Transactional
    public void remove(long id, Actor actor) {
        var role = get(id);
        if (role.everything()) {
            throw new AccessRefusedException.Invalid("", "Роль со всеми правами не удаляется");
        }
        int holders = roles.holders(id);
        if (holders > 0) {
            throw new AccessRefusedException.RoleInUse(holders);
        }
        roles.delete(id);
        audit.record(actor, AuditAction.ROLE_REMOVED, role.name(), role.toString(), "");
    }

    /** Called after the audit record: from there on nobody else changes access. */
    void requireAdministrator() {
        if (roles.administrators() == 0) {
            throw new AccessRefusedException.LastAdministrator();
        }
    }

    private void update(Role role) {
        try {
            if (roles.update(role) == 0) {
                throw new AccessRefusedException.ChangedMeanwhile();
            }
        } catch (DuplicateKeyException e) {
            throw new AccessRefusedException.Taken("name", role.name());
        }
    }

    private void grant(long id, Role role) {
        if (!role.everything()) {
            role.grants().forEach(grant -> roles.grant(id, grant));
        }
    }

    private static void requireSound(Role role) {
        if (role.name().isEmpty() || role.name().length() > 100) {
            throw new AccessRefusedException.Invalid("name", "Название — от 1 до 100 знаков");
        }
        if (role.grants().isEmpty()) {
            throw new AccessRefusedException.Invalid("grants", "Отметьте хотя бы одно право");
        }
    }

    /** Permissions that this version does not know (a newer node gave them) are left alone. */
    private static Role role(RoleMapper.RoleRow row, List<RoleMapper.GrantRow> all) {
        var grants = all.stream().filter(grant -> grant.roleId() == row.id()).flatMap(Roles::known).toList();
        return new Role(row.id(), row.name(), row.description(), row.everything(), row.version(), grants);
    }

    private static Stream<Grant> known(RoleMapper.GrantRow row) {
        return Stream.of(Permission.values()).filter(permission -> permission.name().equals(row.permission()))
                .map(permission -> new Grant(permission, row.scope(), row.payload()));
    }
}

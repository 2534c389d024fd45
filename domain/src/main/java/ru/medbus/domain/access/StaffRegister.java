package ru.medbus.domain.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in. Nobody is deleted, only switched off: logs name people by their login. */
@Service
public class StaffRegister {
    private final StaffMapper staff;
    private final Roles roles;
    private final SignInMapper signIns;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    StaffRegister(StaffMapper staff, Roles roles, SignInMapper signIns, PasswordEncoder passwords, AuditTrail audit,
            ApplicationEventPublisher events) {
        this.staff = staff;
        this.roles = roles;
        this.signIns = signIns;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Staff get(long id) {
        return staff.byId(id).map(row -> withRoles(List.of(row)).getFirst())
                .orElseThrow(() -> new AccessRefusedException.Unknown("Пользователь"));
    }

    /**
     * People by login.
     *
     * @param text  part of login, name or organisation's OID; empty for all
     * @param after login of the last one of the page before; empty for the first page
     */
    @Transactional(readOnly = true)
    public Page<Staff> find(String text, boolean onlyActive, String after, int limit) {
        var pattern = text.isBlank() ? "" : "%" + text.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
        return Page.of(withRoles(staff.find(pattern, onlyActive, after, limit + 1)), limit, Staff::login);
    }

    /** How many may not try a password just now. */
    @Transactional(readOnly = true)
    public int locked() {
        return staff.locked();
    }

    /** Adds one with a first password that he must change. */
    @Transactional
    public long add(Staff added, String password, Actor actor) {
        requireSound(added);
        PasswordRules.require(password, added.login());
        return insert(added, password, actor);
    }

    /** Saves name, organisation, roles and whether he may sign in. */
    @Transactional
    public void change(Staff changed, Actor actor) {
        requireSound(changed);
        var before = get(changed.id());
        if (staff.update(changed) == 0) {
            throw new AccessRefusedException.ChangedMeanwhile();
        }
        giveRoles(changed.id(), changed.roles());
        audit.record(actor, AuditAction.STAFF_CHANGED, before.login(), before.toString(), changed.toString());
        roles.requireAdministrator();
        events.publishEvent(new RightsChanged());
    }

    /** Sets a password in his stead; he must change it, and what he has open is signed out. */
    @Transactional
    public void resetPassword(long id, String password, Actor actor) {
        setPassword(get(id), password, true, actor);
    }

    /** Sets the password of his own choice. */
    @Transactional
    public void chooseOwnPassword(Rights own, String current, String password, Actor actor) {
        var row = staff.byId(own.staffId()).orElseThrow(() -> new AccessRefusedException.Unknown("Пользователь"));
        if (!passwords.matches(current, row.passwordHash())) {
            throw new AccessRefusedException.Invalid("current", "Текущий пароль другой");
        }
        if (current.equals(password)) {
            throw new AccessRefusedException.WeakPassword("Новый пароль совпадает с текущим");
        }
        setPassword(row.staff(List.of()), password, false, actor);
    }

    /** Ends the pause after wrong passwords. */
    @Transactional
    public void unlock(long id, Actor actor) {
        var person = get(id);
        staff.unlock(id);
        audit.record(actor, AuditAction.STAFF_UNLOCKED, person.login());
    }

    long insert(Staff added, String password, Actor actor) {
        var ids = staff.insert(added, passwords.encode(password));
        if (ids.isEmpty()) {
            throw new AccessRefusedException.Taken("login", added.login());
        }
        giveRoles(ids.getFirst(), added.roles());
        audit.record(actor, AuditAction.STAFF_ADDED, added.login(), "", added.toString());
        return ids.getFirst();
    }

    private void setPassword(Staff person, String password, boolean expired, Actor actor) {
        PasswordRules.require(password, person.login());
        staff.password(person.id(), passwords.encode(password), expired);
        audit.record(actor, AuditAction.PASSWORD_SET, person.login());
        if (expired) {
            signIns.deleteOf(person.id());
        }
        events.publishEvent(new RightsChanged());
    }

    private void giveRoles(long id, Collection<Role> given) {
        staff.clearRoles(id);
        given.forEach(role -> staff.giveRole(id, role.id()));
    }

    private List<Staff> withRoles(List<StaffMapper.StaffRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var byId = roles.all().stream().collect(Collectors.toMap(Role::id, role -> role));
        var links = staff.links(rows.stream().map(StaffMapper.StaffRow::id).toList()).stream()
                .collect(Collectors.groupingBy(StaffMapper.Link::staffId,
                        Collectors.mapping(link -> byId.get(link.roleId()), Collectors.toList())));
        return rows.stream().map(row -> row.staff(links.getOrDefault(row.id(), List.of()))).toList();
    }

    private static void requireSound(Staff person) {
        if (!person.login().matches("[\\p{L}\\d][\\p{L}\\d._@-]{1,63}")) {
            throw new AccessRefusedException.Invalid("login", "Логин: от 2 до 64 букв, цифр и знаков . _ @ -");
        }
        if (person.name().isEmpty() || person.name().length() > 200) {
            throw new AccessRefusedException.Invalid("name", "Имя — от 1 до 200 знаков");
        }
        OrganisationOid.require(person.organisationOid());
    }
}

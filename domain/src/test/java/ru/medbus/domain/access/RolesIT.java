package ru.medbus.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class RolesIT {
    private static final Actor ADMIN = new Actor("admin-of-roles", "10.1.2.7");
    private static final String CLINIC = "1.2.643.5.1.13.13.12.2.99.9999";
    private static final Grant OWN_MESSAGES = new Grant(Permission.VIEW_MESSAGES, Scope.OWN, Payload.HIDDEN);

    @Autowired
    private Roles roles;
    @Autowired
    private StaffRegister register;
    @Autowired
    private SignIns signIns;
    @Autowired
    private JdbcTemplate database;

    @Test
    void composedRoleComesBackAsItWasComposed() {
        var masked = new Grant(Permission.REVEAL_BODY, Scope.ALL, Payload.MASKED);
        long id = roles.add(role(0, "Разборщик", 0, OWN_MESSAGES, masked), ADMIN);
        assertThat(roles.get(id).grants()).containsExactlyInAnyOrder(OWN_MESSAGES, masked);
    }

    @Test
    void nameIsTakenOnce() {
        roles.add(role(0, "Единственная", 0, OWN_MESSAGES), ADMIN);
        assertThatThrownBy(() -> roles.add(role(0, "Единственная", 0, OWN_MESSAGES), ADMIN))
                .isInstanceOf(AccessRefusedException.Taken.class);
    }

    @Test
    void changeReachesThoseSignedIn() {
        long id = roles.add(role(0, "Растущая", 0, OWN_MESSAGES), ADMIN);
        long person = register.add(Staff.added("growing", "Растущий", CLINIC, List.of(roles.get(id))),
                "долгий-день-2026", ADMIN);
        register.chooseOwnPassword(signIns.rights(signIns.open(person, "")).orElseThrow(), "долгий-день-2026",
                "короткая-ночь-2026", ADMIN);
        var token = signIns.open(person, "");
        assertThat(signIns.rights(token).orElseThrow().may(Permission.RESEND)).isFalse();
        keepAnAdministrator();
        roles.change(role(id, "Растущая", 0, OWN_MESSAGES, new Grant(Permission.RESEND, Scope.OWN, Payload.HIDDEN)),
                ADMIN);
        assertThat(signIns.rights(token).orElseThrow().may(Permission.RESEND)).isTrue();
    }

    @Test
    void laterSaveOfAnOlderRoleIsRefused() {
        keepAnAdministrator();
        long id = roles.add(role(0, "Спорная", 0, OWN_MESSAGES), ADMIN);
        roles.change(role(id, "Спорная 2", 0, OWN_MESSAGES), ADMIN);
        assertThatThrownBy(() -> roles.change(role(id, "Спорная 3", 0, OWN_MESSAGES), ADMIN))
                .isInstanceOf(AccessRefusedException.ChangedMeanwhile.class);
    }

    @Test
    void roleInUseStays() {
        long id = roles.add(role(0, "Занятая", 0, OWN_MESSAGES), ADMIN);
        register.add(Staff.added("holder", "Держатель", CLINIC, List.of(roles.get(id))), "занятая-полка-9", ADMIN);
        assertThatThrownBy(() -> roles.remove(id, ADMIN)).isInstanceOf(AccessRefusedException.RoleInUse.class);
    }

    @Test
    void freeRoleIsRemoved() {
        long id = roles.add(role(0, "Лишняя", 0, OWN_MESSAGES), ADMIN);
        roles.remove(id, ADMIN);
        assertThatThrownBy(() -> roles.get(id)).isInstanceOf(AccessRefusedException.Unknown.class);
    }

    @Test
    void fullRoleHasWhateverPermissionThereIs() {
        var full = roles.all().stream().filter(Role::everything).findFirst().orElseThrow();
        assertThat(Permission.values()).allSatisfy(permission -> assertThat(full.allows(permission)).isTrue());
    }

    @Test
    void permissionOfANewerVersionIsLeftAlone() {
        long id = roles.add(role(0, "Из будущего", 0, OWN_MESSAGES), ADMIN);
        database.update("insert into access.role_grant values (?, 'FLY_TO_MARS', 'ALL', 'FULL')", id);
        assertThat(roles.get(id).grants()).containsExactly(OWN_MESSAGES);
    }

    private void keepAnAdministrator() {
        if (register.find("keeper.roles", true, "", 1).items().isEmpty()) {
            register.add(Staff.added("keeper.roles", "Хранитель", CLINIC,
                    roles.all().stream().filter(Role::everything).toList()), "верный-сторож-5", ADMIN);
        }
    }

    private static Role role(long id, String name, int version, Grant... grants) {
        return new Role(id, name, "", false, version, List.of(grants));
    }
}

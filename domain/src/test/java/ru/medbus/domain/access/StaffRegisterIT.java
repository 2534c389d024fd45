package ru.medbus.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class StaffRegisterIT {
    private static final Actor ADMIN = new Actor("admin-of-staff", "10.1.2.5");
    private static final String CLINIC = "1.2.643.5.1.13.13.12.2.99.9999";
    private static final String PASSWORD = "тихая-речка-7";

    @Autowired
    private StaffRegister register;
    @Autowired
    private Roles roles;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private JdbcTemplate database;

    @Test
    void newPersonMustChangeTheFirstPassword() {
        var person = register.get(add("ivanova.st", "Иванова"));
        assertThat(person.passwordExpired()).isTrue();
        assertThat(person.demo()).isFalse();
    }

    @Test
    void loginIsTakenInAnyCase() {
        add("petrov.st", "Петров");
        assertThatThrownBy(() -> add("Petrov.ST", "Другой Петров")).isInstanceOf(AccessRefusedException.Taken.class);
    }

    @Test
    void cyrillicLoginIsTakenInAnyCase() {
        add("сидоров", "Сидоров");
        assertThatThrownBy(() -> add("СИДОРОВ", "Другой")).isInstanceOf(AccessRefusedException.Taken.class);
    }

    @Test
    void personIsFoundByAPartOfTheName() {
        add("orlova.st", "Орлова Ольга");
        assertThat(register.find("орлов", true, "", 10).items()).extracting(Staff::login).contains("orlova.st");
    }

    @Test
    void laterSaveOfAnOlderCardIsRefused() {
        var opened = register.get(add("two.admins", "Первое имя"));
        register.change(renamed(opened, "Второе имя"), ADMIN);
        assertThatThrownBy(() -> register.change(renamed(opened, "Третье имя"), ADMIN))
                .isInstanceOf(AccessRefusedException.ChangedMeanwhile.class);
        assertThat(register.get(opened.id()).name()).isEqualTo("Второе имя");
    }

    @Test
    void changeLeavesOldAndNewInTheTrail() {
        var opened = register.get(add("traced.st", "Прежнее Имя"));
        register.change(renamed(opened, "Новое Имя"), ADMIN);
        var row = audit.find(new LogFilter(ADMIN.who(), "STAFF_CHANGED", "traced.st", Optional.empty(),
                Optional.empty(), Optional.empty(), 10)).items().getFirst();
        assertThat(row.before()).contains("Прежнее Имя");
        assertThat(row.after()).contains("Новое Имя");
        assertThat(row.address()).isEqualTo("10.1.2.5");
    }

    @Test
    void passwordIsNeverInTheTrailNorInTheClear() {
        add("secret.st", "Секретов");
        assertThat(database.queryForObject("select count(*) from access.audit_record where after like ?", Long.class,
                "%" + PASSWORD + "%")).isZero();
        assertThat(database.queryForObject("select password_hash from access.staff where login = 'secret.st'",
                String.class)).startsWith("$2");
    }

    @Test
    @Transactional
    void lastAdministratorCannotBeSwitchedOff() {
        database.update("update access.staff set active = false");
        var full = roles.all().stream().filter(Role::everything).toList();
        var last = register.get(register.add(Staff.added("last.admin", "Последний", CLINIC, full), PASSWORD, ADMIN));
        var off = new Staff(last.id(), last.login(), last.name(), last.organisationOid(), false, false, true,
                Optional.empty(), Optional.empty(), last.version(), full);
        assertThatThrownBy(() -> register.change(off, ADMIN))
                .isInstanceOf(AccessRefusedException.LastAdministrator.class);
    }

    @Test
    void organisationMustLookLikeAnOid() {
        assertThatThrownBy(() -> register.add(Staff.added("no.oid", "Имя", "Больница №1", List.of()), PASSWORD, ADMIN))
                .isInstanceOf(AccessRefusedException.Invalid.class).hasMessageContaining("OID");
    }

    private long add(String login, String name) {
        keepAnAdministrator();
        return register.add(Staff.added(login, name, CLINIC, List.of()), PASSWORD, ADMIN);
    }

    private void keepAnAdministrator() {
        if (register.find("keeper.st", true, "", 1).items().isEmpty()) {
            register.add(Staff.added("keeper.st", "Хранитель", CLINIC,
                    roles.all().stream().filter(Role::everything).toList()), PASSWORD, ADMIN);
        }
    }

    private static Staff renamed(Staff person, String name) {
        return new Staff(person.id(), person.login(), name, person.organisationOid(), true, false, true,
                Optional.empty(), Optional.empty(), person.version(), person.roles());
    }
}

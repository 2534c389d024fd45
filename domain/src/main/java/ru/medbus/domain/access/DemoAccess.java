package ru.medbus.domain.access;

import static ru.medbus.domain.access.Permission.ACCEPT_PASSPORTS;
import static ru.medbus.domain.access.Permission.DISPENSE_DRUGS;
import static ru.medbus.domain.access.Permission.EDIT_PASSPORTS;
import static ru.medbus.domain.access.Permission.ISSUE_PRESCRIPTIONS;
import static ru.medbus.domain.access.Permission.MANAGE_ALLOTMENTS;
import static ru.medbus.domain.access.Permission.MANAGE_BENEFICIARIES;
import static ru.medbus.domain.access.Permission.MANAGE_NORMS;
import static ru.medbus.domain.access.Permission.MANAGE_STOCK;
import static ru.medbus.domain.access.Permission.OVERRIDE_TRACEABILITY;
import static ru.medbus.domain.access.Permission.REQUEST_BENEFITS;
import static ru.medbus.domain.access.Permission.SEND_DOCUMENTS;
import static ru.medbus.domain.access.Permission.VIEW_AUDIT;
import static ru.medbus.domain.access.Permission.VIEW_BENEFICIARIES;
import static ru.medbus.domain.access.Permission.VIEW_MESSAGES;
import static ru.medbus.domain.access.Permission.VIEW_PASSPORTS;
import static ru.medbus.domain.access.Permission.VIEW_PRESCRIPTIONS;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.shared.ClusterTurn;

/**
 * Users and a token that everybody knows, for the demo profile alone: {@link DemoSecretsGuard} stops the hub when they
 * are there without it. What is already there stays as it is.
 */
@Component
@Profile("demo")
class DemoAccess implements SmartInitializingSingleton {
    static final String PASSWORD = "demo";
    static final String TOKEN = "demo-mis";
    static final String ORGANISATION = "1.2.643.5.1.13.13.12.2.99.9999";
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";
    private static final String REGION = "1.2.643.5.1.13.13.12.1.99.1";

    private record Person(String login, String name, String organisationOid, String role) {}

    private static final Map<String, List<Grant>> ROLES = Map.of(
            "Врач", own(VIEW_MESSAGES, SEND_DOCUMENTS, VIEW_PASSPORTS, VIEW_BENEFICIARIES, REQUEST_BENEFITS,
                    VIEW_PRESCRIPTIONS, ISSUE_PRESCRIPTIONS),
            "Оператор регистра", own(VIEW_MESSAGES, SEND_DOCUMENTS, VIEW_BENEFICIARIES, MANAGE_BENEFICIARIES,
                    VIEW_PASSPORTS, EDIT_PASSPORTS),
            "Фармацевт", own(VIEW_MESSAGES, SEND_DOCUMENTS, VIEW_PRESCRIPTIONS, DISPENSE_DRUGS, MANAGE_STOCK,
                    VIEW_BENEFICIARIES),
            "Кладовщик", own(VIEW_MESSAGES, SEND_DOCUMENTS, MANAGE_STOCK),
            "Специалист по закупкам", own(VIEW_MESSAGES, SEND_DOCUMENTS),
            "Эксперт", own(VIEW_MESSAGES),
            "Экономист", own(VIEW_MESSAGES, VIEW_PASSPORTS),
            "Министерство", Stream.of(VIEW_MESSAGES, VIEW_AUDIT, VIEW_PASSPORTS, EDIT_PASSPORTS, ACCEPT_PASSPORTS,
                    MANAGE_NORMS, VIEW_BENEFICIARIES, VIEW_PRESCRIPTIONS, MANAGE_STOCK, MANAGE_ALLOTMENTS,
                    OVERRIDE_TRACEABILITY)
                    .map(Grant::widest).toList());

    private static final List<Person> PEOPLE = List.of(
            new Person("admin", "Администраторов Антон Антонович", REGION, "Администратор шины"),
            new Person("doctor", "Врачёва Вера Витальевна", ORGANISATION, "Врач"),
            new Person("registrar", "Регистрова Римма Романовна", ORGANISATION, "Оператор регистра"),
            new Person("pharmacist", "Аптекарев Андрей Алексеевич", PHARMACY, "Фармацевт"),
            new Person("storekeeper", "Складов Семён Семёнович", PHARMACY, "Кладовщик"),
            new Person("purchaser", "Закупкина Зоя Захаровна", REGION, "Специалист по закупкам"),
            new Person("expert", "Экспертова Элла Эдуардовна", REGION, "Эксперт"),
            new Person("economist", "Экономов Егор Евгеньевич", REGION, "Экономист"),
            new Person("ministry", "Министрова Мария Михайловна", REGION, "Министерство"));

    private final StaffMapper staff;
    private final StaffRegister register;
    private final Roles roles;
    private final SystemClients clients;
    private final ClusterTurn turns;

    DemoAccess(StaffMapper staff, StaffRegister register, Roles roles, SystemClients clients, ClusterTurn turns) {
        this.staff = staff;
        this.register = register;
        this.roles = roles;
        this.clients = clients;
        this.turns = turns;
    }

    @Override
    public void afterSingletonsInstantiated() {
        turns.waitFor("access.demo", this::seed);
    }

    private void seed() {
        ROLES.forEach(this::addRole);
        PEOPLE.stream().filter(person -> staff.byLogin(person.login()).isEmpty()).forEach(this::add);
        if (clients.all().stream().noneMatch(SystemClient::demo)) {
            addClient();
        }
    }

    private void addRole(String name, List<Grant> grants) {
        if (roles.all().stream().noneMatch(role -> role.name().equals(name))) {
            roles.add(new Role(0, name, "Демонстрационная роль", false, 0, grants), Actor.HUB);
        }
    }

    private void add(Person person) {
        var role = roles.all().stream().filter(known -> known.name().equals(person.role())).toList();
        register.insert(new Staff(0, person.login(), person.name(), person.organisationOid(), true, true, false,
                Optional.empty(), Optional.empty(), 0, role), PASSWORD, Actor.HUB);
    }

    private void addClient() {
        var tenYears = Instant.now().plus(3_650, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var added = SystemClient.added("Демонстрационная МИС", ORGANISATION, tenYears, 10_000, 300L << 20);
        clients.add(new SystemClient(0, added.name(), ORGANISATION, false, tenYears, true, added.ratePerSecond(),
                added.maxBytes(), true, added.createdAt(), 0), TOKEN, Actor.HUB);
    }

    private static List<Grant> own(Permission... permissions) {
        return List.of(permissions).stream().map(each -> new Grant(each, Scope.OWN, Payload.HIDDEN)).toList();
    }
}

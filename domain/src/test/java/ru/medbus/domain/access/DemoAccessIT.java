package ru.medbus.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
@ActiveProfiles("demo")
class DemoAccessIT {
    @Autowired
    private DemoAccess demo;
    @Autowired
    private SignIns signIns;
    @Autowired
    private SystemClients clients;
    @Autowired
    private StaffRegister register;
    @Autowired
    private StaffMapper staff;
    @Autowired
    private SystemClientMapper clientRows;

    @Test
    void everyDemoUserSignsIn() {
        assertThat(new String[]{"admin", "doctor", "registrar", "pharmacist", "storekeeper", "purchaser", "expert",
                "economist", "ministry"}).allSatisfy(login -> assertThat(signIns.attempt(login, "demo", ""))
                        .isInstanceOfSatisfying(SignInAttempt.Welcome.class,
                                welcome -> assertThat(welcome.rights().grants()).isNotEmpty()));
    }

    @Test
    void demoTokenBelongsToTheDemoOrganisation() {
        assertThat(clients.byToken("demo-mis")).map(SystemClient::organisationOid)
                .contains("1.2.643.5.1.13.13.12.2.99.9999");
    }

    @Test
    void secondStartAddsNothing() {
        int before = staff.count();
        demo.afterSingletonsInstantiated();
        assertThat(staff.count()).isEqualTo(before);
        assertThat(clientRows.demo()).isEqualTo(1);
    }

    @Test
    void startWithoutTheProfileIsRefused() {
        assertThatThrownBy(() -> new DemoSecretsGuard(staff, clientRows).afterSingletonsInstantiated())
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("профиль demo выключен");
    }

    @Test
    @Transactional
    void choosingAPasswordEndsTheDemoOne() {
        var person = register.find("storekeeper", true, "", 1).items().getFirst();
        int before = staff.demo();
        register.resetPassword(person.id(), "складной-стул-11", Actor.HUB);
        assertThat(staff.demo()).isEqualTo(before - 1);
    }
}

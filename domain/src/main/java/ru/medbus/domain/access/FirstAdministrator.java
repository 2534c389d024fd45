package ru.medbus.domain.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the first user of an empty database, who makes all others; his password comes from the settings. */
@Component
@Profile("!demo")
class FirstAdministrator implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String REGION = "1.2.643.5.1.13.13.12.1";

    private final StaffMapper staff;
    private final StaffRegister register;
    private final Roles roles;
    private final AccessProperties settings;
    private final TransactionOperations transaction;

    FirstAdministrator(StaffMapper staff, StaffRegister register, Roles roles, AccessProperties settings,
            TransactionOperations transaction) {
        this.staff = staff;
        this.register = register;
        this.roles = roles;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (staff.count() > 0) {
            return;
        }
        if (settings.firstAdminPassword().isEmpty()) {
            LOG.warn("Пользователей нет и войти некому: задайте medbus.access.first-admin-password "
                    + "(MEDBUS_ACCESS_FIRST_ADMIN_PASSWORD) и запустите снова");
            return;
        }
        transaction.executeWithoutResult(status -> add());
    }

    private void add() {
        var full = roles.all().stream().filter(Role::everything).toList();
        register.add(Staff.added("admin", "Администратор", REGION, full), settings.firstAdminPassword(), Actor.HUB);
    }
}

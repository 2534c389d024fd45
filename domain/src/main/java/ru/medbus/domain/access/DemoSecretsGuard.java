package ru.medbus.domain.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stops the start outside the demo profile while users or systems have a secret that everybody knows. */
@Component
@Profile("!demo")
class DemoSecretsGuard implements SmartInitializingSingleton {
    private final StaffMapper staff;
    private final SystemClientMapper clients;

    DemoSecretsGuard(StaffMapper staff, SystemClientMapper clients) {
        this.staff = staff;
        this.clients = clients;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int people = staff.demo();
        int systems = clients.demo();
        if (people + systems > 0) {
            throw new IllegalStateException("""
                В базе есть демонстрационные доступы (пользователей: %d, систем: %d), а профиль demo выключен. \
                Запуск остановлен: эти пароли и токены известны всем. Возьмите чистую базу, либо включите профиль demo, \
                смените пароли и токены и запустите без него.""".formatted(people, systems));
        }
    }
}

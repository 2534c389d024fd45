package ru.medbus.console;

import static ru.medbus.domain.access.Permission.MANAGE_USERS;
import static ru.medbus.domain.access.Permission.VIEW_AUDIT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import java.util.Optional;
import ru.medbus.web.NavigationEntry;

/** Where the pages of access stand in the left list. */
@Configuration
class AccessPages {
    private static final String CONSOLE = "Консоль";
    private static final String ACCESS = "Доступ";
    private static final String NODE = "Узел";

    @Bean
    NavigationEntry homeEntry() {
        return new NavigationEntry(CONSOLE, "Что требует внимания", "/", Optional.empty(), 0);
    }

    @Bean
    NavigationEntry usersEntry() {
        return NavigationEntry.of(ACCESS, "Пользователи", "/console/users", MANAGE_USERS, 800);
    }

    @Bean
    NavigationEntry rolesEntry() {
        return NavigationEntry.of(ACCESS, "Роли", "/console/roles", MANAGE_USERS, 810);
    }

    @Bean
    NavigationEntry clientsEntry() {
        return NavigationEntry.of(ACCESS, "Доступ систем", "/console/clients", MANAGE_USERS, 820);
    }

    @Bean
    NavigationEntry auditEntry() {
        return NavigationEntry.of(ACCESS, "Журнал аудита", "/console/audit", VIEW_AUDIT, 830);
    }

    @Bean
    NavigationEntry accessLogEntry() {
        return NavigationEntry.of(ACCESS, "Журнал доступа", "/console/access", VIEW_AUDIT, 840);
    }

    @Bean
    NavigationEntry aboutEntry() {
        return new NavigationEntry(NODE, "О системе", "/console/about", Optional.empty(), 900);
    }
}

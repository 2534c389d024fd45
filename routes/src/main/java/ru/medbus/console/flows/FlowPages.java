package ru.medbus.console.flows;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.access.Permission;
import ru.medbus.web.NavigationEntry;

/** Where the pages of the flows stand in the left list. */
@Configuration
class FlowPages {
    private static final String FLOWS = "Потоки";
    private static final String DOCUMENTS = "Настройка обменов";
    private static final String NODE = "Узел";

    @Bean
    NavigationEntry systemsEntry() {
        return NavigationEntry.of(FLOWS, "Внешние системы", "/console/systems", Permission.MANAGE_SYSTEMS, 300);
    }

    @Bean
    NavigationEntry routesEntry() {
        return NavigationEntry.of(FLOWS, "Маршруты", "/console/routes", Permission.MANAGE_ROUTES, 310);
    }

    @Bean
    NavigationEntry queuesEntry() {
        return NavigationEntry.of(FLOWS, "Очереди", "/console/queues", Permission.MANAGE_ROUTES, 320);
    }

    @Bean
    NavigationEntry rulesEntry() {
        return NavigationEntry.of(DOCUMENTS, "Правила", "/console/rules", Permission.MANAGE_RULES, 400);
    }

    @Bean
    NavigationEntry packagesEntry() {
        return NavigationEntry.of(DOCUMENTS, "Пакеты форматов", "/console/packages", Permission.MANAGE_PACKAGES, 410);
    }

    @Bean
    NavigationEntry certificatesEntry() {
        return NavigationEntry.of(DOCUMENTS, "Сертификаты", "/console/certificates", Permission.MANAGE_SYSTEMS, 420);
    }

    @Bean
    NavigationEntry hawtioEntry() {
        return new NavigationEntry(NODE, "Hawtio: глубины JVM", "/hawtio", Optional.of(Permission.JVM_DEPTHS), 910);
    }
}

package ru.medbus.web.passport.network;

import static ru.medbus.domain.access.Permission.ACCEPT_PASSPORTS;
import static ru.medbus.domain.access.Permission.VIEW_PASSPORTS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.web.NavigationEntry;

/** Where the pages of the network stand in the left list. */
@Configuration
class NetworkPages {
    private static final String PASSPORT = "Паспорт";

    @Bean
    NavigationEntry networkEntry() {
        return NavigationEntry.of(PASSPORT, "Сеть", "/passport/network", VIEW_PASSPORTS, 310);
    }

    @Bean
    NavigationEntry federalLoadsEntry() {
        return NavigationEntry.of(PASSPORT, "Загрузка ФРМО и ФРМР", "/passport/loads", ACCEPT_PASSPORTS, 320);
    }
}

package ru.medbus.web.passport.territory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.access.Permission;
import ru.medbus.web.NavigationEntry;

/** Where the pages of territories stand in the left list. */
@Configuration
class TerritoryPages {

    @Bean
    NavigationEntry territoriesEntry() {
        return NavigationEntry.of("Паспорт", "Территории", "/passport/territories", Permission.VIEW_PASSPORTS, 370);
    }
}

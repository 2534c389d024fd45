package ru.medbus.web.passport;

import static ru.medbus.domain.access.Permission.VIEW_PASSPORTS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.web.NavigationEntry;

/** Where the register of passports and the region's summary stand in the left list. */
@Configuration
class PassportPages {
    static final String MODULE = "Паспорт";

    @Bean
    NavigationEntry passportsEntry() {
        return NavigationEntry.of(MODULE, "Реестр паспортов", "/passport", VIEW_PASSPORTS, 300);
    }

    @Bean
    NavigationEntry passportSummaryEntry() {
        return NavigationEntry.of(MODULE, "Сводка по региону", "/passport/summary", VIEW_PASSPORTS, 390);
    }
}

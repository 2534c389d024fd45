package ru.medbus.web.pharmacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.access.Permission;
import ru.medbus.web.NavigationEntry;

/** Where the pages of отсроченное обслуживание stand in the left list. */
@Configuration
class DeferralEntries {
    private static final String MODULE = "Льготные лекарства";

    @Bean
    NavigationEntry deferralsEntry() {
        return NavigationEntry.of(MODULE, "Отсрочка", "/pharmacy/deferrals", Permission.MANAGE_STOCK, 408);
    }

    @Bean
    NavigationEntry holdsEntry() {
        return NavigationEntry.of(MODULE, "Отложенные упаковки", "/pharmacy/holds", Permission.MANAGE_STOCK, 409);
    }

    @Bean
    NavigationEntry deferralTermsEntry() {
        return NavigationEntry.of(MODULE, "Сроки отсрочки", "/pharmacy/deferral-terms", Permission.MANAGE_NORMS, 447);
    }

    @Bean
    NavigationEntry calendarEntry() {
        return NavigationEntry.of(MODULE, "Рабочий календарь", "/pharmacy/calendar", Permission.MANAGE_NORMS, 448);
    }
}

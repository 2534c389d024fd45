package ru.medbus.web.passport.accounting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.access.Permission;
import ru.medbus.web.NavigationEntry;

/** Where the pages of accounting stand in the left list. */
@Configuration
class AccountingPages {

    @Bean
    NavigationEntry accountingEntry() {
        return NavigationEntry.of("Паспорт", "Учёт и зарплата", "/passport/accounting", Permission.VIEW_PASSPORTS,
                380);
    }
}

package ru.medbus.web.passport.equipment;

import static ru.medbus.domain.access.Permission.VIEW_PASSPORTS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.web.NavigationEntry;

/** Where the pages of equipment and norms stand in the left list. */
@Configuration
class EquipmentPages {
    private static final String PASSPORT = "Паспорт";

    @Bean
    NavigationEntry equipmentEntry() {
        return NavigationEntry.of(PASSPORT, "Оборудование", "/passport/equipment", VIEW_PASSPORTS, 350);
    }

    @Bean
    NavigationEntry inventoryEntry() {
        return NavigationEntry.of(PASSPORT, "Инвентаризация", "/passport/inventory", VIEW_PASSPORTS, 352);
    }

    @Bean
    NavigationEntry needEntry() {
        return NavigationEntry.of(PASSPORT, "Потребность в оборудовании", "/passport/need", VIEW_PASSPORTS, 354);
    }

    @Bean
    NavigationEntry normsEntry() {
        return NavigationEntry.of(PASSPORT, "Порядки и нормативы", "/passport/norms", VIEW_PASSPORTS, 356);
    }
}

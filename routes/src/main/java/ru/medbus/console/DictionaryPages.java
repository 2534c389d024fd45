package ru.medbus.console;

import static ru.medbus.domain.access.Permission.MANAGE_DICTIONARIES;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.web.NavigationEntry;

/** Where the pages of dictionaries stand in the left list. */
@Configuration
class DictionaryPages {
    private static final String DICTIONARIES = "Справочники";

    @Bean
    NavigationEntry dictionariesEntry() {
        return NavigationEntry.of(DICTIONARIES, "НСИ", "/console/dictionaries", MANAGE_DICTIONARIES, 600);
    }

    @Bean
    NavigationEntry mappingsEntry() {
        return NavigationEntry.of(DICTIONARIES, "Сопоставление кодов", "/console/mappings", MANAGE_DICTIONARIES, 610);
    }
}

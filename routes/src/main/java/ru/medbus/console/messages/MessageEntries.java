package ru.medbus.console.messages;

import static ru.medbus.domain.access.Permission.VIEW_MESSAGES;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.web.NavigationEntry;

/** Where the pages of messages stand in the left list. */
@Configuration
class MessageEntries {
    private static final String EXCHANGES = "Обмены";

    @Bean
    NavigationEntry messagesEntry() {
        return NavigationEntry.of(EXCHANGES, "Сообщения", "/console/messages", VIEW_MESSAGES, 100);
    }

    @Bean
    NavigationEntry asideEntry() {
        return NavigationEntry.of(EXCHANGES, "Отложенные", "/console/aside", VIEW_MESSAGES, 110);
    }
}

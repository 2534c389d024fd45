package ru.medbus.domain.journal;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration
class JournalConfiguration {

    /** Each start of a node takes the next number: two running nodes share one only after 1,024 starts. */
    @Bean
    MessageIds messageIds(JdbcTemplate jdbc) {
        var number = jdbc.queryForObject("select nextval('journal.node_number')", Integer.class);
        return new MessageIds(number == null ? 0 : number);
    }

    @Bean
    KeyHash keyHash(@Value("${medbus.journal.key-secret}") String secret) {
        return new KeyHash(secret.getBytes(StandardCharsets.UTF_8));
    }
}

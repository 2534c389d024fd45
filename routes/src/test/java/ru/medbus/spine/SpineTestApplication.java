package ru.medbus.spine;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import ru.medbus.domain.DomainConfiguration;
import ru.medbus.domain.journal.Message;

/**
 * The spine alone over a real PostgreSQL and a real Artemis: one local step, one remote step, a recipient in memory. Not a
 * {@code @Configuration}, or the tests of the whole bus would scan it and run its routes too.
 */
@EnableAutoConfiguration
@EnableScheduling
@Import(DomainConfiguration.class)
@ComponentScan({"ru.medbus.server", "ru.medbus.spine", "ru.medbus.trace"})
@EnableConfigurationProperties(SpineProperties.class)
public class SpineTestApplication {
    static final String FIRST = "test.message.sort";
    static final String SECOND = "test.message.deliver";

    @Bean
    Recipient recipient() {
        return new Recipient();
    }

    @Bean
    RouteBuilder sorting(JdbcTemplate jdbc) {
        jdbc.execute("create table if not exists public.effect (document text primary key)");
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("spine:" + FIRST).routeId(FIRST)
                        .process(exchange -> sort(exchange.getMessage().getBody(Message.class), jdbc))
                        .to("spine:" + SECOND);
            }
        };
    }

    private static void sort(Message message, JdbcTemplate jdbc) {
        jdbc.update("insert into public.effect values (?)", message.document());
        if (message.document().startsWith("poison")) {
            throw new IllegalStateException("poison");
        }
    }

    @Bean
    RouteBuilder delivery(Recipient recipient) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("spine:" + SECOND + "?remote=true&parallel=4").routeId(SECOND)
                        .process(exchange -> recipient.take(Carriage.of(exchange)));
            }
        };
    }
}

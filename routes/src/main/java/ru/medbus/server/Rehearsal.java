package ru.medbus.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.HttpClients;

/** Starts the node, has it answer once and stops it: a launcher records meanwhile what a start loads ({@code bin/aot}). */
@Component
@ConditionalOnProperty("medbus.rehearsal")
class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final List<String> QUESTIONS = List.of("/login", "/actuator/health/readiness", "/api/docs",
            "/services/semd?wsdl");

    private final ConfigurableApplicationContext node;
    private final HttpClients clients;
    private final String address;

    Rehearsal(ConfigurableApplicationContext node, HttpClients clients, @Value("${server.address}") String address) {
        this.node = node;
        this.clients = clients;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        // From a thread of its own: the one that starts the node must come to its end first.
        new Thread(this::askAndLeave, "rehearsal").start();
    }

    private void askAndLeave() {
        var root = "http://" + address + ":" + node.getEnvironment().getRequiredProperty("local.server.port");
        try (var http = clients.client(Duration.ofSeconds(20))) {
            for (var path : QUESTIONS) {
                LOG.info("Rehearsal: {} {}", path,
                        http.execute(new HttpGet(root + path), ClassicHttpResponse::getCode));
            }
        } catch (IOException e) {
            LOG.error("Rehearsal: the node does not answer itself", e);
            System.exit(1);
        }
        System.exit(SpringApplication.exit(node));
    }
}

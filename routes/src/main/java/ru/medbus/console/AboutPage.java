package ru.medbus.console;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.security.CurrentUser;
import ru.medbus.security.ForEveryone;
import ru.medbus.web.Times;

/** What runs here and how it is. Details of the parts only for who may see the depths. */
@Controller
@ForEveryone
class AboutPage {
    private static final Map<String, String> PARTS = Map.of("db", "База данных", "diskSpace", "Место на диске", "ping",
            "Узел", "livenessState", "Жизнь процесса", "readinessState", "Готовность к работе", "jms",
            "Брокер очередей",
            "ssl", "Сертификаты TLS", "camel", "Маршруты");

    /** One part of the node. */
    record Part(String name, boolean up, String facts) {}

    private final HealthEndpoint health;
    private final CurrentUser user;
    private final Times times;
    private final MessageSourceAccessor texts;

    AboutPage(HealthEndpoint health, CurrentUser user, Times times, MessageSource texts) {
        this.health = health;
        this.user = user;
        this.times = times;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping("/console/about")
    String about(Model model) {
        model.addAttribute("health", parts(health.health()));
        model.addAttribute("node", node());
        return "about";
    }

    private List<Part> parts(HealthComponent whole) {
        return whole instanceof CompositeHealth composite
                ? composite.getComponents().entrySet().stream().map(each -> part(each.getKey(), each.getValue()))
                        .toList()
                : List.of(part("ping", whole));
    }

    private Part part(String key, HealthComponent component) {
        var facts = component instanceof Health leaf && user.may(Permission.JVM_DEPTHS) && !leaf.getDetails().isEmpty()
                ? leaf.getDetails().toString()
                : "";
        return new Part(PARTS.getOrDefault(key, key), Status.UP.equals(component.getStatus()), facts);
    }

    private Map<String, String> node() {
        var memory = Runtime.getRuntime();
        var started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        var facts = new LinkedHashMap<String, String>();
        facts.put(texts.getMessage("about.version"), version());
        facts.put(texts.getMessage("about.java"), Runtime.version().toString());
        facts.put(texts.getMessage("about.started"), times.show(started) + " " + times.zone());
        facts.put(texts.getMessage("about.uptime"), spoken(Duration.between(started, Instant.now())));
        facts.put(texts.getMessage("about.memory"), "%d из %d МБ".formatted(
                (memory.totalMemory() - memory.freeMemory()) >> 20, memory.maxMemory() >> 20));
        facts.put(texts.getMessage("about.processors"), Integer.toString(memory.availableProcessors()));
        return facts;
    }

    private static String version() {
        return Optional.ofNullable(AboutPage.class.getPackage().getImplementationVersion())
                .orElse("сборка разработчика");
    }

    private static String spoken(Duration age) {
        return "%d сут %d ч %d мин".formatted(age.toDays(), age.toHoursPart(), age.toMinutesPart());
    }
}

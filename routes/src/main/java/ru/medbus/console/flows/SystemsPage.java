package ru.medbus.console.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.Permission;
import ru.medbus.routes.systems.OutsideSystem;
import ru.medbus.routes.systems.SystemSource;
import ru.medbus.security.Allowed;

/** Every outside system: whether it is the real one, whether it answers, what waits for it. */
@Controller
@Allowed(Permission.MANAGE_SYSTEMS)
@RequestMapping("/console/systems")
class SystemsPage {
    private final List<SystemSource> sources;
    private final RouteBoard routes;

    SystemsPage(List<SystemSource> sources, RouteBoard routes) {
        this.sources = List.copyOf(sources);
        this.routes = routes;
    }

    @GetMapping
    String list(Model model) {
        var lines = systems().stream().map(system -> new SystemLine(system, routes.line(system.queue()))).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("simulated", lines.stream().filter(line -> line.system().mode() == Mode.SIMULATOR).count());
        model.addAttribute("since", routes.pulse().since());
        return "flows/systems";
    }

    @GetMapping("/{word:[a-z0-9.-]+}")
    String words(@PathVariable String word, Model model) {
        var system = systems().stream().filter(each -> each.word().equals(word)).findFirst()
                .orElseThrow(() -> new AccessRefusedException.Unknown("Система " + word));
        model.addAttribute("system", system);
        model.addAttribute("words", page(system.page()));
        return "flows/system";
    }

    private List<OutsideSystem> systems() {
        return sources.stream().flatMap(source -> source.systems().stream()).toList();
    }

    private static String page(String name) {
        try {
            return new ClassPathResource("docs/systems/" + name + ".md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

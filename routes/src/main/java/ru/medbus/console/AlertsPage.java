package ru.medbus.console;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.alert.AlertRegister;
import ru.medbus.security.Allowed;
import ru.medbus.web.NavigationEntry;

/** What is wrong now and what was: newest first. */
@Controller
@Allowed(Permission.VIEW_MESSAGES)
class AlertsPage {
    static final String HERE = "/console/alerts";
    private static final int SHOWN = 200;

    private final AlertRegister alerts;

    AlertsPage(AlertRegister alerts) {
        this.alerts = alerts;
    }

    @Bean
    static NavigationEntry alertsEntry() {
        return NavigationEntry.of("Обмены", "Тревоги", HERE, Permission.VIEW_MESSAGES, 120);
    }

    @GetMapping(HERE)
    String show(Model model) {
        model.addAttribute("alerts", alerts.latest(SHOWN));
        return "alerts";
    }
}

package ru.medbus.console.flows;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.security.Allowed;

/** The short way to Hawtio, which lives among the actuator's pages. */
@Controller
@Allowed(Permission.JVM_DEPTHS)
class HawtioPage {

    @GetMapping({"/hawtio", "/hawtio/"})
    String open() {
        return "redirect:/actuator/hawtio/";
    }
}

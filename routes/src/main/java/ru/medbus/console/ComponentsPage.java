package ru.medbus.console;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.medbus.security.ForEveryone;

/** Every component of the screens with made-up contents, for those who build pages; in the demo only. */
@Controller
@ForEveryone
@Profile("demo")
class ComponentsPage {
    /** A step of the example timeline. */
    record Step(String kind, String title, Instant at, String text) {}

    /** An entry of the example choice. */
    record Option(String value, String title) {}

    @GetMapping("/console/components")
    String components(Model model) {
        var at = Instant.parse("2026-11-23T06:15:02Z");
        var facts = new LinkedHashMap<>(Map.of("Тип", "Льготный рецепт"));
        facts.put("Отправитель", "МИС поликлиники № 17");
        model.addAttribute("facts", facts);
        model.addAttribute("steps", List.of(new Step("ok", "Принято", at, "16 КБ, подписи верны"),
                new Step("busy", "Отправляется в РЭМД", at.plusSeconds(2), "попытка 2"),
                new Step("danger", "Отказ ВИМИС", at.plusSeconds(9), "Нет обязательного поля: дата рождения")));
        model.addAttribute("options", List.of(new Option("1", "Принимать"), new Option("2", "Предупреждать")));
        model.addAttribute("next", Optional.of("17"));
        return "components";
    }
}

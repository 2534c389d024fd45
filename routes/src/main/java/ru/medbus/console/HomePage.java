package ru.medbus.console;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.medbus.domain.access.Rights;
import ru.medbus.security.CurrentUser;
import ru.medbus.security.ForEveryone;

/** «Что требует внимания»: the first page after signing in. */
@Controller
@ForEveryone
class HomePage {
    /** A widget ready to be drawn. */
    record Card(String title, String template, Object model) {}

    private final CurrentUser user;
    private final List<HomeWidget> widgets;

    HomePage(CurrentUser user, List<HomeWidget> widgets) {
        this.user = user;
        this.widgets = widgets.stream().sorted(Comparator.comparingInt(HomeWidget::order)).toList();
    }

    @GetMapping("/")
    String home(Model model) {
        var person = user.rights();
        if (person.passwordExpired()) {
            return "redirect:/password";
        }
        model.addAttribute("widgets", cards(person));
        return "home";
    }

    private List<Card> cards(Rights person) {
        return widgets.stream().filter(widget -> widget.shownTo(person))
                .map(widget -> new Card(widget.title(), widget.template(), widget.model(person))).toList();
    }
}

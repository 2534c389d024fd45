package ru.medbus.console;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.security.CurrentUser;
import ru.medbus.security.ForEveryone;
import ru.medbus.web.SearchSource;

/** What the one search box finds, in all sources at once. A single hit opens by itself. */
@Controller
@ForEveryone
class SearchPage {
    private final CurrentUser user;
    private final List<SearchSource> sources;

    SearchPage(CurrentUser user, List<SearchSource> sources) {
        this.user = user;
        this.sources = List.copyOf(sources);
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        var text = q.strip();
        var person = user.rights();
        var hits = text.isEmpty() || person.passwordExpired()
                ? List.<SearchSource.Hit>of()
                : sources.stream().flatMap(source -> source.find(text, person).stream()).toList();
        if (hits.size() == 1) {
            return "redirect:" + hits.getFirst().path();
        }
        model.addAttribute("q", text);
        model.addAttribute("hits", hits);
        return "search";
    }
}

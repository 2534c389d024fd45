package ru.medbus.web.passport.network;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ru.medbus.domain.access.Permission;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;

/** One worker: posts with their days, papers, where else he works, what loads have changed. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
class PersonPage {
    private final PersonCard card;
    private final CurrentUser user;

    PersonPage(PersonCard card, CurrentUser user) {
        this.card = card;
        this.user = user;
    }

    @GetMapping("/passport/staff/{id:\\d{1,18}}")
    String open(@PathVariable long id, Model model) {
        model.addAttribute("person", card.of(id, user.rights(), LocalDate.now()));
        model.addAttribute("seesLoads", user.may(Permission.ACCEPT_PASSPORTS));
        return "network/person";
    }
}

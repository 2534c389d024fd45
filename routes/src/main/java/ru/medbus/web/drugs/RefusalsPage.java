package ru.medbus.web.drugs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.outgoing.RefusalRule;
import ru.medbus.domain.drugsupply.outgoing.RefusalRules;
import ru.medbus.domain.drugsupply.outgoing.RefusedField;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** What refusals of РЭМД and ФРЛЛО mean for the forms: the list, one rule, a trial on the words of a refusal. */
@Controller
@Allowed(Permission.MANAGE_DICTIONARIES)
@RequestMapping("/drugs/refusals")
class RefusalsPage {
    private static final RefusalRule NEW = new RefusalRule(0, "", "", RefusedField.WHOLE, "", 100, 0);

    private final RefusalRules rules;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    RefusalsPage(RefusalRules rules, CurrentUser user, Flash flash, MessageSource texts) {
        this.rules = rules;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** A rule as it is typed. */
    record Typed(Long id, String document, String pattern, RefusedField field, String advice, Integer rank,
            Integer revision) {
        RefusalRule rule() {
            return new RefusalRule(Optional.ofNullable(id).orElse(0L), document == null ? "" : document.strip(),
                    pattern == null ? "" : pattern.strip(), Optional.ofNullable(field).orElse(RefusedField.WHOLE),
                    advice == null ? "" : advice.strip(), Optional.ofNullable(rank).orElse(NEW.rank()),
                    Optional.ofNullable(revision).orElse(0));
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "141") String document,
            @RequestParam(defaultValue = "") String words, Model model) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("text", text);
        model.addAttribute("document", document);
        model.addAttribute("words", words);
        model.addAttribute("read",
                words.isBlank() ? Optional.empty() : Optional.of(rules.read(document, "", "", words.strip())));
        model.addAttribute("rules", rules.all().stream().filter(each -> (each.pattern() + " " + each.advice() + " "
                + each.field().title()).toLowerCase(Locale.ROOT).contains(wanted)).toList());
        return "drugs/refusals";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(NEW, Map.of(), model);
    }

    @GetMapping("/{id:\\d+}")
    String open(@PathVariable long id, Model model) {
        return form(rules.find(id).orElseThrow(() -> DrugSupplyRefusedException.unknown("правило отказа " + id)),
                Map.of(), model);
    }

    @PostMapping
    String save(@ModelAttribute Typed typed, Model model) {
        try {
            rules.save(typed.rule(), user.actor());
        } catch (DrugSupplyRefusedException refusal) {
            return form(typed.rule(), refusal.errors(), model);
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/drugs/refusals";
    }

    @PostMapping("/{id:\\d+}/remove")
    String remove(@PathVariable long id) {
        rules.remove(id, user.actor());
        flash.done(texts.getMessage("refusals.removed"));
        return "redirect:/drugs/refusals";
    }

    private static String form(RefusalRule rule, Map<String, String> errors, Model model) {
        model.addAttribute("rule", rule);
        model.addAttribute("fields", RefusedField.values());
        model.addAttribute("errors", errors);
        return "drugs/refusal";
    }
}

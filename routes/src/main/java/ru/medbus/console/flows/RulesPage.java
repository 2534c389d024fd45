package ru.medbus.console.flows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
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
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.patient.document.RoutingRule;
import ru.medbus.domain.patient.document.RoutingRules;
import ru.medbus.routes.document.RecipientQueues;
import ru.medbus.routes.document.RuleTrials;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** Rules by which documents are routed: the list, one with its history, a trial on a past document before it is saved. */
@Controller
@Allowed(Permission.MANAGE_RULES)
@RequestMapping("/console/rules")
class RulesPage {
    private static final int SHORTEST_REASON = 5;

    private final RoutingRules rules;
    private final RuleTrials trials;
    private final RecipientQueues recipients;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    RulesPage(RoutingRules rules, RuleTrials trials, RecipientQueues recipients, CurrentUser user, Flash flash,
            MessageSource texts) {
        this.rules = rules;
        this.trials = trials;
        this.recipients = recipients;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** @param document number of a message or of a document, to try the rules on */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String document, Model model) {
        var all = rules.all();
        model.addAttribute("rules", all);
        model.addAttribute("today", LocalDate.now());
        model.addAttribute("document", document);
        if (!document.isBlank()) {
            attempt(document, all, model);
        }
        return "flows/rules";
    }

    @GetMapping("/new")
    String add(Model model) {
        return card(model, RuleForm.empty(), Map.of());
    }

    @GetMapping("/{id:\\d+}")
    String open(@PathVariable long id, Model model) {
        return card(model, RuleForm.of(rule(id)), Map.of());
    }

    @PostMapping({"/new", "/{id:\\d+}"})
    String save(@ModelAttribute RuleForm form, Model model) {
        try {
            if (form.reason() == null || form.reason().strip().length() < SHORTEST_REASON) {
                return card(model, form, Map.of("reason", texts.getMessage("rule.reason.wanted")));
            }
            rules.save(known(form.rule()), form.reason(), user.actor());
        } catch (IllegalArgumentException | RoutingRules.StaleRuleException refusal) {
            model.addAttribute("stale", refusal instanceof RoutingRules.StaleRuleException);
            return card(model, form, Map.of("", refusal.getMessage()));
        }
        flash.done(texts.getMessage("rule.saved"));
        return "redirect:/console/rules";
    }

    /** Tries the rules with this one as it is typed; nothing is saved. */
    @PostMapping({"/new/try", "/{id:\\d+}/try"})
    String attempt(@ModelAttribute RuleForm form, Model model) {
        try {
            var typed = form.rule();
            var others = rules.all().stream().filter(rule -> rule.id() != typed.id());
            attempt(String.valueOf(form.document()), Stream.concat(Stream.of(typed), others).toList(), model);
        } catch (IllegalArgumentException refusal) {
            return card(model, form, Map.of("", refusal.getMessage()));
        }
        return card(model, form, Map.of());
    }

    private void attempt(String document, List<RoutingRule> tried, Model model) {
        try {
            model.addAttribute("trial", trials.on(document, tried));
        } catch (RuleTrials.NoDocumentException e) {
            model.addAttribute("noDocument", e.getMessage());
        }
    }

    private RoutingRule rule(long id) {
        return rules.rule(id).orElseThrow(() -> new AccessRefusedException.Unknown("Правило " + id));
    }

    private RoutingRule known(RoutingRule rule) {
        var unknown = rule.recipients().stream().filter(word -> recipients.queue(word).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Такого получателя в шине нет: " + String.join(", ", unknown));
        }
        return rule;
    }

    private String card(Model model, RuleForm form, Map<String, String> errors) {
        var words = new TreeSet<>(recipients.all().keySet());
        words.addAll(form.recipients());
        model.addAttribute("form", form);
        model.addAttribute("words", words);
        model.addAttribute("errors", errors);
        model.addAttribute("changes", form.id() == 0 ? List.of() : rules.changes(form.id()));
        return "flows/rule";
    }
}

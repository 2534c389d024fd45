package ru.medbus.web.pharmacy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.deferral.DeferralRule;
import ru.medbus.domain.drugsupply.deferral.DeferralRule.Base;
import ru.medbus.domain.drugsupply.deferral.DeferralRules;
import ru.medbus.domain.drugsupply.deferral.TermKind;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;
import ru.medbus.web.drugs.Days;

/** Terms of отсроченное обслуживание: a new order closes the old rows and adds its own. */
@Controller
@Allowed(Permission.MANAGE_NORMS)
@RequestMapping("/pharmacy/deferral-terms")
class DeferralRulesPage {
    private final DeferralRules rules;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    DeferralRulesPage(DeferralRules rules, CurrentUser user, Flash flash, MessageSource texts) {
        this.rules = rules;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    /**
     * A rule as it is typed.
     *
     * @param id    0 for a new one
     * @param keeps not sent while it is not ticked
     */
    record RuleForm(long id, TermKind kind, String days, Base base, Boolean keeps, String openedOn, String closedOn,
            String source, int revision) {

        RuleForm {
            keeps = Boolean.TRUE.equals(keeps);
            days = text(days);
            openedOn = text(openedOn);
            closedOn = text(closedOn);
            source = text(source);
        }

        static RuleForm of(DeferralRule rule) {
            return new RuleForm(rule.id(), rule.kind(), Integer.toString(rule.days()), rule.base(),
                    rule.keepsValidity(), rule.openedOn().toString(), rule.closedOn().map(LocalDate::toString)
                            .orElse(""),
                    rule.source(), rule.revision());
        }

        static RuleForm blank() {
            return new RuleForm(0, TermKind.ORDINARY, "10", Base.REQUEST, true, "", "", "", 1);
        }

        DeferralRule rule() {
            return new DeferralRule(id,
                    entered(Optional.ofNullable(kind), "kind", "Выберите, для какого рецепта срок."),
                    days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0,
                    entered(Optional.ofNullable(base), "base", "Выберите, с какого дня считается срок."), keeps,
                    entered(Days.of(openedOn), "openedOn", "Укажите, с какого дня действует срок."), Days.of(closedOn),
                    source, revision);
        }

        private static <T> T entered(Optional<T> value, String field, String wrong) {
            return value.orElseThrow(() -> new DrugSupplyRefusedException(field, "ABSENT", wrong, ""));
        }

        private static String text(String given) {
            return given == null ? "" : given.strip();
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") long id, Model model) {
        return page(id == 0 ? RuleForm.blank() : RuleForm.of(rules.get(id)), Map.of(), model);
    }

    @PostMapping
    String put(@ModelAttribute RuleForm form, Model model) {
        try {
            rules.put(form.rule(), user.actor());
        } catch (DrugSupplyRefusedException refusal) {
            return page(form, refusal.errors(), model);
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/pharmacy/deferral-terms";
    }

    private String page(RuleForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("rules", rules.all());
        model.addAttribute("kinds", TermKind.values());
        model.addAttribute("bases", Base.values());
        return "pharmacy/deferral-terms";
    }
}

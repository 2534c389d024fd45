package ru.medbus.web.drugs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.drugsupply.beneficiary.Programme;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** Categories: what НСИ says of them and what the region sets. */
@Controller
@Allowed(Permission.MANAGE_BENEFICIARIES)
@RequestMapping("/drugs/categories")
class CategoriesPage {
    private final Categories categories;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    CategoriesPage(Categories categories, CurrentUser user, Flash flash, MessageSource texts) {
        this.categories = categories;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** The region's settings as they are typed. */
    record Settings(Integer percent, String sizeCode, Integer fund, String paperCode, Boolean longTerm,
            Programme programme, Integer ageBelow, String drugLists, String basis, Integer revision) {

        Category of(Category known) {
            return new Category(known.code(), known.name(), known.shortName(), known.register(), known.icd10(),
                    known.money(), known.openedOn(), known.closedOn(), Optional.ofNullable(percent).orElse(0),
                    text(sizeCode), Optional.ofNullable(fund).filter(n -> n >= 1 && n <= 3).orElse(known.fund()),
                    text(paperCode), Boolean.TRUE.equals(longTerm),
                    Optional.ofNullable(programme).orElse(Programme.NONE),
                    Optional.ofNullable(ageBelow).filter(n -> n > 0 && n <= 120), text(drugLists), text(basis),
                    Optional.ofNullable(revision).orElse(0));
        }

        private static String text(String given) {
            return given == null ? "" : given.strip();
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String text, Model model) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("text", text);
        model.addAttribute("categories", categories.all().stream().filter(each -> each.code().contains(wanted)
                || each.name().toLowerCase(Locale.ROOT).contains(wanted)
                || each.icd10().toLowerCase(Locale.ROOT).contains(wanted)).toList());
        model.addAttribute("whole", Optional.empty());
        return "drugs/categories";
    }

    @PostMapping("/refresh")
    String refresh() {
        flash.done(texts.getMessage("categories.refreshed", new Object[]{categories.refresh(user.actor())}));
        return "redirect:/drugs/categories";
    }

    @GetMapping("/{code}")
    String open(@PathVariable String code, Model model) {
        return open(model, get(code), Map.of());
    }

    @PostMapping("/{code}")
    String change(@PathVariable String code, Settings settings, Model model) {
        var changed = settings.of(get(code));
        try {
            categories.change(changed, user.actor());
        } catch (DrugSupplyRefusedException refusal) {
            return open(model, changed, refusal.errors());
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/drugs/categories/" + code;
    }

    private Category get(String code) {
        return categories.find(code).orElseThrow(() -> DrugSupplyRefusedException.unknown(code));
    }

    private static String open(Model model, Category category, Map<String, String> errors) {
        model.addAttribute("category", category);
        model.addAttribute("programmes", Programme.values());
        model.addAttribute("errors", errors);
        return "drugs/category";
    }
}

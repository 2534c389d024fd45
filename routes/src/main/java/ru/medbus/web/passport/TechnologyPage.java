package ru.medbus.web.passport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportProperties;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.facility.Technologies;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;

/** A medical technology that an organisation applies, edited. */
@Controller
@Allowed(Permission.EDIT_PASSPORTS)
@RequestMapping(PassportPage.PATH + "/technologies")
class TechnologyPage {
    private final Technologies technologies;
    private final Network network;
    private final PassportDesk desk;
    private final PassportProperties rules;
    private final Dictionaries dictionaries;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    TechnologyPage(Technologies technologies, Network network, PassportDesk desk, PassportProperties rules,
            Dictionaries dictionaries, Flash flash, MessageSource texts) {
        this.technologies = technologies;
        this.network = network;
        this.desk = desk;
        this.rules = rules;
        this.dictionaries = dictionaries;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping("/new")
    String add(@PathVariable String oid, Model model) {
        desk.edited(oid, model);
        return form(oid, TechnologyForm.empty(), Map.of(), model);
    }

    @GetMapping("/{id:\\d+}")
    String open(@PathVariable String oid, @PathVariable long id, Model model) {
        desk.edited(oid, model);
        var technology = technologies.of(oid).stream().filter(each -> each.id() == id).findFirst()
                .orElseThrow(() -> new PassportRefusedException.Unknown("технология " + id));
        return form(oid, TechnologyForm.of(technology), Map.of(), model);
    }

    @PostMapping({"/new", "/{id:\\d+}"})
    String save(@PathVariable String oid, @ModelAttribute TechnologyForm form,
            @RequestParam(name = "code-text", defaultValue = "") String typed, Model model) {
        desk.requireEditor(oid);
        try {
            requireChosen(form, typed);
            technologies.save(form.technology(oid), desk.author(form.why()));
        } catch (PassportRefusedException refusal) {
            desk.shown(oid, model);
            return form(oid, form, PassportDesk.errors(refusal), model);
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/passport/" + oid + "#part-80";
    }

    /** A text typed past the suggestions would be lost without a word. */
    private static void requireChosen(TechnologyForm form, String typed) {
        if (Typed.text(form.code()).isEmpty() && !typed.isBlank()) {
            throw new PassportRefusedException("code", "Код: выберите из подсказок или сотрите набранное.");
        }
    }

    private String form(String oid, TechnologyForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("dictionary", rules.technologies());
        model.addAttribute("loaded",
                dictionaries.find(rules.technologies()).flatMap(Dictionary::loaded).isPresent());
        model.addAttribute("departments", network.departments(oid).stream().collect(Collectors.toMap(
                Department::oid, Department::name, (first, other) -> first, LinkedHashMap::new)));
        return "passport/technology";
    }
}

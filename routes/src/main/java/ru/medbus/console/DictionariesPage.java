package ru.medbus.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.DictionaryOrders;
import ru.medbus.domain.reference.dictionary.DictionaryRefusedException;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;
import ru.medbus.domain.reference.dictionary.LoadMode;
import ru.medbus.domain.reference.dictionary.LoadWay;
import ru.medbus.domain.reference.draft.DictionaryDrafts;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Flash;

/** Dictionaries: which version is loaded and whether it is the newest, how each is loaded, and «обновить сейчас». */
@Controller
@Allowed(Permission.MANAGE_DICTIONARIES)
@RequestMapping("/console/dictionaries")
class DictionariesPage {
    private final Dictionaries dictionaries;
    private final DictionaryOrders orders;
    private final DictionaryProgress progress;
    private final DictionaryDrafts drafts;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;
    private final DataSize limit;

    DictionariesPage(Dictionaries dictionaries, DictionaryOrders orders, DictionaryProgress progress,
            DictionaryDrafts drafts, CurrentUser user, Flash flash, MessageSource texts,
            @Value("${medbus.nsi.max-upload:1GB}") DataSize limit) {
        this.dictionaries = dictionaries;
        this.orders = orders;
        this.progress = progress;
        this.drafts = drafts;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
        this.limit = limit;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String state,
            Model model) {
        model.addAttribute("text", text);
        model.addAttribute("state", state);
        model.addAttribute("dictionaries", found(text, state));
        model.addAttribute("whole", Optional.empty());
        return "dictionaries/list";
    }

    @GetMapping("/export.csv")
    void export(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String state,
            HttpServletResponse response) throws IOException {
        try (var csv = CsvExport.to(response, "dictionaries.csv", List.of("OID", "Название", "Источник", "Загружена",
                "Строк", "Новейшая", "Загрузка", "Как", "Последняя ошибка"))) {
            found(text, state).forEach(each -> csv.row(List.of(each.oid(), each.name(), each.source().title(),
                    each.loaded().map(DictionaryVersion::version).orElse(""),
                    each.loaded().map(version -> Integer.toString(version.rows())).orElse(""), each.newest(),
                    each.settings().mode().title(), each.settings().way().title(), each.failure())));
        }
    }

    @GetMapping("/new")
    String add(Model model) {
        return adding(model, "", "", DictionarySource.NSI, Map.of());
    }

    @PostMapping("/new")
    String add(@RequestParam String oid, @RequestParam(defaultValue = "") String name,
            @RequestParam DictionarySource source, Model model) {
        try {
            if (!dictionaries.add(oid.strip(), source, name, DictionarySettings.USUAL, user.actor())) {
                flash.warning(texts.getMessage("dictionary.known"));
            }
        } catch (DictionaryRefusedException refusal) {
            return adding(model, oid, name, source, Map.of(refusal.field(), refusal.getMessage()));
        }
        return card(oid.strip());
    }

    @GetMapping("/{oid}")
    String open(@PathVariable String oid, Model model) {
        var dictionary = dictionaries.get(oid);
        return open(model, dictionary, DictionaryForm.of(dictionary), Map.of());
    }

    @PostMapping("/{oid}")
    String change(@PathVariable String oid, @ModelAttribute DictionaryForm form, Model model) {
        try {
            dictionaries.change(oid, form.version(), form.settings(), user.actor());
        } catch (DictionaryRefusedException refusal) {
            return open(model, dictionaries.get(oid), form, Map.of(refusal.field(), refusal.getMessage()));
        }
        flash.done(texts.getMessage("form.saved"));
        return card(oid);
    }

    @PostMapping("/{oid}/load")
    String load(@PathVariable String oid) {
        try {
            orders.load(oid, user.actor().who());
        } catch (DictionaryRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return card(oid);
    }

    /** The fragment that asks for itself again while a load is under way. */
    @GetMapping("/{oid}/progress")
    String progress(@PathVariable String oid, Model model) {
        var dictionary = dictionaries.get(oid);
        model.addAttribute("dictionary", dictionary);
        model.addAttribute("standing", progress.of(dictionary));
        return "dictionaries/card :: progress";
    }

    @PostMapping("/{oid}/current")
    String makeCurrent(@PathVariable String oid, @RequestParam String number) {
        dictionaries.makeCurrent(oid, number, user.actor());
        flash.done(texts.getMessage("dictionary.switched", new Object[]{number}));
        return card(oid);
    }

    private List<Dictionary> found(String text, String state) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return dictionaries.all().stream()
                .filter(each -> each.oid().contains(wanted) || each.name().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(each -> switch (state) {
                    case "outdated" -> each.outdated();
                    case "failed" -> !each.failure().isEmpty();
                    case "empty" -> each.loaded().isEmpty();
                    default -> true;
                }).toList();
    }

    private String open(Model model, Dictionary dictionary, DictionaryForm form, Map<String, String> errors) {
        model.addAttribute("dictionary", dictionary);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("versions", dictionaries.versions(dictionary.oid()));
        model.addAttribute("longest", limit);
        model.addAttribute("drafted", drafts.find(dictionary.oid()).isPresent());
        model.addAttribute("standing", progress.of(dictionary));
        model.addAttribute("modes", LoadMode.values());
        model.addAttribute("ways", LoadWay.values());
        return "dictionaries/card";
    }

    private static String adding(Model model, String oid, String name, DictionarySource source,
            Map<String, String> errors) {
        model.addAttribute("oid", oid);
        model.addAttribute("name", name);
        model.addAttribute("source", source);
        model.addAttribute("sources", DictionarySource.values());
        model.addAttribute("errors", errors);
        return "dictionaries/new";
    }

    private static String card(String oid) {
        return "redirect:/console/dictionaries/" + oid;
    }
}

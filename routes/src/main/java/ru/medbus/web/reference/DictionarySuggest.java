package ru.medbus.web.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;
import ru.medbus.security.ForEveryone;

/**
 * What the field {@code dictionary} of {@code parts/components.html} shows while a person types: rows of any dictionary
 * by code, name and synonyms, valid on the form's day.
 */
@Controller
@ForEveryone
class DictionarySuggest {
    private static final int MOST = 12;
    private static final int LONGEST = 200;

    private final DictionaryQueries dictionaries;

    DictionarySuggest(DictionaryQueries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /**
     * @param q     what is typed
     * @param field name of the field; what is typed then comes in {@code <field>-text}
     * @param list  id of the field, which its options' ids begin with
     * @param on    day of the form, {@code yyyy-MM-dd}; today when it is not a day
     */
    @GetMapping("/dictionary/{oid}/suggest")
    String suggest(@PathVariable String oid, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String field, @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String on,
            @RequestParam Map<String, String> all, Model model) {
        var typed = field.isEmpty() ? q : all.getOrDefault(field + "-text", q);
        var text = typed.substring(0, Math.min(LONGEST, typed.length()));
        model.addAttribute("list", list);
        model.addAttribute("asked", !text.isBlank());
        model.addAttribute("found", dictionaries.suggest(oid, text, day(on), MOST));
        return "parts/suggest :: options";
    }

    private static LocalDate day(String on) {
        try {
            return on.isBlank() ? LocalDate.now() : LocalDate.parse(on);
        } catch (DateTimeParseException halfTyped) {
            return LocalDate.now();
        }
    }
}

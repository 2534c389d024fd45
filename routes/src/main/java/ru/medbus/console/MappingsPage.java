package ru.medbus.console;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.reference.dictionary.CodeMapping;
import ru.medbus.domain.reference.dictionary.CodeMappings;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionaryEntry;
import ru.medbus.domain.reference.dictionary.DictionaryRefusedException;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.domain.reference.dictionary.UnmappedCode;
import ru.medbus.routes.reference.MappingFile;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** Regional codes beside federal ones: what is not mapped, with names alike, and what is. */
@Controller
@Allowed(Permission.MANAGE_DICTIONARIES)
@RequestMapping("/console/mappings")
class MappingsPage {
    private static final int UNMAPPED = 20;
    private static final int MAPPED = 200;
    private static final int ALIKE = 3;

    private final CodeMappings mappings;
    private final Dictionaries dictionaries;
    private final MappingFile files;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    MappingsPage(CodeMappings mappings, Dictionaries dictionaries, MappingFile files, CurrentUser user, Flash flash,
            MessageSource texts) {
        this.mappings = mappings;
        this.dictionaries = dictionaries;
        this.files = files;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** @param alike federal rows with a name like the code's */
    record Unmapped(UnmappedCode code, List<DictionaryEntry> alike) {}

    @GetMapping
    String show(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String federal,
            @RequestParam(defaultValue = "") String day, Model model) {
        var on = day(day).orElseGet(LocalDate::now);
        var all = dictionaries.all();
        model.addAttribute("regional", all.stream().filter(each -> each.source() == DictionarySource.REGION).toList());
        model.addAttribute("national", all.stream().filter(each -> each.source() != DictionarySource.REGION).toList());
        model.addAttribute("region", region);
        model.addAttribute("federal", federal);
        model.addAttribute("day", on.toString());
        boolean chosen = !region.isEmpty() && !federal.isEmpty();
        model.addAttribute("chosen", chosen);
        if (chosen) {
            model.addAttribute("unmapped", mappings.unmapped(region, federal, on, UNMAPPED).stream()
                    .map(code -> new Unmapped(code, mappings.alike(federal, code.name(), on, ALIKE))).toList());
            model.addAttribute("mapped", mappings.valid(region, federal, on, MAPPED));
        }
        return "mappings/list";
    }

    @PostMapping
    String add(@RequestParam String region, @RequestParam String federal, @RequestParam String day,
            @RequestParam String code, @RequestParam(defaultValue = "") String to) {
        try {
            mappings.add(CodeMapping.added(region, code, federal, to, day(day).orElseGet(LocalDate::now),
                    Optional.empty()), user.actor());
            flash.done(texts.getMessage("form.saved"));
        } catch (DictionaryRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return back(region, federal, day);
    }

    @PostMapping("/end")
    String end(@RequestParam String region, @RequestParam String federal, @RequestParam String day,
            @RequestParam long id) {
        mappings.end(id, day(day).orElseGet(LocalDate::now), user.actor());
        flash.done(texts.getMessage("mappings.ended"));
        return back(region, federal, day);
    }

    @PostMapping("/file")
    String load(@RequestParam String region, @RequestParam String federal, @RequestParam String day,
            @RequestParam String charset, @RequestParam MultipartFile file) throws IOException {
        var kept = Files.createTempFile("medbus-mappings", ".upload");
        try {
            file.transferTo(kept);
            var report = files.load(region, federal, kept, Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                    Charset.forName("windows-1251".equals(charset) ? charset : "UTF-8"), user.actor());
            if (report.done()) {
                flash.done(report.text());
            } else {
                flash.refused(report.text());
            }
        } finally {
            Files.delete(kept);
        }
        return back(region, federal, day);
    }

    private static String back(String region, String federal, String day) {
        return "redirect:" + UriComponentsBuilder.fromPath("/console/mappings").queryParam("region", region)
                .queryParam("federal", federal).queryParam("day", day).encode().build().toUriString();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // a day typed into the URL by hand
        }
    }
}

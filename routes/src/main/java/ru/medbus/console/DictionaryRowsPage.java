package ru.medbus.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionaryColumn;
import ru.medbus.domain.reference.dictionary.DictionaryEntry;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;
import ru.medbus.domain.reference.dictionary.DictionaryRefusedException;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;
import ru.medbus.routes.reference.FileLoading;
import ru.medbus.security.Allowed;
import ru.medbus.security.BodyRefusedException;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Flash;

/** What is inside the versions: rows with search and export, the difference of two, a version from a file. */
@Controller
@Allowed(Permission.MANAGE_DICTIONARIES)
@RequestMapping("/console/dictionaries/{oid}")
class DictionaryRowsPage {
    private static final int PAGE = 50;
    private static final int EXPORT_STEP = 2_000;
    private static final int SHOWN_COLUMNS = 7;
    private static final Set<String> CHARSETS = Set.of("UTF-8", "windows-1251");

    private final Dictionaries dictionaries;
    private final DictionaryQueries queries;
    private final FileLoading files;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;
    private final DataSize limit;

    DictionaryRowsPage(Dictionaries dictionaries, DictionaryQueries queries, FileLoading files, CurrentUser user,
            Flash flash, MessageSource texts, @Value("${medbus.nsi.max-upload:1GB}") DataSize limit) {
        this.dictionaries = dictionaries;
        this.queries = queries;
        this.files = files;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
        this.limit = limit;
    }

    @GetMapping("/rows")
    String rows(@PathVariable String oid, @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "0") int after, Model model) {
        var version = version(oid, number);
        var found = queries.rows(version, text, after, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("dictionary", dictionaries.get(oid));
        model.addAttribute("shown", version);
        model.addAttribute("columns", version.columns().stream().limit(SHOWN_COLUMNS).toList());
        model.addAttribute("text", text);
        model.addAttribute("rows", page);
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Integer.toString(page.getLast().n()))
                : Optional.<String>empty());
        return "dictionaries/rows";
    }

    @GetMapping("/rows.csv")
    void export(@PathVariable String oid, @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String text, HttpServletResponse response) throws IOException {
        var version = version(oid, number);
        var columns = version.columns().stream().map(DictionaryColumn::name).toList();
        try (var csv = CsvExport.to(response, "dictionary.csv", columns)) {
            List<DictionaryEntry> page = queries.rows(version, text, 0, EXPORT_STEP);
            while (!page.isEmpty()) {
                page.forEach(row -> csv.row(columns.stream()
                        .map(column -> row.cells().getOrDefault(column, "")).toList()));
                page = queries.rows(version, text, page.getLast().n(), EXPORT_STEP);
            }
        }
    }

    @GetMapping("/difference")
    String difference(@PathVariable String oid, @RequestParam String from, @RequestParam String to, Model model) {
        model.addAttribute("dictionary", dictionaries.get(oid));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("difference", queries.difference(version(oid, from), version(oid, to)));
        return "dictionaries/difference";
    }

    @PostMapping("/file")
    String load(@PathVariable String oid, @RequestParam(defaultValue = "") String number,
            @RequestParam String charset, @RequestParam MultipartFile file) throws IOException {
        var known = CHARSETS.contains(charset) ? charset : "UTF-8";
        var kept = Files.createTempFile("medbus-dictionary", ".upload");
        try {
            file.transferTo(kept);
            var report = files.load(oid, number, kept, Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                    Charset.forName(known), user.actor().who());
            if (report.done()) {
                flash.done(report.text());
            } else {
                flash.refused(report.text());
            }
        } finally {
            Files.delete(kept);
        }
        return "redirect:/console/dictionaries/" + oid;
    }

    /** The file is longer than the setting allows, or came too slowly; nothing was read of it. */
    @ExceptionHandler(MultipartException.class)
    String tooLong(MultipartException failure, HttpServletRequest request) {
        var why = BodyRefusedException.behind(failure).orElseThrow(() -> failure);
        flash.refused(texts.getMessage(why.status() == 413 ? "dictionary.file.long" : "dictionary.file.slow",
                new Object[]{limit.toMegabytes()}));
        var path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return "redirect:/console/dictionaries/" + path.get("oid");
    }

    private DictionaryVersion version(String oid, String number) {
        var dictionary = dictionaries.get(oid);
        return dictionaries.versions(dictionary.oid()).stream()
                .filter(each -> number.isEmpty() ? each.current() : each.version().equals(number)).findFirst()
                .orElseThrow(() -> new DictionaryRefusedException.Unknown(oid + " " + number));
    }
}

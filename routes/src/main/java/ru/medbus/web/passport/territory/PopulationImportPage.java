package ru.medbus.web.passport.territory;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.territory.PopulationRegister;
import ru.medbus.domain.passport.territory.PopulationUploads;
import ru.medbus.domain.passport.territory.PopulationUploads.Upload;
import ru.medbus.domain.passport.territory.Territories;
import ru.medbus.domain.passport.territory.YearDraft;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;
import ru.medbus.web.UnreadableTableException;
import ru.medbus.web.UploadedTable;

/** A file of population: brought, looked through, loaded. Nothing is loaded before the person has seen what it says. */
@Controller
@Allowed(Permission.MANAGE_NORMS)
@RequestMapping("/passport/territories/import")
class PopulationImportPage {
    private static final int SHOWN_FAULTS = 100;

    private final PopulationUploads uploads;
    private final PopulationRegister population;
    private final Territories territories;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    PopulationImportPage(PopulationUploads uploads, PopulationRegister population, Territories territories,
            CurrentUser user, Flash flash, MessageSource texts) {
        this.uploads = uploads;
        this.population = population;
        this.territories = territories;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** @param differs whether loading it changes anything */
    record Found(YearDraft draft, String name, boolean differs) {}

    private record Preview(String read, List<YearDraft> years, List<PopulationFault> faults) {}

    @GetMapping
    String choose() {
        return "territory/import";
    }

    @PostMapping
    String bring(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String charset, Model model)
            throws IOException {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("файл");
        var known = charset.matches("UTF-8|windows-1251") ? charset : "";
        try {
            look(new Upload(0, name, known, file.getBytes()));
        } catch (UnreadableTableException unread) {
            model.addAttribute("refusal", unread.getMessage());
            return "territory/import";
        }
        return "redirect:/passport/territories/import/"
                + uploads.keep(name, known, file.getBytes(), user.actor().who());
    }

    @GetMapping("/{id:[0-9]+}")
    String preview(@PathVariable long id, Model model) {
        var upload = uploads.get(id, user.actor().who());
        var preview = look(upload);
        model.addAttribute("upload", upload);
        model.addAttribute("read", preview.read());
        model.addAttribute("found", preview.years().stream().map(draft -> new Found(draft,
                territories.get(draft.oktmo()).name(), population.differs(draft))).toList());
        model.addAttribute("faults", preview.faults().stream().limit(SHOWN_FAULTS).toList());
        model.addAttribute("faultCount", preview.faults().size());
        return "territory/preview";
    }

    @PostMapping("/{id:[0-9]+}")
    String load(@PathVariable long id) {
        var actor = user.actor();
        var upload = uploads.get(id, actor.who());
        var loaded = population.load(look(upload).years(), upload.fileName(), actor);
        uploads.drop(id, actor.who());
        flash.done(texts.getMessage("population.loaded", new Object[]{loaded.loaded(), loaded.unchanged()}));
        return "redirect:/passport/territories";
    }

    @PostMapping("/{id:[0-9]+}/drop")
    String drop(@PathVariable long id) {
        uploads.drop(id, user.actor().who());
        return "redirect:/passport/territories/import";
    }

    private Preview look(Upload upload) {
        var content = new UploadedTable(upload.content(), upload.fileName(),
                Optional.of(upload.charset()).filter(name -> !name.isEmpty()).map(Charset::forName),
                PopulationReading.MOST_ROWS).read();
        var result = PopulationReading.of(content.lines());
        var faults = new ArrayList<>(result.faults());
        var years = result.years().stream().filter(draft -> loadable(draft, faults)).toList();
        return new Preview(content.read(), years, faults);
    }

    private boolean loadable(YearDraft draft, List<PopulationFault> faults) {
        try {
            population.check(draft);
            return true;
        } catch (PassportRefusedException refusal) {
            faults.add(new PopulationFault(0, "ОКТМО", refusal.getMessage()));
            return false;
        }
    }
}

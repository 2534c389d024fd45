package ru.medbus.console.flows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import ru.medbus.adapters.formats.FormatRefusedException;
import ru.medbus.adapters.formats.PackageFacts;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.reference.formats.Installation;
import ru.medbus.domain.reference.formats.PackageUpload;
import ru.medbus.domain.reference.formats.PackageUploads;
import ru.medbus.routes.document.PackageInstallation;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** A package comes in by upload: first a look at what is inside, then the person completes and confirms. */
@Controller
@Allowed(Permission.MANAGE_PACKAGES)
@RequestMapping("/console/packages/upload")
class PackageUploadPage {
    private static final List<String> KEYS = List.of("code", "type", "name", "edition", "template", "validFrom",
            "validTo", "organisationSignature");

    private final PackageInstallation installation;
    private final PackageUploads uploads;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    PackageUploadPage(PackageInstallation installation, PackageUploads uploads, CurrentUser user, Flash flash,
            MessageSource texts) {
        this.installation = installation;
        this.uploads = uploads;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @PostMapping
    String upload(@RequestParam("file") MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            flash.refused(texts.getMessage("upload.none"));
            return "redirect:/console/packages";
        }
        try {
            installation.look(file.getBytes(), Map.of());
        } catch (FormatRefusedException e) {
            flash.refused(texts.getMessage("upload.refused", new Object[]{e.getMessage()}));
            return "redirect:/console/packages";
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("package.zip");
        return "redirect:/console/packages/upload/" + uploads.keep(name, file.getBytes(), user.actor().who());
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String look(@PathVariable UUID id, Model model) {
        var upload = find(id);
        var facts = installation.look(upload.zip(), Map.of()).facts();
        return page(model, upload, typed(facts), List.of());
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    String install(@PathVariable UUID id, @RequestParam Map<String, String> fields, Model model) {
        var upload = find(id);
        var told = new LinkedHashMap<String, String>();
        KEYS.forEach(key -> told.put(key, fields.getOrDefault(key, "").strip()));
        try {
            return installed(upload, told, model);
        } catch (FormatRefusedException e) {
            return page(model, upload, told, e.reasons());
        }
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/forget")
    String forget(@PathVariable UUID id) {
        uploads.forget(find(id).id());
        return "redirect:/console/packages";
    }

    private String installed(PackageUpload upload, Map<String, String> told, Model model) {
        return switch (installation.zip(upload.zip(), told, user.actor())) {
            case Installation.Active(var edition) -> done(upload, edition.code(),
                    texts.getMessage("upload.installed", new Object[]{edition.name(), edition.edition()}));
            case Installation.Unchanged(var edition) -> done(upload, edition.code(),
                    texts.getMessage("package.unchanged"));
            case Installation.TemplateTaken(var oid, var code) -> page(model, upload, told,
                    List.of(texts.getMessage("package.taken", new Object[]{oid, code})));
            case Installation.Unknown(var code) -> throw new AccessRefusedException.Unknown("Документ " + code);
        };
    }

    private String done(PackageUpload upload, String code, String text) {
        uploads.forget(upload.id());
        flash.done(text);
        return "redirect:/console/packages/" + code;
    }

    private PackageUpload find(UUID id) {
        return uploads.find(id, user.actor().who())
                .orElseThrow(() -> new AccessRefusedException.Unknown("Загруженный пакет"));
    }

    private String page(Model model, PackageUpload upload, Map<String, String> told, List<String> reasons) {
        model.addAttribute("upload", upload);
        model.addAttribute("look", installation.look(upload.zip(), Map.of()));
        model.addAttribute("told", told);
        model.addAttribute("reasons", reasons);
        return "flows/upload";
    }

    private static Map<String, String> typed(PackageFacts facts) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("code", facts.code().orElse(""));
        typed.put("type", facts.type().orElse(""));
        typed.put("name", facts.name().orElse(""));
        typed.put("edition", facts.edition().map(Object::toString).orElse(""));
        typed.put("template", String.join(", ", facts.templates()));
        typed.put("validFrom", facts.validFrom().map(Object::toString).orElse(""));
        typed.put("validTo", facts.validTo().map(Object::toString).orElse(""));
        typed.put("organisationSignature", facts.organisationSignature().name().toLowerCase(Locale.ROOT));
        return typed;
    }
}

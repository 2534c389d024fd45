package ru.medbus.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.medbus.adapters.formats.FormatRefusedException;
import ru.medbus.domain.reference.formats.Edition;
import ru.medbus.domain.reference.formats.Installation;
import ru.medbus.routes.document.PackageInstallation;
import ru.medbus.routes.document.PackageProperties;
import ru.medbus.routes.document.Violation;
import ru.medbus.security.CurrentUser;

/** Format packages in by REST, for the systems that the administrator has named. */
@RestController
@RequestMapping("/api/v1/packages")
@Tag(name = "Пакеты форматов", description = "Установка редакций документов в работающую шину")
class PackageController {
    private static final List<String> TOLD = List.of("code", "type", "name", "edition", "template", "validFrom",
            "validTo", "organisationSignature");

    private final PackageInstallation installation;
    private final PackageProperties properties;
    private final CurrentUser caller;

    PackageController(PackageInstallation installation, PackageProperties properties, CurrentUser caller) {
        this.installation = installation;
        this.properties = properties;
        this.caller = caller;
    }

    /** @param changed false when the same package was in force already */
    record Installed(String code, String type, String name, int edition, int revision, List<String> templates,
            String validFrom, String sha256, boolean changed) {
        static Installed of(Edition edition, boolean changed) {
            return new Installed(edition.code(), edition.type(), edition.name(), edition.edition(), edition.revision(),
                    edition.templates(), edition.validity().from().toString(), edition.sha256(), changed);
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Установить пакет формата", description = "Часть package — ZIP с XSD и Schematron. Остальные "
            + "поля формы (code, type, name, edition, template, validFrom, validTo, organisationSignature) дополняют "
            + "package.properties и сильнее него; чего не хватает, берётся из действующей редакции того же кода, новый "
            + "код действует с сегодняшнего дня. Право есть у систем из настройки medbus.packages.installers.")
    @ApiResponse(responseCode = "201", description = "Установлен и действует")
    @ApiResponse(responseCode = "200", description = "Этот же пакет уже действует: ничего не изменилось")
    @ApiResponse(responseCode = "403", description = "Системе не разрешено устанавливать пакеты")
    @ApiResponse(responseCode = "409", description = "Шаблон пакета принадлежит другому документу")
    @ApiResponse(responseCode = "422", description = "Пакет не годится: причины в violations, ничего не изменилось")
    ResponseEntity<Installed> install(@RequestPart("package") MultipartFile file,
            @RequestParam Map<String, String> fields) throws IOException {
        allow();
        return switch (installed(file.getBytes(), told(fields))) {
            case Installation.Active(var edition) -> ResponseEntity.status(HttpStatus.CREATED)
                    .body(Installed.of(edition, true));
            case Installation.Unchanged(var edition) -> ResponseEntity.ok(Installed.of(edition, false));
            case Installation.TemplateTaken(var oid, var code) -> throw Problem.of(HttpStatus.CONFLICT,
                    "template-taken", "Шаблон занят", "Шаблон " + oid + " уже принадлежит документу " + code + ".",
                    List.of());
            case Installation.Unknown(var code) -> throw Problem.notFound("Документа " + code + " нет");
        };
    }

    private Installation installed(byte[] zip, Map<String, String> told) {
        try {
            return installation.unattended(zip, told, caller.actor());
        } catch (FormatRefusedException e) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, "package-refused", "Пакет не установлен",
                    "Причин: " + e.reasons().size() + ". Ничего не изменилось.",
                    e.reasons().stream().map(reason -> Violation.error("package", "PACKAGE", "PACKAGE", reason))
                            .toList());
        }
    }

    private void allow() {
        if (!properties.installers().contains(caller.system().orElseThrow().name())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden", "Нет права",
                    "Вашей системе не разрешено устанавливать пакеты: её имя вносит администратор шины в "
                            + "medbus.packages.installers.",
                    List.of());
        }
    }

    private static Map<String, String> told(Map<String, String> fields) {
        var told = new HashMap<String, String>();
        TOLD.stream().filter(key -> !fields.getOrDefault(key, "").isBlank())
                .forEach(key -> told.put(key, fields.get(key)));
        return told;
    }
}

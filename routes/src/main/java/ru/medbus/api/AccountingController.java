package ru.medbus.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.medbus.domain.journal.Receipt;
import ru.medbus.domain.passport.accounting.BatchKind;
import ru.medbus.domain.passport.accounting.LineFault;
import ru.medbus.routes.document.Violation;
import ru.medbus.routes.passport.accounting.AccountingIntake;
import ru.medbus.routes.passport.accounting.BatchAnswer;
import ru.medbus.routes.passport.accounting.BatchSubmission;
import ru.medbus.security.CurrentUser;

/** Files of accounting and payroll systems of the caller's organisation. */
@RestController
@RequestMapping("/api/v1/accounting")
@Tag(name = "Бухгалтерия и кадры", description = "Основные средства и штат из учётных систем организации")
class AccountingController {
    private final AccountingIntake intake;
    private final CurrentUser caller;

    AccountingController(AccountingIntake intake, CurrentUser caller) {
        this.intake = intake;
        this.caller = caller;
    }

    @PostMapping("/{kind}")
    @Operation(summary = "Передать выгрузку", description = "kind: assets — основные средства, staffing — штат и "
            + "начисления за месяц. Тело — файл XML, CSV или DBF; name — его имя (по концу имени узнаётся формат), "
            + "кодировка CSV и DBF — параметр charset заголовка Content-Type. Тот же файл ещё раз — 200 с первым номером")
    ResponseEntity<SemdController.Taken> accept(@PathVariable String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestHeader(value = "Content-Type", defaultValue = MediaType.APPLICATION_OCTET_STREAM_VALUE) MediaType type,
            @RequestBody byte[] content) {
        var system = caller.system().orElseThrow();
        if (content.length > system.maxBytes()) {
            throw Problem.tooLarge(system.maxBytes());
        }
        var known = BatchKind.of(kind)
                .orElseThrow(() -> Problem.notFound("Вида «" + kind + "» нет: assets или staffing."));
        var answer = intake.accept(new BatchSubmission(system.name(), system.organisationOid(), known,
                name.isBlank() ? named(type) : name, Optional.ofNullable(type.getCharset()).map(Charset::name),
                content));
        return switch (answer) {
            case BatchAnswer.Accepted(Receipt.Taken(long id)) ->
                ResponseEntity.accepted().body(SemdController.Taken.of(id, "accepted"));
            case BatchAnswer.Accepted(Receipt.Repeated(long id)) ->
                ResponseEntity.ok(SemdController.Taken.of(id, "accepted"));
            case BatchAnswer.Accepted(Receipt.Conflicting(long first)) -> throw Problem.conflict(first);
            case BatchAnswer.Refused(var faults) -> throw refused(faults);
        };
    }

    /** A name that says the format, where the type does. */
    private static String named(MediaType type) {
        var subtype = type.getSubtype();
        return subtype.endsWith("xml")
                ? "batch.xml"
                : subtype.equals("csv")
                        ? "batch.csv"
                        : subtype.equals("dbf") || subtype.equals("x-dbf") || subtype.equals("dbase")
                                ? "batch.dbf"
                                : "";
    }

    private static Problem refused(List<LineFault> faults) {
        return Problem.of(HttpStatus.BAD_REQUEST, "accounting-refused", "Выгрузка не принята",
                "Ошибок: " + faults.size() + ". Не принято ничего; исправьте и передайте файл заново.",
                faults.stream().map(fault -> new Violation(fault.column(), fault.line(), fault.rule(), "ROW", "error",
                        fault.text())).toList());
    }
}

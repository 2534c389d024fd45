package ru.medbus.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.medbus.domain.access.SystemClient;
import ru.medbus.routes.document.SemdIntake;
import ru.medbus.routes.document.SemdVerdict;
import ru.medbus.routes.document.Submission;
import ru.medbus.security.CurrentUser;

/** СЭМД in by REST. Accepted: 202; known already: 200; same id, other bytes: 409; refused: 400 or 422 with violations. */
@RestController
@RequestMapping("/api/v1/semd")
@Tag(name = "СЭМД", description = "Приём структурированных электронных медицинских документов")
class SemdController {
    private static final int MOST_SIGNATURES = 16;

    private final SemdIntake intake;
    private final CurrentUser caller;

    SemdController(SemdIntake intake, CurrentUser caller) {
        this.intake = intake;
        this.caller = caller;
    }

    /** The answer to a document that was taken, now or before. */
    record Taken(String messageId, String state, Map<String, String> links) {
        static Taken of(long id, String state) {
            return new Taken(Long.toString(id), state, Map.of("self", "/api/v1/messages/" + id));
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Отправить документ", description = "Части: document (XML), signature (отсоединённая CMS, DER "
            + "или base64; повторяется для автора и организации), metadata (JSON, по желанию)")
    ResponseEntity<Taken> accept(@RequestPart MultipartFile document,
            @RequestPart(required = false) List<MultipartFile> signature,
            @RequestPart(required = false) MultipartFile metadata) throws IOException {
        var system = caller.system().orElseThrow();
        return switch (intake.accept(submission(system, document, signature, metadata))) {
            case SemdVerdict.Accepted(long id) -> ResponseEntity.accepted().body(Taken.of(id, "accepted"));
            case SemdVerdict.Repeated(long id) -> ResponseEntity.ok(Taken.of(id, "accepted"));
            case SemdVerdict.Conflicting(long id, long first) -> throw Problem.conflict(first)
                    .with("messageId", Long.toString(id));
            case SemdVerdict.Refused refused -> throw refusal(refused);
        };
    }

    private static Submission submission(SystemClient system, MultipartFile document, List<MultipartFile> signatures,
            MultipartFile metadata) throws IOException {
        if (document.getSize() > system.maxBytes()) {
            throw Problem.tooLarge(system.maxBytes());
        }
        var given = signatures == null ? List.<MultipartFile>of() : signatures;
        if (given.size() > MOST_SIGNATURES) {
            throw Problem.badRequest("Подписей больше " + MOST_SIGNATURES + ".", List.of());
        }
        var bytes = new ArrayList<byte[]>(given.size());
        for (var one : given) {
            bytes.add(one.getBytes());
        }
        return new Submission(system.name(), system.organisationOid(), document.getBytes(), bytes,
                metadata == null ? Optional.empty() : Optional.of(metadata.getBytes()), Instant.now());
    }

    private static Problem refusal(SemdVerdict.Refused refused) {
        var status = status(refused);
        return Problem.of(status, "semd-refused", "Документ не принят",
                "Нарушений: " + refused.violations().size() + ". Исправьте и отправьте снова.", refused.violations())
                .with("messageId", Long.toString(refused.messageId()));
    }

    private static HttpStatus status(SemdVerdict.Refused refused) {
        if (refused.malformed()) {
            return HttpStatus.BAD_REQUEST;
        }
        return refused.violations().stream().anyMatch(violation -> violation.rule().equals("SIGNER_ORG_MISMATCH"))
                ? HttpStatus.FORBIDDEN
                : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}

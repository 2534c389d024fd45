package ru.medbus.soap;

import jakarta.activation.DataHandler;
import jakarta.jws.WebService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.SystemClient;
import ru.medbus.domain.journal.JournalUnavailableException;
import ru.medbus.routes.document.SemdIntake;
import ru.medbus.routes.document.SemdVerdict;
import ru.medbus.routes.document.Submission;
import ru.medbus.routes.document.Violation;
import ru.medbus.schemas.intake.SemdPort;
import ru.medbus.schemas.intake.SemdRefusedFault;
import ru.medbus.schemas.intake.v1.Refusal;
import ru.medbus.schemas.intake.v1.SubmitRequest;
import ru.medbus.schemas.intake.v1.SubmitResponse;
import ru.medbus.security.CurrentUser;
import ru.medbus.spine.ClosedDoorException;

/** СЭМД in by SOAP: the same checks, the same answers; a refusal is a fault with the violations in its detail. */
@Component
@WebService(endpointInterface = "ru.medbus.schemas.intake.SemdPort", serviceName = "SemdService", portName = "SemdPort", targetNamespace = SemdPort.NAMESPACE)
class SemdEndpoint implements SemdPort {
    private static final int MOST_SIGNATURES = 16;

    private final SemdIntake intake;
    private final CurrentUser caller;

    SemdEndpoint(SemdIntake intake, CurrentUser caller) {
        this.intake = intake;
        this.caller = caller;
    }

    @Override
    public SubmitResponse submit(SubmitRequest request) throws SemdRefusedFault {
        var system = caller.system().orElseThrow();
        try {
            return answer(intake.accept(submission(system, request)));
        } catch (JournalUnavailableException e) {
            throw fault("UNAVAILABLE", "Шина временно не принимает сообщения: документ не принят, повторите через 5 с",
                    Optional.empty(), List.of());
        } catch (ClosedDoorException e) {
            throw fault("UNAVAILABLE", e.getMessage(), Optional.empty(), List.of());
        }
    }

    private static SubmitResponse answer(SemdVerdict verdict) throws SemdRefusedFault {
        return switch (verdict) {
            case SemdVerdict.Accepted(long id) -> taken(id, false);
            case SemdVerdict.Repeated(long id) -> taken(id, true);
            case SemdVerdict.Conflicting(long id, long first) -> throw fault("CONFLICT",
                    "Документ с этим id принят сообщением " + first + " с другим содержанием", Optional.of(id),
                    List.of());
            case SemdVerdict.Refused refused -> throw fault("REFUSED",
                    "Документ не принят, нарушений: " + refused.violations().size(),
                    Optional.of(refused.messageId()), refused.violations());
        };
    }

    private static SubmitResponse taken(long id, boolean repeated) {
        var response = new SubmitResponse();
        response.setMessageId(Long.toString(id));
        response.setState("accepted");
        response.setRepeated(repeated);
        return response;
    }

    private static SemdRefusedFault fault(String code, String text, Optional<Long> id, List<Violation> violations) {
        var refusal = new Refusal();
        refusal.setCode(code);
        id.ifPresent(message -> refusal.setMessageId(Long.toString(message)));
        violations.stream().map(SemdEndpoint::violation).forEach(refusal.getViolation()::add);
        return new SemdRefusedFault(text, refusal);
    }

    private static ru.medbus.schemas.intake.v1.Violation violation(Violation found) {
        var violation = new ru.medbus.schemas.intake.v1.Violation();
        violation.setWhere(found.where());
        violation.setLine(found.line());
        violation.setRule(found.rule());
        violation.setKind(found.kind());
        violation.setLevel(found.level());
        violation.setText(found.text());
        return violation;
    }

    private static Submission submission(SystemClient system, SubmitRequest request) throws SemdRefusedFault {
        if (request.getSignature().size() > MOST_SIGNATURES) {
            throw fault("BAD_REQUEST", "Подписей больше " + MOST_SIGNATURES, Optional.empty(), List.of());
        }
        var signatures = new ArrayList<byte[]>();
        for (var signature : request.getSignature()) {
            signatures.add(bytes(signature, system.maxBytes()));
        }
        return new Submission(system.name(), system.organisationOid(), bytes(request.getDocument(), system.maxBytes()),
                signatures,
                Optional.ofNullable(request.getMetadata()).map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Instant.now());
    }

    private static byte[] bytes(DataHandler data, long most) throws SemdRefusedFault {
        if (data == null) {
            throw fault("BAD_REQUEST", "Нет обязательного элемента document", Optional.empty(), List.of());
        }
        try (InputStream in = data.getInputStream()) {
            var bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > most) {
                throw fault("TOO_LARGE", "Для вашей системы разрешено не больше " + most + " байт", Optional.empty(),
                        List.of());
            }
            return bytes;
        } catch (IOException | IllegalStateException e) { // the latter when the attachment itself did not come
            throw fault("BAD_REQUEST", "Вложение не прочитано: проверьте ссылки cid и части MTOM", Optional.empty(),
                    List.of());
        }
    }
}

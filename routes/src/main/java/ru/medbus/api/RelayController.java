package ru.medbus.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.medbus.domain.journal.Receipt;
import ru.medbus.routes.document.Violation;
import ru.medbus.routes.relay.RelayAcceptRoute;
import ru.medbus.routes.relay.RelayAcceptRoute.UnknownChannelException;
import ru.medbus.routes.relay.RelaySubmission;
import ru.medbus.schemas.xml.XmlRefusedException;
import ru.medbus.security.CurrentUser;
import ru.medbus.spine.ClosedDoorException;

/** Documents between regional systems: the same answers as for СЭМД, without the checks of a format. */
@RestController
@RequestMapping("/api/v1/relay")
@Tag(name = "Региональные каналы", description = "Передача документов между системами региона")
class RelayController {
    private final ProducerTemplate camel;
    private final CurrentUser caller;

    RelayController(ProducerTemplate camel, CurrentUser caller) {
        this.camel = camel;
        this.caller = caller;
    }

    @PostMapping(path = "/{channel}", consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(summary = "Отправить документ в канал", description = "Тело — XML документа")
    ResponseEntity<SemdController.Taken> accept(@PathVariable String channel, @RequestBody byte[] document) {
        var system = caller.system().orElseThrow();
        if (document.length > system.maxBytes()) {
            throw Problem.tooLarge(system.maxBytes());
        }
        return switch (receipt(new RelaySubmission(channel, system.name(), system.organisationOid(), document))) {
            case Receipt.Taken(long id) ->
                ResponseEntity.accepted().body(SemdController.Taken.of(id, "accepted"));
            case Receipt.Repeated(long id) -> ResponseEntity.ok(SemdController.Taken.of(id, "accepted"));
            case Receipt.Conflicting(long first) -> throw Problem.conflict(first);
        };
    }

    private Receipt receipt(RelaySubmission submission) {
        try {
            return camel.requestBody(RelayAcceptRoute.FROM, submission, Receipt.class);
        } catch (CamelExecutionException e) {
            throw switch (e.getCause()) {
                case UnknownChannelException unknown -> Problem.notFound(unknown.getMessage());
                case XmlRefusedException refused -> Problem.of(HttpStatus.BAD_REQUEST, "relay-refused",
                        "Документ не принят", refused.getMessage(), List.of(new Violation("", refused.line(),
                                refused.rule(), "XML", "error", refused.getMessage())));
                case null, default -> ClosedDoorException.of(e);
            };
        }
    }
}

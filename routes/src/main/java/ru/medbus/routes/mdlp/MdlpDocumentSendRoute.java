package ru.medbus.routes.mdlp;

import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.mdlp.MdlpClient;
import ru.medbus.domain.drugsupply.traceability.MdlpBatches;
import ru.medbus.domain.drugsupply.traceability.MdlpDocuments;
import ru.medbus.domain.drugsupply.traceability.OutgoingDocument;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Message;
import ru.medbus.mappings.mdlp.DocumentToMdlp;
import ru.medbus.schemas.mdlp.MdlpXml;
import ru.medbus.schemas.xml.XmlRefusedException;
import ru.medbus.spine.Carriage;

/**
 * Sends a batch to МДЛП.
 *
 * <p>In: number of a document that {@link MdlpBatches} has made. Out: {@code document_id}; the ticket is asked for by
 * {@link MdlpTicketRoute}. Repeats: safe; a sending without an answer is found in МДЛП by its {@code request_id}.
 * No transaction spans the call.
 */
@Component
public class MdlpDocumentSendRoute extends RouteBuilder {
    static final String ID = MdlpBatches.SEND_QUEUE;

    private final MdlpDocuments documents;
    private final MdlpClient mdlp;

    MdlpDocumentSendRoute(MdlpDocuments documents, MdlpClient mdlp) {
        this.documents = documents;
        this.mdlp = mdlp;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=8&parallel=2")
                .routeId(ID)
                .routeDescription("Движения упаковок → МДЛП: документ подписан и отправлен")
                .process().exchange(this::send);
    }

    private void send(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var document = documents.get(number(carriage.message()));
        if (document.federalId().isPresent()) {
            sent(carriage, document, document.federalId().get());
            return;
        }
        var found = carriage.run() > 1
                ? mdlp.byRequest(document.requestId())
                : java.util.List.<ru.medbus.schemas.mdlp.DocumentCard>of();
        if (found.isEmpty()) {
            transmit(carriage, document);
        } else {
            sent(carriage, document, found.getFirst().documentId());
        }
    }

    private void transmit(Carriage carriage, OutgoingDocument document) {
        var xml = MdlpXml.write(DocumentToMdlp.toDocuments(document));
        try {
            MdlpXml.check(xml);
        } catch (XmlRefusedException refusal) {
            carriage.keep("xml", xml);
            carriage.aside(refusal.rule(), refusal.getMessage());
            return;
        }
        sent(carriage, document, mdlp.send(xml, document.requestId()));
        carriage.keep("xml", xml);
    }

    private void sent(Carriage carriage, OutgoingDocument document, String federalId) {
        documents.sent(document.id(), federalId);
        carriage.name(KeyKind.CORRELATION, federalId);
        carriage.send(MdlpTicketRoute.ID);
        carriage.done(document.kind().title() + " (" + document.kind().number() + "), упаковок "
                + document.lines().size() + ": передано, document_id " + federalId);
    }

    static long number(Message message) {
        return Long.parseLong(new String(message.content(), StandardCharsets.UTF_8));
    }
}

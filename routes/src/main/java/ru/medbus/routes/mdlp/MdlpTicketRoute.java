package ru.medbus.routes.mdlp;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.mdlp.MdlpClient;
import ru.medbus.domain.drugsupply.traceability.DocumentState;
import ru.medbus.domain.drugsupply.traceability.MdlpDocuments;
import ru.medbus.domain.drugsupply.traceability.OutgoingDocument;
import ru.medbus.mappings.mdlp.TicketFromMdlp;
import ru.medbus.schemas.mdlp.MdlpXml;
import ru.medbus.spine.Carriage;

/**
 * Asks МДЛП how a document stands, until its ticket is there, and gives every pack its outcome.
 *
 * <p>In: a document that was sent. Out: the ticket, kept with the message. Repeats: safe; the first ticket stays.
 * No transaction spans the calls: the documents open their own, after them.
 */
@Component
@EnableConfigurationProperties(MdlpRhythm.class)
public class MdlpTicketRoute extends RouteBuilder {
    static final String ID = "mdlp.ticket.poll";

    private final MdlpDocuments documents;
    private final MdlpClient mdlp;
    private final MdlpRhythm rhythm;

    MdlpTicketRoute(MdlpDocuments documents, MdlpClient mdlp, MdlpRhythm rhythm) {
        this.documents = documents;
        this.mdlp = mdlp;
        this.rhythm = rhythm;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=16&parallel=2")
                .routeId(ID)
                .routeDescription("Квитанция МДЛП → исход каждой упаковки")
                .process().exchange(this::poll);
    }

    private void poll(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var document = documents.head(MdlpDocumentSendRoute.number(carriage.message()));
        if (document.state().settled()) {
            told(carriage, document.state(), "");
        } else if (carriage.run() == 1) {
            carriage.await(rhythm.ticketAfter(1), "Передано МДЛП, ждём квитанцию");
        } else {
            ask(carriage, document);
        }
    }

    private void ask(Carriage carriage, OutgoingDocument document) {
        var card = mdlp.document(document.federalId().orElseThrow());
        if (card.failed()) {
            carriage.aside("FAILED", "МДЛП не обработала документ и квитанции не дала. Отправьте его снова.");
        } else if (card.ticketReady()) {
            var xml = mdlp.ticket(card.documentId());
            carriage.keep("ticket", xml);
            var ticket = TicketFromMdlp.toTicket(MdlpXml.read(xml));
            documents.settle(document.id(), ticket);
            told(carriage, documents.head(document.id()).state(), ticket.comment());
        } else {
            carriage.await(rhythm.ticketAfter(carriage.run()), "МДЛП обрабатывает: " + card.docStatus());
        }
    }

    /** What was refused is a person's to mend, pack by pack; the message itself has done its work. */
    private static void told(Carriage carriage, DocumentState state, String comment) {
        var words = "Квитанция: " + state.title() + (comment.isEmpty() ? "" : ". " + comment);
        if (state == DocumentState.REJECTED) {
            carriage.refuse("MDLP", words);
        } else {
            carriage.done(words);
        }
    }
}

package ru.medbus.routes.document;

import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.vimis.VimisClient;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.reference.formats.Edition;
import ru.medbus.mappings.semd.SemdFacts;
import ru.medbus.mappings.vimis.SubmissionToVimis;
import ru.medbus.mappings.vimis.VimisSubmission;
import ru.medbus.mappings.vimis.VimisType;
import ru.medbus.mappings.vimis.VimisTypes;
import ru.medbus.schemas.vimis.Vmcl;
import ru.medbus.spine.Carriage;

/**
 * Sends a document to a ВИМИС; one route for each of the five, so that a slow one holds only its own.
 *
 * <p>In: a document that a rule sends there. Out: msg_id; the result comes by callback ({@link VimisResults}) or is asked
 * for when it is late. Repeats: ВИМИС gives every sending a msg_id of its own and keeps a document once.
 * No transaction spans the call.
 */
@Component
public class VimisSendRoute extends RouteBuilder {
    private static final String ID = "vimis.document.send.";

    private final FactsAtHand atHand;
    private final VimisClient vimis;
    private final FormatsInUse formats;
    private final VimisResults results;
    private final DeliveryProperties delivery;
    private final VimisTypes types;

    VimisSendRoute(FactsAtHand atHand, VimisClient vimis, FormatsInUse formats, VimisResults results,
            DeliveryProperties delivery) {
        this.atHand = atHand;
        this.vimis = vimis;
        this.formats = formats;
        this.results = results;
        this.delivery = delivery;
        this.types = VimisTypes.builtIn().with(delivery.vimisTypes());
    }

    static String id(Vmcl vmcl) {
        return ID + vmcl.code();
    }

    @Override
    public void configure() {
        for (var vmcl : Vmcl.values()) {
            from("spine:" + id(vmcl) + "?remote=true&batch=32&parallel=4")
                    .routeId(id(vmcl))
                    .routeDescription("СЭМД → ВИМИС «" + vmcl.title() + "»")
                    .process().exchange(exchange -> deliver(exchange, vmcl));
        }
    }

    private void deliver(Exchange exchange, Vmcl vmcl) {
        var carriage = Carriage.of(exchange);
        var sent = carriage.uncertain() ? results.lastMsgId(carriage.message().id(), vmcl) : Optional.<String>empty();
        if (sent.isPresent()) {
            ask(carriage, vmcl, sent.get());
        } else {
            send(carriage, vmcl);
        }
    }

    private void ask(Carriage carriage, Vmcl vmcl, String msgId) {
        var status = vimis.checkStatus(vmcl, msgId);
        switch (status.state()) {
            case TAKEN -> carriage.done("Принято ВИМИС, msg_id " + msgId);
            case REFUSED -> carriage.refuse("VIMIS", VimisResults.words(status.description()));
            case IN_PROCESS -> carriage.await(delivery.vimisAnswer(), "В обработке ВИМИС, msg_id " + msgId);
        }
    }

    private void send(Carriage carriage, Vmcl vmcl) {
        var message = carriage.message();
        var type = type(vmcl, atHand.of(message));
        if (type.isEmpty()) {
            carriage.aside("VIMIS_TYPE", "ВИМИС «" + vmcl.title() + "» не принимает документы этого вида: "
                    + "исправьте правило маршрутизации или medbus.delivery.vimis-types");
            return;
        }
        var msgId = vimis.sendDocument(vmcl, Correlation.of(message.id()), SubmissionToVimis.toMessage(
                new VimisSubmission(vmcl, type.get(), false, message.content(), Optional.empty())));
        carriage.name(KeyKind.CORRELATION, VimisResults.key(vmcl, msgId));
        carriage.await(delivery.vimisAnswer(), "Передано ВИМИС, msg_id " + msgId);
    }

    private Optional<VimisType> type(Vmcl vmcl, SemdFacts facts) {
        var code = facts.document().code().map(found -> found.code()).orElse("");
        if (facts.document().beta()) {
            return types.find(vmcl, code, 0);
        }
        return edition(facts.document().templates())
                .flatMap(edition -> types.find(vmcl, edition.type(), edition.edition()));
    }

    private Optional<Edition> edition(List<String> templates) {
        return templates.stream().map(formats::edition).flatMap(Optional::stream).findFirst();
    }
}

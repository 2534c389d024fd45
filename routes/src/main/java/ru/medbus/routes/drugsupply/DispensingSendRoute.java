package ru.medbus.routes.drugsupply;

import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.outgoing.DispensingDispatch;
import ru.medbus.domain.drugsupply.outgoing.DispensingDispatch.Order;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocument;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocuments;
import ru.medbus.domain.drugsupply.outgoing.DocumentFate;
import ru.medbus.domain.drugsupply.outgoing.RefusalRules;
import ru.medbus.routes.document.DocumentDistributionRoute;
import ru.medbus.routes.document.Violation;
import ru.medbus.spine.Carriage;
import ru.medbus.spine.Forwarding;

/**
 * Makes the document of a dispensing, signs it and hands it to the door of СЭМД.
 *
 * <p>In: the order of {@link DispensingDispatch}, written with the dispensing, its mending or its reversal. Out: a message
 * of the journal that goes on to РЭМД; or a refusal, which waits for the pharmacist.
 * Repeats: safe; the same version gives the same bytes, and the door answers with the first message. An order that a
 * reversal has overtaken makes nothing.
 * No transaction spans the call: the journal opens its own, the register another.
 */
@Component
public class DispensingSendRoute extends RouteBuilder implements Forwarding {
    static final String ID = DispensingDispatch.SEND_QUEUE;
    private static final String KIND = "140";

    private final DispensingDocuments documents;
    private final DispensingSigning signing;
    private final OwnDocuments own;
    private final RefusalRules rules;

    DispensingSendRoute(DispensingDocuments documents, DispensingSigning signing, OwnDocuments own,
            RefusalRules rules) {
        this.documents = documents;
        this.signing = signing;
        this.own = own;
        this.rules = rules;
    }

    @Override
    public Map<String, List<String>> forwards() {
        return Map.of(ID, List.of(DocumentDistributionRoute.ID));
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=16&parallel=4")
                .routeId(ID)
                .routeDescription("Отпуск по рецепту → СЭМД «Отпуск по рецепту»")
                .process(exchange -> send(Carriage.of(exchange)));
    }

    private void send(Carriage carriage) {
        var order = Order.of(carriage.message().document());
        var document = documents.get(order.operation());
        if (document.version() != order.version() || document.fate() == DocumentFate.CANCELLED) {
            carriage.done("Не нужен: отпуск сторнирован или документ уже другой версии");
        } else {
            send(carriage, order, document);
        }
    }

    private void send(Carriage carriage, Order order, DispensingDocument document) {
        switch (signing.sign(document)) {
            case DispensingSigning.Made(var signed) -> own.hand(carriage, signed, owner(order));
            case DispensingSigning.Impossible(var field, var rule, var text) -> {
                documents.refused(order, text, field);
                carriage.refuse(rule, text);
            }
        }
    }

    private OwnDocuments.Owner owner(Order order) {
        return new OwnDocuments.Owner() {
            @Override
            public void taken(long message) {
                documents.sent(order, message);
            }

            @Override
            public void refused(Violation first) {
                var shown = rules.read(KIND, first.rule(), first.where(), first.text());
                documents.refused(order, shown.text(), shown.field());
            }
        };
    }
}

package ru.medbus.routes.drugsupply;

import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.outgoing.RefusalRules;
import ru.medbus.domain.drugsupply.prescription.DocumentAnswers;
import ru.medbus.domain.drugsupply.prescription.PrescriptionDispatch;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Message;
import ru.medbus.routes.document.DocumentDistributionRoute;
import ru.medbus.routes.document.Violation;
import ru.medbus.spine.Carriage;
import ru.medbus.spine.Forwarding;

/**
 * Hands a signed prescription to the door of СЭМД, through which the documents of all systems go.
 *
 * <p>In: the order of {@link PrescriptionDispatch}, written with the signature. Out: a message of the journal that goes on
 * to РЭМД, its number kept with the prescription; or a refusal, which opens the draft again.
 * Repeats: safe; the door knows the document by its id and answers with the first message.
 * No transaction spans the call: the journal opens its own, the register another.
 */
@Component
public class PrescriptionSendRoute extends RouteBuilder implements Forwarding {
    static final String ID = PrescriptionDispatch.SEND_QUEUE;

    private final OwnDocuments own;
    private final DocumentAnswers answers;
    private final PrescriptionKinds kinds;
    private final RefusalRules rules;

    PrescriptionSendRoute(OwnDocuments own, DocumentAnswers answers, PrescriptionKinds kinds, RefusalRules rules) {
        this.own = own;
        this.answers = answers;
        this.kinds = kinds;
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
                .routeDescription("Подписанный рецепт → СЭМД «Льготный рецепт», «Рецепт»")
                .process(exchange -> send(Carriage.of(exchange)));
    }

    private void send(Carriage carriage) {
        var message = carriage.message();
        own.hand(carriage, signed(message), owner(PrescriptionDispatch.prescriptionOf(message.document())));
    }

    private OwnDocuments.Owner owner(long prescription) {
        return new OwnDocuments.Owner() {
            @Override
            public void taken(long message) {
                answers.sent(prescription, message);
            }

            @Override
            public void refused(Violation first) {
                var shown = rules.read(kinds.of(prescription), first.rule(), first.where(), first.text());
                answers.refused(prescription, shown.text(), shown.field());
            }
        };
    }

    private static OwnDocuments.Own signed(Message message) {
        var signatures = message.bodies().keySet().stream().filter(part -> part.startsWith(Body.SIGNATURE)).sorted()
                .map(part -> message.bodies().get(part).content()).toList();
        return new OwnDocuments.Own(PrescriptionDispatch.SENDER, message.facility(), message.content(), signatures);
    }
}

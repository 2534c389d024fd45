package ru.medbus.routes.drugsupply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.prescription.PrescriptionDispatch;
import ru.medbus.domain.drugsupply.prescription.DocumentAnswers;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Message;
import ru.medbus.routes.document.DocumentDistributionRoute;
import ru.medbus.routes.document.SemdIntake;
import ru.medbus.routes.document.SemdVerdict;
import ru.medbus.routes.document.Submission;
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

    private final SemdIntake door;
    private final DocumentAnswers answers;

    PrescriptionSendRoute(SemdIntake door, DocumentAnswers answers) {
        this.door = door;
        this.answers = answers;
    }

    @Override
    public Map<String, List<String>> forwards() {
        return Map.of(ID, List.of(DocumentDistributionRoute.ID));
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=16&parallel=4")
                .routeId(ID)
                .routeDescription("Подписанный рецепт → СЭМД «Льготный рецепт»")
                .process(exchange -> send(Carriage.of(exchange)));
    }

    private void send(Carriage carriage) {
        var message = carriage.message();
        long id = PrescriptionDispatch.prescriptionOf(message.document());
        switch (door.accept(submission(message))) {
            case SemdVerdict.Accepted(long document) -> sent(carriage, id, document);
            case SemdVerdict.Repeated(long document) -> sent(carriage, id, document);
            case SemdVerdict.Conflicting(long refusal, long first) -> carriage.aside("DOCUMENT_CONFLICT",
                    "Документ с этим id уже принят сообщением " + first + " с другим содержанием");
            case SemdVerdict.Refused refused -> refused(carriage, id, refused);
        }
    }

    private void sent(Carriage carriage, long id, long document) {
        answers.sent(id, document);
        carriage.done("Принят шиной: сообщение " + document);
    }

    private void refused(Carriage carriage, long id, SemdVerdict.Refused verdict) {
        var first = verdict.violations().stream().filter(each -> each.level().equals("error")).findFirst()
                .orElseThrow();
        answers.refused(id, first.text() + " (" + first.rule() + ")",
                RefusedField.of(first.where() + first.text()));
        carriage.refuse(first.rule(), first.text());
    }

    private static Submission submission(Message message) {
        var signatures = message.bodies().keySet().stream().filter(part -> part.startsWith(Body.SIGNATURE)).sorted()
                .map(part -> message.bodies().get(part).content()).toList();
        return new Submission(PrescriptionDispatch.SENDER, message.facility(), message.content(), signatures,
                Optional.empty(), Instant.now());
    }
}

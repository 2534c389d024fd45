package ru.medbus.routes.document;

import ru.medbus.spine.Forwarding;
import java.util.Map;
import java.util.Collection;
import java.time.LocalDate;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Message;
import ru.medbus.domain.patient.document.DocumentRegister;
import ru.medbus.domain.patient.document.PatientDocument;
import ru.medbus.domain.patient.document.RoutingRules;
import ru.medbus.domain.patient.mpi.PersonIndex;
import ru.medbus.mappings.semd.SemdFacts;
import ru.medbus.mappings.semd.SemdToPatient;
import ru.medbus.spine.Carriage;

/**
 * Finds out whose an accepted СЭМД is and sends it on to everyone whom the rules name.
 *
 * <p>In: an accepted document. Out: a step in the queue of each recipient.
 * Repeats: safe; a person is added once, the register knows the message, a recipient's step stands once.
 * The batch's transaction: the person, the entry, the next steps and the mark are one commit.
 */
@Component
public class DocumentDistributionRoute extends RouteBuilder implements Forwarding {
    public static final String ID = "semd.document.distribute";

    private final FactsAtHand atHand;
    private final PersonIndex persons;
    private final DocumentRegister register;
    private final RoutingRules rules;
    private final RecipientQueues recipients;

    DocumentDistributionRoute(FactsAtHand atHand, PersonIndex persons, DocumentRegister register, RoutingRules rules,
            RecipientQueues recipients) {
        this.atHand = atHand;
        this.persons = persons;
        this.register = register;
        this.rules = rules;
        this.recipients = recipients;
    }

    @Override
    public Map<String, Collection<String>> forwards() {
        return Map.of(ID, recipients.all().values());
    }

    @Override
    public void configure() {
        from("spine:" + ID)
                .routeId(ID)
                .routeDescription("Принятый СЭМД: пациент в индексе, получатели по правилам")
                .process().exchange(this::distribute);
    }

    private void distribute(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var facts = atHand.of(carriage.message());
        SemdToPatient.person(facts).ifPresent(person -> register.enter(
                document(carriage.message(), facts, persons.findOrAdd(person).personId())));
        var decision = rules.decide(SemdToPatient.traits(type(carriage.message()), facts));
        var known = decision.recipients().stream().flatMap(word -> recipients.queue(word).stream()).toList();
        known.forEach(carriage::send);
        carriage.done(said(decision.rules(), known, decision.recipients().size()));
    }

    private static String type(Message message) {
        return message.type().substring(message.type().indexOf('.') + 1);
    }

    private static PatientDocument document(Message message, SemdFacts facts, long person) {
        var document = facts.document();
        return new PatientDocument(message.id(), person, type(message), message.facility(),
                document.setId().map(Object::toString).orElse(message.document()), document.version().orElse(1),
                document.createdOn().orElseGet(LocalDate::now));
    }

    private static String said(List<String> rules, List<String> queues, int named) {
        if (rules.isEmpty()) {
            return "Ни одно правило не подошло: получателей нет";
        }
        var off = named - queues.size();
        return "Правила: " + String.join(", ", rules) + (off > 0 ? "; выключенных получателей: " + off : "");
    }
}

package ru.medbus.routes.document;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Message;
import ru.medbus.domain.journal.MessageFilter;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.patient.document.RoutingDecision;
import ru.medbus.domain.patient.document.RoutingRule;
import ru.medbus.domain.patient.document.RoutingRules;
import ru.medbus.domain.patient.document.RuleTrial;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.mappings.semd.SemdToPatient;
import ru.medbus.schemas.xml.XmlRefusedException;

/** Tries rules on a past document; nothing is saved and nothing is sent. */
@Service
public class RuleTrials {
    private static final String SEMD = "semd.";

    private final Journal journal;
    private final MessageQueries queries;
    private final RoutingRules rules;

    RuleTrials(Journal journal, MessageQueries queries, RoutingRules rules) {
        this.journal = journal;
        this.queries = queries;
        this.rules = rules;
    }

    /** @param type code of НСИ 11.1520 */
    public record Trial(long messageId, String type, List<RuleTrial> rules, RoutingDecision decision) {}

    /** There is nothing to try on; the message says why. */
    public static final class NoDocumentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoDocumentException(String why) {
            super(why);
        }
    }

    /**
     * @param named number of a message, or any key of the document
     * @throws NoDocumentException it is not found, or is no СЭМД
     */
    public Trial on(String named, List<RoutingRule> tried) {
        var message = find(named.strip());
        var type = message.type().substring(SEMD.length());
        try {
            var traits = SemdToPatient.traits(type, SemdFactsReader.read(message.content()));
            return new Trial(message.id(), type, tried.stream().map(rule -> RuleTrial.of(rule, traits)).toList(),
                    rules.decide(traits, tried));
        } catch (XmlRefusedException e) {
            throw new NoDocumentException("Документ сообщения " + message.id() + " не читается: " + e.getMessage());
        }
    }

    private Message find(String named) {
        if (named.isEmpty()) {
            throw new NoDocumentException("Укажите номер сообщения или документа");
        }
        return queries.search(MessageFilter.newest(1).withKey(named)).stream().findFirst()
                .flatMap(line -> Optional.ofNullable(journal.read(List.of(line.id())).get(line.id())))
                .map(RuleTrials::semd)
                .orElseThrow(() -> new NoDocumentException("По «" + named + "» сообщений нет: проверьте номер"));
    }

    private static Message semd(Message message) {
        if (!message.type().startsWith(SEMD)) {
            throw new NoDocumentException("Сообщение " + message.id() + " — не СЭМД (" + message.type()
                    + "): правила действуют только на СЭМД");
        }
        return message;
    }
}

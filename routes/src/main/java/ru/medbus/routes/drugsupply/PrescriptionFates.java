package ru.medbus.routes.drugsupply;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.DocumentAnswers;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.domain.shared.ClusterTurn;
import ru.medbus.routes.document.RemdRegistrationRoute;

/** Brings the answers of РЭМД back to the prescriptions, however they have come: callback, search, a person's deed. */
@Component
class PrescriptionFates {
    private static final Logger LOG = LoggerFactory.getLogger(PrescriptionFates.class);
    private static final int AT_ONCE = 500;

    private final DocumentAnswers answers;
    private final Journal journal;
    private final MessageQueries messages;
    private final ClusterTurn turns;

    PrescriptionFates(DocumentAnswers answers, Journal journal, MessageQueries messages, ClusterTurn turns) {
        this.answers = answers;
        this.journal = journal;
        this.messages = messages;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "${medbus.prescription.look-every:2s}", initialDelayString = "${medbus.prescription.look-first:5s}")
    void look() {
        try {
            turns.take("prescription.fates", this::settle)
                    .ifPresent(settled -> LOG.debug("{} prescriptions have their answer", settled));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The answers to prescriptions were not read: {}", e.getMessage());
        }
    }

    private int settle() {
        var sent = answers.underWay(AT_ONCE).stream()
                .filter(each -> each.state() == PrescriptionState.SENT).toList();
        var marks = journal.lastMarks(sent.stream().map(PrescriptionFates::message).toList());
        return (int) sent.stream().filter(each -> settle(each, marks.getOrDefault(message(each), Map.of()))).count();
    }

    private boolean settle(Prescription prescription, Map<String, Mark> marks) {
        var remd = marks.get(RemdRegistrationRoute.ID);
        if (remd == null || !remd.outcome().ended() || remd.outcome() == Outcome.ASIDE) {
            return false;
        }
        if (remd.outcome() == Outcome.REFUSED) {
            answers.refused(prescription.id(), remd.detail() + " (" + remd.code() + ")",
                    RefusedField.of(remd.code() + " " + remd.detail()));
            return true;
        }
        var number = numbers(message(prescription));
        number.forEach(each -> answers.registered(prescription.id(), each));
        return !number.isEmpty();
    }

    private List<String> numbers(long message) {
        return messages.keys(message).stream().filter(key -> key.kind() == KeyKind.REGISTRY_NUMBER)
                .map(BusinessKey::value).limit(1).toList();
    }

    private static long message(Prescription prescription) {
        return prescription.fate().messageId().orElseThrow();
    }
}

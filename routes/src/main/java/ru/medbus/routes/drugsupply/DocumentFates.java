package ru.medbus.routes.drugsupply;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.drugsupply.outgoing.DispensingDispatch.Order;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocument;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocuments;
import ru.medbus.domain.drugsupply.outgoing.RefusalRules;
import ru.medbus.domain.drugsupply.prescription.DocumentAnswers;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.shared.ClusterTurn;
import ru.medbus.routes.drugsupply.RegistryAnswers.Answer;

/** Brings the answers of РЭМД back to prescriptions and dispensings, and tells it of dispensings that were reversed. */
@Component
class DocumentFates {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentFates.class);
    private static final int AT_ONCE = 500;

    private final DocumentAnswers prescriptions;
    private final DispensingDocuments dispensings;
    private final PrescriptionKinds kinds;
    private final RefusalRules rules;
    private final RegistryAnswers registry;
    private final ClusterTurn turns;

    DocumentFates(DocumentAnswers prescriptions, DispensingDocuments dispensings, PrescriptionKinds kinds,
            RefusalRules rules, RegistryAnswers registry, ClusterTurn turns) {
        this.prescriptions = prescriptions;
        this.dispensings = dispensings;
        this.kinds = kinds;
        this.rules = rules;
        this.registry = registry;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "${medbus.prescription.look-every:2s}", initialDelayString = "${medbus.prescription.look-first:5s}")
    void look() {
        try {
            turns.take("document.fates", this::settle)
                    .ifPresent(settled -> LOG.debug("{} documents have their answer", settled));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The answers to documents were not read: {}", e.getMessage());
        }
    }

    private int settle() {
        return prescriptions() + dispensings() + dispensings.takeBack(AT_ONCE);
    }

    private int prescriptions() {
        var sent = prescriptions.underWay(AT_ONCE).stream().filter(each -> each.state() == PrescriptionState.SENT)
                .toList();
        return settle(sent, each -> each.fate().messageId(), this::settle);
    }

    private int dispensings() {
        return settle(dispensings.underWay(AT_ONCE), DispensingDocument::messageId, this::settle);
    }

    private <T> int settle(Collection<T> sent, Function<T, Optional<Long>> message, Settling<T> settling) {
        var byMessage = sent.stream().filter(each -> message.apply(each).isPresent())
                .collect(Collectors.toMap(each -> message.apply(each).get(), each -> each));
        Map<Long, Answer> answers = registry.of(byMessage.keySet());
        answers.forEach((id, answer) -> settling.settle(byMessage.get(id), answer));
        return answers.size();
    }

    private interface Settling<T> {
        void settle(T sent, Answer answer);
    }

    private void settle(Prescription prescription, Answer answer) {
        switch (answer) {
            case RegistryAnswers.Registered(var number) -> prescriptions.registered(prescription.id(), number);
            case RegistryAnswers.Refused(var code, var text) -> {
                var shown = rules.read(kinds.of(prescription.id()), code, "", text);
                prescriptions.refused(prescription.id(), shown.text(), shown.field());
            }
        }
    }

    private void settle(DispensingDocument document, Answer answer) {
        var order = new Order(document.operation(), document.version());
        switch (answer) {
            case RegistryAnswers.Registered(var number) -> dispensings.registered(order, number);
            case RegistryAnswers.Refused(var code, var text) -> {
                var shown = rules.read("140", code, "", text);
                dispensings.refused(order, shown.text(), shown.field());
            }
        }
    }
}

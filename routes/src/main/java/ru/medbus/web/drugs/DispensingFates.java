package ru.medbus.web.drugs;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocument;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocuments;
import ru.medbus.domain.drugsupply.outgoing.DocumentFate;
import ru.medbus.domain.drugsupply.outgoing.HandedOut;
import ru.medbus.web.drugs.FateView.Step;

/** Puts the way of the documents «Отпуск по рецепту» into the words of the pages that show them. */
@Component
class DispensingFates {
    private static final int SHOWN = 50;

    private final DispensingDocuments documents;
    private final Fates fates;

    DispensingFates(DispensingDocuments documents, Fates fates) {
        this.documents = documents;
        this.fates = fates;
    }

    /** A dispensing with its document. */
    record View(DispensingDocument document, List<HandedOut> lines, FateView fate) {}

    /** Of a prescription, oldest first. */
    List<View> of(long prescription) {
        return documents.of(prescription).stream().map(this::view).toList();
    }

    /** Of a pharmacy, what waits to be mended, oldest first. */
    List<DispensingDocument> refused(String pharmacy) {
        return documents.refusedOf(pharmacy, SHOWN);
    }

    View view(DispensingDocument document) {
        return new View(document, documents.lines(document.operation()), fate(document));
    }

    private FateView fate(DispensingDocument document) {
        var steps = new ArrayList<Step>();
        if (document.reversed() || document.fate() == DocumentFate.CANCELLED) {
            steps.add(new Step("warning", "Отпуск сторнирован", document.reversed()
                    ? "Версия " + document.version() + " сообщает, что рецепт не отпущен"
                    : "Документ в РЭМД не отправляется"));
        }
        switch (document.fate()) {
            case ORDERED -> steps.add(new Step("busy", "В очереди", "Документ составляется и подписывается"));
            case REFUSED -> steps.add(new Step("danger", "Отказ", document.refusal()));
            case SENT, REGISTERED -> sent(document, steps);
            case CANCELLED -> {
            }
        }
        return new FateView(steps, document.fate() == DocumentFate.ORDERED || document.fate() == DocumentFate.SENT);
    }

    private void sent(DispensingDocument document, List<Step> steps) {
        long message = document.messageId().orElseThrow();
        steps.add(new Step("ok", "Подписан и принят шиной", "сообщение " + message));
        steps.add(fates.registry(message, document.fate() == DocumentFate.REGISTERED ? document.emdrId() : ""));
    }
}

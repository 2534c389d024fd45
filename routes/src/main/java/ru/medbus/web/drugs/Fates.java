package ru.medbus.web.drugs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.routes.document.RemdRegistrationRoute;
import ru.medbus.web.drugs.FateView.Step;

/** Puts the way of a prescription's document into the words of its page. */
@Component
class Fates {
    private final Journal journal;
    private final FrlloFates frllo;

    Fates(Journal journal, FrlloFates frllo) {
        this.journal = journal;
        this.frllo = frllo;
    }

    FateView of(Prescription prescription) {
        var steps = new ArrayList<Step>();
        if (!prescription.fate().refusal().isEmpty()) {
            steps.add(new Step("danger", "Отказ", prescription.fate().refusal()));
        }
        if (prescription.signedAt().isEmpty() || prescription.state() == PrescriptionState.DRAFT) {
            steps.addAll(frllo.of(prescription));
            return new FateView(steps, false);
        }
        if (prescription.fate().messageId().isEmpty()) {
            steps.add(new Step("ok", "Выписан на бумаге", "В РЭМД не отправляется"));
            steps.addAll(frllo.of(prescription));
            return new FateView(steps, false);
        }
        boolean taken = prescription.state() != PrescriptionState.SIGNED;
        steps.add(new Step("ok", "Подписан", ""));
        steps.add(new Step(taken ? "ok" : "busy", taken ? "Принят шиной" : "В очереди", taken
                ? "сообщение " + prescription.fate().messageId().get()
                : ""));
        steps.add(registry(prescription.fate().messageId().get(), prescription.fate().emdrId()));
        steps.addAll(frllo.of(prescription));
        return new FateView(steps, prescription.state() == PrescriptionState.SIGNED
                || prescription.state() == PrescriptionState.SENT);
    }

    /** @param emdrId number in РЭМД; empty while it has not answered */
    Step registry(long message, String emdrId) {
        if (!emdrId.isEmpty()) {
            return new Step("ok", "Зарегистрирован в РЭМД", "№ " + emdrId);
        }
        var mark = journal.lastMarks(List.of(message)).getOrDefault(message, Map.of()).get(RemdRegistrationRoute.ID);
        return mark == null
                ? new Step("", "РЭМД", "ещё не отправлен")
                : new Step(kind(mark.outcome()), "РЭМД: " + mark.outcome().title(), words(mark));
    }

    private static String words(Mark mark) {
        return mark.code().isEmpty() ? mark.detail() : mark.detail() + " (" + mark.code() + ")";
    }

    private static String kind(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "ok";
            case REFUSED -> "danger";
            case ASIDE, RETRY -> "warning";
            case DUE, AWAITING -> "busy";
        };
    }
}

package ru.medbus.domain.drugsupply.deferral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.stock.Fefo;
import ru.medbus.domain.drugsupply.stock.Holds;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.reference.calendar.WorkingCalendar;

/** The register of отсроченное обслуживание: into it, out of it by the patient's wish, and its terms. */
@Service
public class Deferrals {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int SHORTEST_REASON = 5;

    private final DeferralMapper rows;
    private final DeferralRules rules;
    private final Prescriptions prescriptions;
    private final Dispensings dispensings;
    private final Fefo fefo;
    private final Holds holds;
    private final StockPlaces places;
    private final WorkingCalendar calendar;
    private final History history;

    Deferrals(DeferralMapper rows, DeferralRules rules, Prescriptions prescriptions, Dispensings dispensings,
            Fefo fefo, Holds holds, StockPlaces places, WorkingCalendar calendar, History history) {
        this.rows = rows;
        this.rules = rules;
        this.prescriptions = prescriptions;
        this.dispensings = dispensings;
        this.fefo = fefo;
        this.holds = holds;
        this.places = places;
        this.calendar = calendar;
        this.history = history;
    }

    /**
     * A patient stands at the counter and the drug is not there.
     *
     * @param purchase the drug has to be bought first
     * @param at       moment of the request: the term is counted from its day in the region's zone
     */
    public record Request(long prescription, String pharmacyOid, boolean purchase, Instant at, String who) {}

    /**
     * Puts a prescription, or what is left of it, into the register of a pharmacy.
     *
     * @throws ru.medbus.domain.drugsupply.stock.StockRefusedException nothing may be handed out by it, and why
     * @throws DrugSupplyRefusedException it is deferred already, or there is enough of the drug
     */
    @Transactional
    public Deferral defer(Request request) {
        var place = places.get(request.pharmacyOid());
        places.requireOpen(List.of(request.pharmacyOid()));
        var prescription = locked(request.prescription(), request.pharmacyOid());
        rows.open(prescription.id()).ifPresent(known -> refuse("DEFERRED", "Рецепт уже на отсроченном обслуживании: "
                + places.get(known.pharmacyOid()).title() + ", с " + DAY.format(known.requestedOn()) + "."));
        requireShortage(prescription, request.pharmacyOid());
        var day = calendar.dayOf(request.at());
        var kind = TermKind.of(prescription.order(), request.purchase());
        var rule = rules.inForce(kind, day);
        var due = rule.due(day, prescription.validUntil(), calendar.days());
        long id = rows.add(prescription.id(), request.pharmacyOid(), rule.id(), request.at(), day, due,
                kind == TermKind.URGENT, request.who());
        holds.release(Long.toString(prescription.id()));
        become(prescription, place.title() + ": нет в наличии, срок до " + DAY.format(due) + " (" + rule.told() + ")",
                request.who());
        return get(id);
    }

    /** One that was delayed before there was a register stays so. */
    private void become(Prescription prescription, String why, String who) {
        if (prescription.state() != PrescriptionState.DELAYED) {
            prescriptions.become(prescription.id(), PrescriptionState.DELAYED, why, who);
        }
    }

    private void requireShortage(Prescription prescription, String pharmacy) {
        var wish = dispensings.wish(prescription, pharmacy);
        if (wish.packs() > 0 && fefo.choose(wish).missing() == 0) {
            refuse("ENOUGH", "Лекарства в аптеке достаточно: отсканируйте упаковки и отпустите.");
        }
    }

    /** The patient does not want to wait any more; he may go elsewhere while the prescription is valid. */
    @Transactional
    public void withdraw(long id, int revision, String reason, String who) {
        if (reason.strip().length() < SHORTEST_REASON) {
            refuse("REASON", "Напишите, почему пациент отказался ждать.");
        }
        leave(expected(id, revision), DeferralState.WITHDRAWN, reason.strip(), who);
    }

    /** The drug has to be bought: the longer term counts from the same day. */
    @Transactional
    public void purchase(long id, int revision, String reason, String who) {
        var known = expected(id, revision);
        if (known.urgent()) {
            refuse("URGENT", "У срочного рецепта срок не продлевается.");
        }
        var prescription = prescriptions.get(known.prescriptionId());
        var rule = rules.inForce(TermKind.LONG, known.requestedOn());
        var due = rule.due(known.requestedOn(), prescription.validUntil(), calendar.days());
        rows.term(id, rule.id(), due);
        history.note(who, reason.strip(), prescription.order().personId(), prescription.subject(),
                "отсрочка: срок до " + DAY.format(due) + " (" + rule.told() + ")");
    }

    /** Ends it without the drug: the prescription is what it was, or has run out meanwhile. */
    void leave(Deferral known, DeferralState state, String reason, String who) {
        rows.end(known.prescriptionId(), state, reason);
        prescriptions.become(known.prescriptionId(), afterwards(prescriptions.get(known.prescriptionId())),
                "отсрочка: " + state.title() + (reason.isEmpty() ? "" : ", " + reason), who);
        holds.release(known.reference());
    }

    private PrescriptionState afterwards(Prescription prescription) {
        if (prescription.validUntil().filter(calendar.today()::isAfter).isPresent()) {
            return PrescriptionState.EXPIRED;
        }
        return dispensings.of(prescription.id()).isEmpty()
                ? PrescriptionState.REGISTERED
                : PrescriptionState.PARTLY_DISPENSED;
    }

    @Transactional(readOnly = true)
    public Deferral get(long id) {
        return rows.one(id).orElseThrow(() -> DrugSupplyRefusedException.unknown("отсрочка " + id));
    }

    /** The stay that lasts, or the last one. */
    @Transactional(readOnly = true)
    public Optional<Deferral> of(long prescription) {
        return rows.last(prescription);
    }

    private Deferral expected(long id, int revision) {
        locked(get(id).prescriptionId(), get(id).pharmacyOid());
        var known = get(id);
        if (!known.state().open()) {
            refuse("STATE", "Запись уже закрыта: " + known.state().title() + ".");
        }
        if (known.revision() != revision) {
            throw DrugSupplyRefusedException.outdated();
        }
        return known;
    }

    private Prescription locked(long prescription, String pharmacy) {
        dispensings.lock(Long.toString(prescription), pharmacy)
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("рецепт " + prescription));
        return prescriptions.get(prescription);
    }

    private static void refuse(String rule, String text) {
        throw new DrugSupplyRefusedException("", rule, text, "");
    }

    /** As screens and histories write a day. */
    static String shown(LocalDate day) {
        return DAY.format(day);
    }
}

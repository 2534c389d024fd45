package ru.medbus.domain.drugsupply.deferral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.stock.Fefo;
import ru.medbus.domain.drugsupply.stock.Hold;
import ru.medbus.domain.drugsupply.stock.Holds;
import ru.medbus.domain.reference.calendar.WorkingCalendar;

/**
 * Brings the queues in line with the stock: whatever has freed a pack, a receipt, a move, a return or somebody who did not
 * come, it is set aside for the first in its pharmacy's queue. It looks at what is there, not at what happened, so that a
 * round may be missed or done by two: each prescription is settled in a transaction of its own that locks it first.
 */
@Service
public class Offers {
    private static final int AT_ONCE = 500;
    private static final String WHO = "medbus";

    private final DeferralMapper rows;
    private final Deferrals deferrals;
    private final Prescriptions prescriptions;
    private final Dispensings dispensings;
    private final Holds holds;
    private final History history;
    private final DeferralProperties properties;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;

    Offers(DeferralMapper rows, Deferrals deferrals, Prescriptions prescriptions, Dispensings dispensings, Holds holds,
            History history, DeferralProperties properties, WorkingCalendar calendar,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.deferrals = deferrals;
        this.prescriptions = prescriptions;
        this.dispensings = dispensings;
        this.holds = holds;
        this.history = history;
        this.properties = properties;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /** One round. @return how many prescriptions got packs */
    public int settle() {
        return settle(calendar.today());
    }

    int settle(LocalDate today) {
        holds.lapse(today);
        each(rows.emptyHanded(AT_ONCE), id -> backToTheQueue(id, today));
        each(rows.outlived(today, AT_ONCE), this::expire);
        var servable = rows.servable(today, AT_ONCE);
        return (int) servable.stream().filter(id -> Boolean.TRUE.equals(transaction.execute(s -> offer(id, today))))
                .count();
    }

    private void each(List<Long> ids, LongConsumer work) {
        ids.forEach(id -> transaction.executeWithoutResult(status -> work.accept(id)));
    }

    private boolean offer(long id, LocalDate today) {
        var known = locked(id).filter(each -> each.state().mayBecome(DeferralState.OFFERED));
        if (known.isEmpty()) {
            return false;
        }
        var deferral = known.get();
        var prescription = prescriptions.get(deferral.prescriptionId());
        var wish = dispensings.wish(prescription, deferral.pharmacyOid());
        var until = today.plusDays(properties.offerDays());
        var kept = holds.hold(wish, claim(prescription, until));
        if (kept.isEmpty()) {
            return false;
        }
        rows.offered(id, until);
        note(prescription, offered(kept.size(), wish, until));
        return true;
    }

    private static Holds.Claim claim(Prescription prescription, LocalDate until) {
        return new Holds.Claim(Long.toString(prescription.id()),
                prescription.number().map(Object::toString).orElse(""), Hold.Purpose.OFFER, until, WHO);
    }

    private static String offered(int kept, Fefo.Wish wish, LocalDate until) {
        return "отсрочка: лекарство поступило, отложено упаковок " + kept + " из " + wish.packs() + " до "
                + Deferrals.shown(until);
    }

    /** Nothing is kept for it any more: a part was handed out, a pack was spoilt, or nobody came. */
    private void backToTheQueue(long id, LocalDate today) {
        locked(id).filter(this::emptyHanded).ifPresent(known -> {
            boolean lapsed = known.offeredUntil().filter(today::isAfter).isPresent();
            int lapses = known.lapses() + (lapsed ? 1 : 0);
            if (lapses >= properties.mostOffers()) {
                deferrals.leave(known, DeferralState.EXPIRED, "не пришёл за лекарством, предложений: " + lapses, WHO);
                return;
            }
            rows.waiting(id, lapses);
            note(prescriptions.get(known.prescriptionId()), lapsed
                    ? "отсрочка: пациент не пришёл, упаковки предложены следующему"
                    : "отсрочка: ждёт остального");
        });
    }

    private boolean emptyHanded(Deferral known) {
        return known.state().mayBecome(DeferralState.WAITING) && holds.of(known.reference()).isEmpty();
    }

    private void expire(long id) {
        locked(id).filter(known -> known.state().mayBecome(DeferralState.EXPIRED))
                .ifPresent(known -> deferrals.leave(known, DeferralState.EXPIRED, "рецепт истёк", WHO));
    }

    /** As it stands once its prescription is locked. */
    private Optional<Deferral> locked(long id) {
        return rows.one(id).flatMap(known -> prescriptions.locking(known.prescriptionId()))
                .flatMap(prescription -> rows.one(id));
    }

    private void note(Prescription prescription, String what) {
        history.note(WHO, "", prescription.order().personId(), prescription.subject(), what);
    }
}

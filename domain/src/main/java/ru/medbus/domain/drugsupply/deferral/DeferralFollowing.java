package ru.medbus.domain.drugsupply.deferral;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.prescription.PrescriptionFollower;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.stock.Holds;

/** A prescription that has come to its end waits no longer, and nothing is kept for it. */
@Component
class DeferralFollowing implements PrescriptionFollower {
    private final DeferralMapper rows;
    private final Holds holds;

    DeferralFollowing(DeferralMapper rows, Holds holds) {
        this.rows = rows;
        this.holds = holds;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void became(long prescription, PrescriptionState state) {
        switch (state) {
            case DISPENSED -> end(prescription, DeferralState.DISPENSED, "");
            case ANNULLED -> end(prescription, DeferralState.ANNULLED, "");
            case EXPIRED -> end(prescription, DeferralState.EXPIRED, "рецепт истёк");
            case REGISTERED -> holds.release(Long.toString(prescription));
            case DELAYED -> rows.reopen(prescription);
            case DRAFT, SIGNED, SENT, RESERVED, PARTLY_DISPENSED -> {
            }
        }
    }

    private void end(long prescription, DeferralState state, String reason) {
        rows.end(prescription, state, reason);
        holds.release(Long.toString(prescription));
    }
}

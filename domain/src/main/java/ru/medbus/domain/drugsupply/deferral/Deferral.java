package ru.medbus.domain.drugsupply.deferral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One stay of a prescription in the register of a pharmacy.
 *
 * @param requestedOn  day of the request in the region's zone
 * @param dueOn        the last day of the term
 * @param offeredUntil the last day on which packs are kept; only while they are
 * @param lapses       offers that nobody came for
 * @param who          has put it there
 * @param reason       why it ended
 */
public record Deferral(long id, long prescriptionId, String pharmacyOid, DeferralState state, long ruleId,
        Instant requestedAt, LocalDate requestedOn, LocalDate dueOn, boolean urgent, Optional<LocalDate> offeredUntil,
        int lapses, String who, Optional<Instant> endedAt, String reason, int revision) {

    /** As dispensing and holds name the prescription. */
    String reference() {
        return Long.toString(prescriptionId);
    }

    public boolean overdue(LocalDate today) {
        return state.open() && dueOn.isBefore(today);
    }
}

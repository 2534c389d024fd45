package ru.medbus.domain.drugsupply.deferral;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the register.
 *
 * @param leftUnits units still to be handed out
 * @param kept      packs set aside now
 * @param overdue   open, and the term is over
 * @param daysLeft  working days to the end of the term, or since it when it is over
 */
public record DeferralLine(long id, long prescriptionId, String number, long personId, String family, String given,
        String patronymic, String drug, BigDecimal leftUnits, String unit, String facilityOid, String pharmacyOid,
        String pharmacy, DeferralState state, boolean urgent, Instant requestedAt, LocalDate requestedOn,
        LocalDate dueOn, Optional<LocalDate> offeredUntil, int lapses, int kept, Optional<Instant> endedAt,
        String reason, boolean overdue, int daysLeft) {

    DeferralLine with(int days) {
        return new DeferralLine(id, prescriptionId, number, personId, family, given, patronymic, drug, leftUnits, unit,
                facilityOid, pharmacyOid, pharmacy, state, urgent, requestedAt, requestedOn, dueOn, offeredUntil,
                lapses, kept, endedAt, reason, overdue, days);
    }

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "Deferral " + id;
    }
}

package ru.medbus.domain.drugsupply.beneficiary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A doctor asks the operator of the register to put a patient into it.
 *
 * @param reason   why, in the doctor's words
 * @param decision the operator's words
 */
public record InclusionRequest(long id, long personId, String facilityOid, String categoryCode, String diagnosis,
        Benefit.Paper paper, LocalDate validFrom, Optional<LocalDate> validTo, String reason, RequestState state,
        String author, Instant createdAt, String decidedBy, Optional<Instant> decidedAt, String decision,
        int revision) {

    /** The right that it asks for. */
    public Benefit benefit() {
        return Benefit.entered(personId, categoryCode, diagnosis, paper, validFrom, validTo, Benefit.Source.REQUEST);
    }
}

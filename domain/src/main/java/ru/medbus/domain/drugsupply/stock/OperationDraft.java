package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Head of an operation.
 *
 * @param facilityOid  who does it
 * @param counterparty the other side as it is shown: facility, supplier, prescription
 */
record OperationDraft(OperationKind kind, String facilityOid, String counterparty, String docNumber,
        Optional<LocalDate> docDate, String reason, String who) {

    static OperationDraft of(OperationKind kind, String facility, String counterparty, Paper paper, String reason,
            String who) {
        return new OperationDraft(kind, facility, counterparty, paper.number(), Optional.of(paper.day()), reason, who);
    }
}

package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.Optional;

/** What dispensing asks of prescriptions; they are kept elsewhere. */
public interface Prescriptions {

    /**
     * A prescription that may be dispensed here and now.
     *
     * @param series empty when it has none
     * @param day    of its registration
     * @param gtins  whether a drug answers it
     * @param packs  how many whole packs are still to be dispensed; shares are counted as parts of one
     */
    record Dispensable(String reference, String series, String number, LocalDate day, java.util.Set<String> gtins,
            int packs) {}

    /**
     * Locks the prescription until the transaction ends.
     *
     * @return empty when there is none
     * @throws StockRefusedException it may not be dispensed, and why
     */
    Optional<Dispensable> lock(String reference, String pharmacyOid);

    /** Notes what was dispensed, in the same transaction. */
    void dispensed(String reference, long operation, String sgtin, Share part);

    /**
     * Locks the prescription of a dispensing that is to be taken back.
     *
     * @throws StockRefusedException it may not be, and why
     */
    default void lockToReverse(long operation) {}

    /** Notes that a dispensing was taken back, in the same transaction. */
    default void reversed(long operation, long reversing, String reason, String who) {}
}

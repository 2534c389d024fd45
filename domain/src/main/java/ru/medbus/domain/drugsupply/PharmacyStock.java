package ru.medbus.domain.drugsupply;

import java.math.BigDecimal;
import java.util.List;

/** What the pharmacies attached to an МО hold; without such a bean nobody knows, and forms say so. */
public interface PharmacyStock {

    /** @param units not reserved ones */
    record Holding(String pharmacyOid, String pharmacy, BigDecimal units) {}

    /**
     * The fullest first.
     *
     * @param facility МО of the doctor; one that no pharmacy is attached to is served by all
     * @param drug     СМНН
     */
    List<Holding> of(String facility, String drug);
}

package ru.medbus.domain.drugsupply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** How much of a drug an МО may still prescribe for free; without such a bean nothing is limited. */
public interface Allotment {

    /**
     * What the narrowest limit leaves.
     *
     * @param units   of the drug; never below zero
     * @param limit   the limit itself, in words
     * @param binding more than this is refused, else a person is warned
     */
    record Left(BigDecimal units, String limit, boolean binding) {}

    /**
     * @param drug СМНН
     * @return empty when no limit is entered
     */
    Optional<Left> left(String facility, String drug, String category, LocalDate day);

    /** The same, and until the transaction ends nobody else, on any node, prescribes out of these limits. */
    Optional<Left> hold(String facility, String drug, String category, LocalDate day);
}

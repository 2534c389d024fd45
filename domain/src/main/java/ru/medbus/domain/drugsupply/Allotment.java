package ru.medbus.domain.drugsupply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** How much of a drug an МО may still prescribe; without such a bean nothing is limited. */
public interface Allotment {
    /**
     * @param drug СМНН
     * @return units left; empty when no limit is entered
     */
    Optional<BigDecimal> left(String facility, String drug, String category, LocalDate day);
}

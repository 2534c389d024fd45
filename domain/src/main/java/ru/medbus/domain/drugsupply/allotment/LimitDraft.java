package ru.medbus.domain.drugsupply.allotment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A limit as a person enters it: the amount is what it becomes, not what is added.
 *
 * @param packs   empty: packs are not limited
 * @param kopecks empty: money is not limited
 * @param why     decision, letter №
 */
public record LimitDraft(LimitTerms terms, Optional<BigDecimal> packs, Optional<Long> kopecks, String why) {}

package ru.medbus.domain.drugsupply.allotment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What was added to a limit, or taken away when it is negative. */
public record LimitChange(Optional<BigDecimal> packs, Optional<Long> kopecks, String why, String who, Instant at) {}

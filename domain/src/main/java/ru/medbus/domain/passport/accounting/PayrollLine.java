package ru.medbus.domain.passport.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A post in a month: how many hold it, how many ставок, what was paid.
 *
 * @param month its first day
 */
public record PayrollLine(String facilityOid, LocalDate month, String postCode, String postName, int people,
        BigDecimal rates, long fundKopecks) {

    /** Paid for a full ставка, kopecks. */
    public long perRateKopecks() {
        return BigDecimal.valueOf(fundKopecks).divide(rates, 0, java.math.RoundingMode.HALF_UP).longValue();
    }
}

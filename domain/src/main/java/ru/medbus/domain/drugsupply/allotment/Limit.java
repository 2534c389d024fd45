package ru.medbus.domain.drugsupply.allotment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A limit of an organisation and what prescriptions have taken of it.
 *
 * @param drugTitle what it is of, in words
 * @param packs     smallest packs of the drug; empty: packs are not limited
 * @param kopecks   empty: money is not limited
 */
public record Limit(long id, LimitTerms terms, String drugTitle, Optional<BigDecimal> packs, Optional<Long> kopecks,
        BigDecimal usedPacks, long usedKopecks, int revision) {

    /** Below zero when prescriptions have taken more than the limit has become. */
    public Optional<BigDecimal> leftPacks() {
        return packs.map(all -> all.subtract(usedPacks));
    }

    public Optional<Long> leftKopecks() {
        return kopecks.map(all -> all - usedKopecks);
    }

    public boolean spent() {
        return leftPacks().filter(left -> left.signum() <= 0).isPresent()
                || leftKopecks().filter(left -> left <= 0).isPresent();
    }

    /** How much of the narrower bound is taken, whole percent. */
    public int percent() {
        var ofPacks = packs.map(all -> share(usedPacks, all)).orElse(0);
        var ofMoney = kopecks.map(all -> share(BigDecimal.valueOf(usedKopecks), BigDecimal.valueOf(all))).orElse(0);
        return Math.max(ofPacks, ofMoney);
    }

    private static int share(BigDecimal used, BigDecimal all) {
        return all.signum() == 0 ? 100 : used.movePointRight(2).divide(all, 0, RoundingMode.UP).intValue();
    }
}

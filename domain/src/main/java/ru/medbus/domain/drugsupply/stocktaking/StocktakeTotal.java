package ru.medbus.domain.drugsupply.stocktaking;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Packs and money of several batches together. */
public record StocktakeTotal(int expected, int found, int lacking, int surplus, long expectedKopecks, long foundKopecks,
        long lackingKopecks) {

    public static StocktakeTotal of(List<StocktakeSum> sums) {
        return new StocktakeTotal(packs(sums, StocktakeSum::expected), packs(sums, StocktakeSum::found),
                packs(sums, StocktakeSum::lacking), packs(sums, StocktakeSum::surplus),
                money(sums, StocktakeSum::expectedKopecks), money(sums, StocktakeSum::foundKopecks),
                money(sums, StocktakeSum::lackingKopecks));
    }

    private static int packs(List<StocktakeSum> sums, ToIntFunction<StocktakeSum> of) {
        return sums.stream().mapToInt(of).sum();
    }

    private static long money(List<StocktakeSum> sums, ToLongFunction<StocktakeSum> of) {
        return sums.stream().mapToLong(of).sum();
    }
}

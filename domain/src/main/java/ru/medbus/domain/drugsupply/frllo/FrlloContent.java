package ru.medbus.domain.drugsupply.frllo;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one document says; kept as it was when its batch was made. Of the lists one holds an element; a citizen's document
 * holds a right too, which the format does not take him without. Days are {@code yyyy-MM-dd}, texts empty when not known.
 */
public record FrlloContent(FrlloCitizen citizen, List<Benefit> benefits, List<Refusal> refusals, List<Recipe> recipes,
        List<Release> releases) {

    /**
     * @param recordId of its own record
     * @param version  of that record
     * @param code     НСИ 99.2.541 or 99.2.624
     */
    public record Benefit(long id, long recordId, int version, String code, String diagnosis, String from,
            String to) {
        /** The version is no change. */
        Benefit plain() {
            return new Benefit(id, recordId, 0, code, diagnosis, from, to);
        }
    }

    public record Refusal(String from, String to) {}

    /**
     * @param federalId given by ФРЛЛО
     * @param position  НСИ 11.1002
     * @param drug      СМНН, НСИ 99.2.611
     * @param percent   of the price, paid by the budget
     * @param priority  НСИ 99.2.609
     * @param term      НСИ 99.2.608
     */
    public record Recipe(long id, String federalId, String series, String number, String facility, String doctor,
            String position, String doctorSnils, String card, String category, String diagnosis, String drug,
            String commissionOn, String commissionNumber, int percent, BigDecimal quantity, String issuedOn,
            String priority, String term, String validUntil) {
        Recipe endingOn(String day) {
            return new Recipe(id, federalId, series, number, facility, doctor, position, doctorSnils, card, category,
                    diagnosis, drug, commissionOn, commissionNumber, percent, quantity, issuedOn, priority, term, day);
        }

        /** The id given by ФРЛЛО is no change. */
        Recipe plain() {
            return new Recipe(id, "", series, number, facility, doctor, position, doctorSnils, card, category,
                    diagnosis, drug, commissionOn, commissionNumber, percent, quantity, issuedOn, priority, term,
                    validUntil);
        }

        @Override
        public String toString() {
            return "Recipe " + id;
        }
    }

    /**
     * @param key       «operation/batch» of the stock
     * @param federalId given by ФРЛЛО
     * @param drug      КЛП, НСИ 99.2.540
     * @param packs     may be a part of one
     * @param units     потребительских единиц
     * @param kopecks   price of a pack
     */
    public record Release(String key, String federalId, long recipe, String recipeFederalId, String pharmacy,
            String staff, String drug, BigDecimal packs, BigDecimal units, long kopecks, String on) {
        Release ofNothing() {
            return new Release(key, federalId, recipe, recipeFederalId, pharmacy, staff, drug, BigDecimal.ZERO,
                    BigDecimal.ZERO, kopecks, on);
        }

        /** Ids given by ФРЛЛО are no change. */
        Release plain() {
            return new Release(key, "", recipe, "", pharmacy, staff, drug, packs, units, kopecks, on);
        }
    }

    static FrlloContent of(FrlloCitizen citizen, Benefit benefit) {
        return new FrlloContent(citizen, List.of(benefit), List.of(), List.of(), List.of());
    }

    static FrlloContent of(FrlloCitizen citizen, Refusal refusal) {
        return new FrlloContent(citizen, List.of(), List.of(refusal), List.of(), List.of());
    }

    static FrlloContent of(FrlloCitizen citizen, Recipe recipe) {
        return new FrlloContent(citizen, List.of(), List.of(), List.of(recipe), List.of());
    }

    static FrlloContent of(FrlloCitizen citizen, Release release) {
        return new FrlloContent(citizen, List.of(), List.of(), List.of(), List.of(release));
    }
}

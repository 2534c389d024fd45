package ru.medbus.mappings.semd.compose;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ru.medbus.mappings.semd.LinkedDocument;
import ru.medbus.mappings.semd.PrescriptionNumber;

/**
 * The pharmacy's answer to one prescription.
 *
 * @param prescription document of the prescription: id, set and number in РЭМД
 * @param deferred     row of {@link NsiDictionary#DEFERRED_SERVICE}
 * @param refusal      row of {@link NsiDictionary#REFUSAL_REASON}, when nothing is given
 * @param items        what is given; empty when it is refused
 */
public record Dispensing(PrescriptionNumber number, LinkedDocument prescription, Optional<Coded> deferred,
        Optional<Coded> refusal, List<Item> items) {

    public boolean dispensed() {
        return !items.isEmpty();
    }

    /**
     * One line.
     *
     * @param product row of {@link NsiDictionary#DRUG_ITEM}, {@link NsiDictionary#FOOD} or
     *                {@link NsiDictionary#DEVICE}
     * @param packs   whole ones, or a share: 0.333
     * @param price   of the line, roubles
     */
    public record Item(Coded product, OffsetDateTime givenAt, BigDecimal packs, BigDecimal price) {}
}

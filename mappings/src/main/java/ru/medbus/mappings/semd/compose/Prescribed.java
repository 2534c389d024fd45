package ru.medbus.mappings.semd.compose;

import java.math.BigDecimal;
import java.util.Optional;

/** What is prescribed: one thing on one form. */
public sealed interface Prescribed {

    /**
     * A drug or a product of medical nutrition.
     *
     * @param product   row of {@link NsiDictionary#DRUG_NODE} or {@link NsiDictionary#FOOD}
     * @param tradeName only with a decision of the commission
     * @param route     row of {@link NsiDictionary#ROUTE}
     * @param course    how long it is taken
     * @param dose      at one time, in doses
     * @param every     time from dose to dose
     * @param doses     in all
     */
    record Medicine(Coded product, Optional<String> tradeName, Optional<Coded> route, Span course, BigDecimal dose,
            Span every, int doses) implements Prescribed {}

    /**
     * A medical device.
     *
     * @param product row of {@link NsiDictionary#DEVICE}
     * @param use     how it is to be used, in words
     */
    record Device(Coded product, String name, String use, int quantity) implements Prescribed {}

    /** A length of time in whole units. */
    record Span(int length, Unit unit) {
        @Override
        public String toString() {
            return length + " " + unit.row().name();
        }
    }
}

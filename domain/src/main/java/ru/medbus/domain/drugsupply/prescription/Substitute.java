package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;

/**
 * What an item of the pharmacy is to a prescription, and why.
 *
 * @param perUnit units of the item that stand for one prescribed
 * @param rule    stable name of the rule that refuses it; empty when it may be handed out
 * @param source  where the rule stands
 * @param consent the patient must agree to it
 */
public record Substitute(Drug drug, DrugItem item, Kind kind, BigDecimal perUnit, String rule, String why,
        String source, boolean consent) {

    public enum Kind {
        AS_WRITTEN("как выписано"),
        OTHER_NAME("другое торговое наименование"),
        OTHER_DOSE("другая дозировка"),
        REFUSED("нельзя");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean allowed() {
        return kind != Kind.REFUSED;
    }

    /** Units of what is prescribed that a pack makes up. */
    BigDecimal prescribedUnits() {
        return item.packSize().divide(perUnit, 3, java.math.RoundingMode.DOWN);
    }

    /** As the record of a dispensing keeps it; empty for what was written. */
    String kept() {
        return kind == Kind.AS_WRITTEN ? "" : kind.name();
    }
}

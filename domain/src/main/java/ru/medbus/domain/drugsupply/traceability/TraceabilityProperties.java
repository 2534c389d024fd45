package ru.medbus.domain.drugsupply.traceability;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How МДЛП is told, and what its word allows. Which statuses allow what is the region's to confirm: the federal order of
 * operations was not seen.
 *
 * @param batchCount      a batch goes when it has so many packs
 * @param batchAfter      or when its first pack has waited so long
 * @param batchSize       or when its text would be so long
 * @param askCount        codes of one question
 * @param freshFor        МДЛП's word on a code is believed so long
 * @param overrideFor     a person's permission serves so long
 * @param moveSameOwner   document of a move between places of one owner: 470 or 431
 * @param moveOtherOwner  document of a move to another owner: 471 or 415
 * @param receiptGate     how strictly a receipt is held to МДЛП's word
 * @param moveGate        how strictly a move or a return is
 * @param dispenseGate    how strictly a dispensing is
 * @param receiptStatuses statuses of a code that may be received
 * @param moveStatuses    statuses of a code that may be moved
 * @param dispenseStatuses statuses of a code that may be dispensed
 */
@ConfigurationProperties("medbus.traceability")
public record TraceabilityProperties(@DefaultValue("10000") int batchCount, @DefaultValue("10m") Duration batchAfter,
        @DefaultValue("3MB") DataSize batchSize, @DefaultValue("500") int askCount,
        @DefaultValue("1d") Duration freshFor, @DefaultValue("1d") Duration overrideFor,
        @DefaultValue("470") int moveSameOwner, @DefaultValue("471") int moveOtherOwner,
        @DefaultValue("known") Strictness receiptGate, @DefaultValue("known") Strictness moveGate,
        @DefaultValue("known") Strictness dispenseGate,
        @DefaultValue( {
                "in_realization", "waiting_confirmation", "in_circulation", "change_owner",
                "change_owner_state_gov", "transfered_to_owner"}) Set<String> receiptStatuses,
        @DefaultValue("in_circulation") Set<String> moveStatuses,
        @DefaultValue({"in_circulation", "in_partial_discount_prescription_sale"}) Set<String> dispenseStatuses){

    /** How МДЛП's word is taken. */
    public enum Strictness {
        /** Nothing is asked. */
        OFF,
        /** What МДЛП forbids is barred; what it has not said yet is not. */
        KNOWN,
        /** What МДЛП has not allowed is barred. */
        STRICT
    }

    public TraceabilityProperties {
        if (batchCount < 1 || askCount < 1) {
            throw new IllegalArgumentException("medbus.traceability: batch-count и ask-count не меньше 1");
        }
        require(moveSameOwner, "move-same-owner", ReportKind.MOVE_STATE_DISPATCH, ReportKind.MOVE_PLACE);
        require(moveOtherOwner, "move-other-owner", ReportKind.STATE_DISPATCH, ReportKind.MOVE_ORDER);
    }

    Strictness gate(GatedOperation operation) {
        return switch (operation) {
            case RECEIPT -> receiptGate;
            case MOVE -> moveGate;
            case DISPENSE -> dispenseGate;
        };
    }

    Set<String> statuses(GatedOperation operation) {
        return switch (operation) {
            case RECEIPT -> receiptStatuses;
            case MOVE -> moveStatuses;
            case DISPENSE -> dispenseStatuses;
        };
    }

    private static void require(int number, String name, ReportKind one, ReportKind other) {
        if (number != one.number() && number != other.number()) {
            throw new IllegalArgumentException("medbus.traceability." + name + ": " + one.number() + " или "
                    + other.number() + ", а не " + number);
        }
    }
}

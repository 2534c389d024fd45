package ru.medbus.domain.drugsupply.stock;

import java.util.EnumSet;
import java.util.Set;

/**
 * One line of the ledger before it is written.
 *
 * @param part     how much of the pack it is about
 * @param reverses movement that is undone; 0 for none
 */
record PackChange(Pack before, Pack after, Share part, long reverses) {
    private static final Set<PackState> HELD = EnumSet.of(PackState.IN_STOCK, PackState.IN_TRANSIT);

    /** Whether it is not there any more for who it was kept for. */
    boolean leaves() {
        return after.state() != PackState.IN_STOCK || !after.facilityOid().equals(before.facilityOid());
    }

    /** Whether a place has it that had it not. */
    boolean comes() {
        return HELD.contains(after.state())
                && !(HELD.contains(before.state()) && after.facilityOid().equals(before.facilityOid()));
    }

    /** @throws StockRefusedException there is not so much of it */
    static PackChange part(Pack before, Share part, PackState emptied) {
        try {
            var left = before.left().minus(part);
            return new PackChange(before, left.nothing() ? before.in(emptied).with(left) : before.with(left), part, 0);
        } catch (IllegalArgumentException e) {
            throw new StockRefusedException("КИЗ " + before.sgtin() + ": " + e.getMessage() + ".");
        }
    }

    static PackChange whole(Pack before, Pack after) {
        return new PackChange(before, after, before.left(), 0);
    }
}

package ru.medbus.domain.drugsupply.stock;

/**
 * One line of the ledger before it is written.
 *
 * @param part     how much of the pack it is about
 * @param reverses movement that is undone; 0 for none
 */
record PackChange(Pack before, Pack after, Share part, long reverses) {

    /** Whether it is not there any more for who it was kept for. */
    boolean leaves() {
        return after.state() != PackState.IN_STOCK || !after.facilityOid().equals(before.facilityOid());
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

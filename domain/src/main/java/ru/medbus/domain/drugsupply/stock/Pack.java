package ru.medbus.domain.drugsupply.stock;

/**
 * A pack with a code.
 *
 * @param facilityOid where it is; on its way, where it goes to
 * @param box         SSCC it lies in; empty for none
 * @param left        how much of it is there
 * @param movementId  its last movement; 0 before the first
 */
public record Pack(String sgtin, long batchId, String facilityOid, String cell, String box, PackState state, Share left,
        long movementId) {

    Pack in(PackState next) {
        return new Pack(sgtin, batchId, facilityOid, cell, box, next, left, movementId);
    }

    Pack at(String facility, String otherCell) {
        return new Pack(sgtin, batchId, facility, otherCell, box, state, left, movementId);
    }

    Pack boxed(String sscc) {
        return new Pack(sgtin, batchId, facilityOid, cell, sscc, state, left, movementId);
    }

    Pack with(Share rest) {
        return new Pack(sgtin, batchId, facilityOid, cell, box, state, rest, movementId);
    }
}

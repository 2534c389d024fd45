package ru.medbus.domain.access;

import java.util.HexFormat;

/** What a walk over a hash-chained log found. */
public sealed interface Verification {
    /** Nothing was changed or taken out. */
    record Whole(long rows, byte[] head) implements Verification {
        /** Hash of the last row, to be compared with a note kept elsewhere. */
        public String headHex() {
            return HexFormat.of().formatHex(head);
        }
    }

    /** The first row that is not what was written. */
    record Broken(long id, String fault) implements Verification {}
}

package ru.medbus.routes.document;

import java.util.Optional;
import java.util.UUID;

/**
 * Id under which a document goes to a system and by which its answer is known again. It holds the message's own id, so
 * that an answer finds its message even before the mark of the sending is written.
 */
final class Correlation {
    /** Says that an id is one of ours; any constant would do. */
    private static final long OURS = 0x8d6d_6564_6275_7301L;

    private Correlation() {}

    static String of(long messageId) {
        return new UUID(messageId, OURS).toString();
    }

    /** Empty when the id is not one of ours. */
    static Optional<Long> messageId(String correlation) {
        try {
            var uuid = UUID.fromString(correlation.replaceFirst("^urn:uuid:", ""));
            return uuid.getLeastSignificantBits() == OURS
                    ? Optional.of(uuid.getMostSignificantBits())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

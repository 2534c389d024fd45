package ru.medbus.mappings.remd;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What РЭМД decided on a registration. */
public sealed interface RemdResult {
    /** MessageID of the request that is answered. */
    String relatesTo();

    /** Id of the document's version; absent in some answers. */
    Optional<String> localUid();

    /** @param emdrId federal number of the document */
    record Registered(String relatesTo, Optional<String> localUid, String emdrId,
            Optional<OffsetDateTime> registeredAt) implements RemdResult {}

    /** @param refusals may be empty: an error without a code was seen */
    record Refused(String relatesTo, Optional<String> localUid, List<Refusal> refusals) implements RemdResult {}

    /**
     * @param code mnemonic of 1.2.643.5.1.13.13.99.2.305
     * @param text federal words, may name people: for those who may see the document
     */
    record Refusal(String code, String text) {}
}

package ru.medbus.domain.reference.dictionary;

import java.time.Instant;
import java.util.Optional;

/**
 * A dictionary as the register knows it.
 *
 * @param oid       OID; {@code ffoms.<id>} of the fund's, {@code region.<word>} of the region's
 * @param loaded    the current version
 * @param newest    version that the source last said to be the newest; empty: not asked yet
 * @param newestAt  when it said so
 * @param nextAt    when it is asked next
 * @param messageId last ordered exchange in the journal
 * @param done      rows brought by the exchange under way, of {@code total}
 * @param failure   why the last load changed nothing; empty after one that went well
 * @param version   grows with every change of settings
 */
public record Dictionary(String oid, DictionarySource source, String name, DictionarySettings settings,
        Optional<DictionaryVersion> loaded, String newest, Optional<Instant> newestAt, Optional<Instant> nextAt,
        Optional<Long> messageId, int done, int total, String failure, Optional<Instant> failedAt, int version) {

    /** Whether the loaded version is the newest one that is known of. */
    public boolean upToDate() {
        return loaded.map(DictionaryVersion::version).filter(newest::equals).isPresent();
    }

    /** Whether the source has a version that is not loaded. */
    public boolean outdated() {
        return !newest.isEmpty() && !upToDate();
    }
}

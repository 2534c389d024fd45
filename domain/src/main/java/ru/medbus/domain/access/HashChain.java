package ru.medbus.domain.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rule that makes a log tamper-evident: a row's hash covers its number, moment, every fact and the hash before it.
 * A changed, removed or inserted row breaks the chain there. Rows cut off at the end do not show in the chain itself:
 * compare {@link Verification.Whole#rows} and its head with a note kept elsewhere.
 */
final class HashChain {
    private static final int PAGE = 2_000;
    private static final byte[] BEGINNING = new byte[32];

    /** Where the next row goes. */
    record Place(long id, Instant at, byte[] previous) {
        byte[] hash(List<String> facts) {
            return HashChain.hash(previous, id, at, facts);
        }
    }

    private HashChain() {}

    /** The next place of a chain; within a transaction, which then owns the end of the chain. */
    static <R extends ChainRow> Place next(ChainMapper<R> rows) {
        rows.lock();
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return rows.last().map(last -> new Place(last.id() + 1, now, last.hash()))
                .orElseGet(() -> new Place(1, now, BEGINNING));
    }

    static <R extends ChainRow> Verification verify(ChainMapper<R> rows) {
        var head = new Place(0, Instant.EPOCH, BEGINNING);
        for (var page = rows.following(0, PAGE); !page.isEmpty(); page = rows.following(head.id(), PAGE)) {
            for (var row : page) {
                var broken = faultOf(row, head);
                if (broken.isPresent()) {
                    return broken.get();
                }
                head = new Place(row.id(), row.at(), row.hash());
            }
        }
        return new Verification.Whole(head.id(), head.previous());
    }

    private static Optional<Verification> faultOf(ChainRow row, Place before) {
        if (row.id() != before.id() + 1) {
            return Optional.of(new Verification.Broken(before.id() + 1, "записи нет"));
        }
        return Arrays.equals(row.hash(), hash(before.previous(), row.id(), row.at(), row.facts()))
                ? Optional.empty()
                : Optional.of(new Verification.Broken(row.id(), "запись изменена"));
    }

    private static byte[] hash(byte[] previous, long id, Instant at, List<String> facts) {
        var digest = Secret.sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(20).putLong(id).putLong(at.getEpochSecond()).putInt(at.getNano()).flip());
        for (var fact : facts) {
            var bytes = fact.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return digest.digest();
    }
}

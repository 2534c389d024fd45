package ru.medbus.simulators.remd;

import static ru.medbus.simulators.remd.RemdNames.SERVICE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What is registered, by localUid: once each, whatever is repeated. */
final class RemdRegistry {
    private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);
    private static final DateTimeFormatter YEAR_MONTH = DateTimeFormatter.ofPattern("yy.MM");

    private final Map<String, RemdOutcome> items = new LinkedHashMap<>();

    RemdRegistry(Collection<RemdOutcome> earlier) {
        earlier.stream().filter(RemdOutcome::registered).forEach(item -> items.put(item.localUid(), item));
    }

    /** Registers, or gives the first registration back; other bytes under a registered localUid are refused. */
    synchronized RemdOutcome register(RemdSubmission submission, byte[] document) {
        var sha256 = sha256(document);
        var first = items.get(submission.localUid());
        if (first == null) {
            return items.computeIfAbsent(submission.localUid(), uid -> item(submission, sha256));
        }
        return first.sha256().equals(sha256)
                ? first
                : RemdOutcome.refused(submission, new RemdRefusal("NOT_UNIQUE_PROVIDED_ID",
                        "Документ с указанным идентификатором (в РМИС/МИС) уже зарегистрирован"));
    }

    synchronized List<RemdOutcome> find(Predicate<RemdOutcome> wanted) {
        return items.values().stream().filter(wanted).toList();
    }

    synchronized Optional<RemdOutcome> numbered(String emdrId) {
        return items.values().stream().filter(item -> item.emdrId().equals(emdrId)).findFirst();
    }

    synchronized int size() {
        return items.size();
    }

    private RemdOutcome item(RemdSubmission submission, String sha256) {
        var now = OffsetDateTime.now(MOSCOW).truncatedTo(ChronoUnit.MILLIS);
        var number = "%s.%s.%s.%09d".formatted(submission.kind(), region(submission.organization()),
                YEAR_MONTH.format(now), items.size() + 1);
        var snils = submission.patient().map(patient -> patient.text(SERVICE, "snils").replaceAll("\\D", ""))
                .orElse("");
        return new RemdOutcome(submission.localUid(), submission.kind(), submission.organization(),
                submission.created().toString(), snils, "", "", number,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now), sha256);
    }

    /** The two digits of the region in an OID of a facility: 1.2.643.5.1.13.13.12.2.<region>.<number>. */
    private static String region(String oid) {
        var arcs = oid.split("\\.");
        return arcs.length > 9 ? arcs[9] : "00";
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package ru.medbus.domain.drugsupply.frllo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.frllo.FrlloResultMapper.LineRow;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Outbox;

/** Batches on their way and what ФРЛЛО answers of each of their documents. The first answer stays. */
@Service
public class FrlloResults {
    /** Queue of answers; the document is as ФРЛЛО sent it. */
    public static final String APPLY_QUEUE = "frllo.answer.apply";
    private static final int DIGEST = 16;

    private final FrlloResultMapper rows;
    private final Outbox outbox;

    FrlloResults(FrlloResultMapper rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /** What of a batch has no answer yet. */
    @Transactional(readOnly = true)
    public FrlloOutgoing outgoing(long batch) {
        var known = rows.batch(batch).orElseThrow(() -> new NoSuchElementException("Пакета ФРЛЛО № " + batch + " нет"));
        return new FrlloOutgoing(known.id(), known.kind(), known.messageId(),
                rows.open(batch).stream().map(FrlloResultMapper.DocumentRow::document).toList());
    }

    /** @param takenAs id by which ИПС has taken it */
    @Transactional
    public void sent(long batch, String takenAs) {
        rows.sent(batch, takenAs);
    }

    /** Whether an answer is ours: by the id of the call or, when it overtakes the note of it, by its documents. */
    @Transactional(readOnly = true)
    public boolean awaits(String takenAs, List<String> documentIds) {
        return rows.took(takenAs) || rows.sentAny(documentIds.toArray(String[]::new));
    }

    /** Keeps an answer, to be applied; the same one again changes nothing. */
    @Transactional
    public void answered(String takenAs, byte[] answer) {
        var body = Body.of(Body.DOCUMENT, answer);
        outbox.add(new Arrival("frllo.answer", Direction.IN, "frllo", "", takenAs + "/" + digest(answer), APPLY_QUEUE,
                List.of(new BusinessKey(KeyKind.DOCUMENT, takenAs)), List.of(body)));
    }

    /** A batch may be answered in several parts under one id. */
    private static String digest(byte[] answer) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer), 0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Every record gets its outcome; whatever the answer does not name goes on waiting for its own. */
    @Transactional
    public FrlloSettled settle(List<FrlloResult> results) {
        int accepted = 0;
        int refused = 0;
        int repeated = 0;
        var unknown = new ArrayList<String>();
        Set<Long> batches = new LinkedHashSet<>();
        for (var result : inOrder(results)) {
            var line = rows.line(result.documentId());
            if (line.isEmpty()) {
                unknown.add(result.documentId());
            } else if (!line.get().outcome().isEmpty()) {
                repeated++;
            } else {
                batches.add(line.get().batchId());
                settle(line.get(), result);
                accepted += result.accepted() ? 1 : 0;
                refused += result.accepted() ? 0 : 1;
            }
        }
        return new FrlloSettled(accepted, refused, repeated, unknown,
                batches.stream().flatMap(batch -> rows.settled(batch).stream()).toList());
    }

    /** Locks are taken in one order, so that two answers never wait for each other. */
    private static List<FrlloResult> inOrder(List<FrlloResult> results) {
        return results.stream().sorted(Comparator.comparing(FrlloResult::documentId)).toList();
    }

    private void settle(LineRow line, FrlloResult result) {
        rows.answered(result, result.accepted() ? "ACCEPTED" : "REFUSED");
        if (result.accepted()) {
            rows.accepted(result);
            anchor(line).forEach(benefit -> rows.anchored(benefit, FrlloJson.write(benefit.plain()),
                    line.batchId()));
        } else if (!blamesAnchor(line, result)) {
            rows.refused(result);
        }
    }

    /** The person is told again with another right, or waits for one. */
    private boolean blamesAnchor(LineRow line, FrlloResult result) {
        boolean blamed = rows.about(result.code()).filter("BENEFIT"::equals).isPresent()
                && anchor(line).stream().anyMatch(benefit -> rows.anchorRefused(benefit, result, line.batchId()) == 1);
        if (blamed) {
            rows.again(line.recordId());
        }
        return blamed;
    }

    private static List<FrlloContent.Benefit> anchor(LineRow line) {
        return line.kind() == FrlloKind.CITIZEN
                ? FrlloJson.read(line.content(), FrlloContent.class).benefits()
                : List.of();
    }
}

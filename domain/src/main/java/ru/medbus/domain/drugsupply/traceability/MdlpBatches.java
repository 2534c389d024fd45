package ru.medbus.domain.drugsupply.traceability;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import ru.medbus.domain.drugsupply.traceability.MdlpBatchMapper.Group;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Outbox;
import ru.medbus.domain.shared.ClusterTurn;

/**
 * Gathers what waits into documents, per place and kind: when there is enough of it, or when it has waited long enough.
 * A pack waits for its own earlier documents.
 */
@Service
@EnableConfigurationProperties(TraceabilityProperties.class)
public class MdlpBatches {
    /** Queue of documents to be sent; the message holds the document's number. */
    public static final String SEND_QUEUE = "mdlp.document.send";
    public static final String TYPE = "mdlp.document";
    private static final String TURN = "mdlp.batch.collect";
    private static final int KEYS = 50;

    private final MdlpBatchMapper rows;
    private final TraceabilityProperties settings;
    private final ClusterTurn turns;
    private final Outbox outbox;

    MdlpBatches(MdlpBatchMapper rows, TraceabilityProperties settings, ClusterTurn turns, Outbox outbox) {
        this.rows = rows;
        this.settings = settings;
        this.turns = turns;
        this.outbox = outbox;
    }

    /** Makes documents of what is due. @return how many; nothing when another node is at it */
    public int collect() {
        return turns.take(TURN, () -> collect(Instant.now().minus(settings.batchAfter()))).orElse(0);
    }

    /** Makes documents of everything that waits and may go: a person does not want to wait. */
    public int collectNow() {
        return turns.take(TURN, () -> collect(Instant.now().plusSeconds(60))).orElse(0);
    }

    private int collect(Instant waitedSince) {
        int made = 0;
        for (var group : rows.due(settings.batchCount(), waitedSince)) {
            made += documents(group, waitedSince);
        }
        return made;
    }

    private int documents(Group group, Instant waitedSince) {
        int most = most(group.kind());
        int left = group.lines();
        int made = 0;
        for (; left >= settings.batchCount() || left > 0 && !group.oldest().isAfter(waitedSince); made++) {
            int bound = document(group, most);
            if (bound == 0) {
                return made;
            }
            left -= bound;
        }
        return made;
    }

    private int document(Group group, int most) {
        long id = rows.add(group.kind().name(), group.subject(), group.facts());
        int bound = rows.bind(id, group.groupKey(), most);
        if (bound == 0) {
            rows.remove(id);
            return 0;
        }
        var request = rows.bound(id);
        rows.message(id, outbox.add(arrival(id, request)).orElseThrow());
        return bound;
    }

    /** By the schema, by the setting, and by the length of the text. */
    private int most(ReportKind kind) {
        long bySize = Math.max(1, settings.batchSize().toBytes() / bytes(kind));
        return (int) Math.min(Math.min(kind.most(), settings.batchCount()), bySize);
    }

    /** Length of one pack in the text, from above. */
    private static int bytes(ReportKind kind) {
        return switch (kind) {
            case MOVE_ORDER, RECEIVE_ORDER, POSTING, MOVE_STATE_DISPATCH, MOVE_DESTRUCTION -> 200;
            case RECIPE, HEALTH_CARE, DEVICE_RECIPE, WITHDRAWAL -> 110;
            default -> 60;
        };
    }

    private Arrival arrival(long id, String request) {
        var keys = new ArrayList<BusinessKey>();
        keys.add(new BusinessKey(KeyKind.DOCUMENT, request));
        rows.some(id, KEYS).forEach(sgtin -> keys.add(new BusinessKey(KeyKind.SGTIN, sgtin)));
        return new Arrival(TYPE, Direction.OUT, "medbus", "", request, SEND_QUEUE, keys,
                List.of(Body.of(Body.DOCUMENT, Long.toString(id).getBytes(StandardCharsets.UTF_8))));
    }
}

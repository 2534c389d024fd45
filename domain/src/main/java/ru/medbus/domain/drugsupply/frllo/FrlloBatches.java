package ru.medbus.domain.drugsupply.frllo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Outbox;
import ru.medbus.domain.shared.ClusterTurn;

/**
 * Gathers what waits into batches of one kind: when there is enough of it, or when it has waited long enough, and no more
 * batches than may be unanswered. A record waits for what it stands on.
 */
@Service
@EnableConfigurationProperties(FrlloUpload.class)
public class FrlloBatches {
    /** Queue of batches to be sent; the message holds the batch's number. */
    public static final String SEND_QUEUE = "frllo.batch.send";
    public static final String TYPE = "frllo.batch";
    private static final String TURN = "frllo.batch.collect";

    private final FrlloBatchMapper rows;
    private final FrlloUpload settings;
    private final Map<FrlloKind, FrlloTeller> tellers = new EnumMap<>(FrlloKind.class);
    private final ClusterTurn turns;
    private final Outbox outbox;

    FrlloBatches(FrlloBatchMapper rows, FrlloUpload settings, List<FrlloTeller> tellers, ClusterTurn turns,
            Outbox outbox) {
        this.rows = rows;
        this.settings = settings;
        tellers.forEach(teller -> this.tellers.put(teller.kind(), teller));
        this.turns = turns;
        this.outbox = outbox;
    }

    /** Makes batches of what is due. @return how many; nothing when another node is at it */
    public int collect() {
        return turns.take(TURN, () -> collect(Instant.now().minus(settings.batchAfter()))).orElse(0);
    }

    /** Makes batches of everything that may go: a person does not want to wait. */
    public int collectNow() {
        return turns.take(TURN, () -> collect(Instant.MAX)).orElse(0);
    }

    private int collect(Instant waitedSince) {
        skip();
        return Arrays.stream(FrlloKind.values()).mapToInt(kind -> batches(kind, waitedSince)).sum();
    }

    private void skip() {
        rows.skipBenefits(settings.registers().stream().map(Enum::name).toArray(String[]::new));
        if (!settings.electronic()) {
            rows.skipElectronic();
        }
        settings.oldest().ifPresent(rows::skipOlder);
    }

    private int batches(FrlloKind kind, Instant waitedSince) {
        int open = rows.open(kind);
        int made = 0;
        while (open + made < settings.openBatches()) {
            var due = due(kind, waitedSince);
            if (due.isEmpty()) {
                break;
            }
            made += batch(kind, due);
        }
        return made;
    }

    private List<FrlloDue> due(FrlloKind kind, Instant waitedSince) {
        var due = rows.due(kind, settings.most(kind));
        boolean enough = due.size() == settings.most(kind);
        return enough || due.stream().anyMatch(one -> !one.changedAt().isAfter(waitedSince)) ? due : List.of();
    }

    /** @return 1, or 0 when nothing of it has to be told */
    private int batch(FrlloKind kind, List<FrlloDue> due) {
        var prepared = tellers.get(kind).prepare(due);
        var told = due.stream().filter(one -> !settled(one, prepared.get(one.id()))).toList();
        if (told.isEmpty()) {
            return 0;
        }
        long batch = rows.add(kind, told.size());
        told.forEach(one -> line(batch, one, (FrlloPrepared.Document) prepared.get(one.id())));
        rows.message(batch, outbox.add(arrival(batch, told, prepared)).orElseThrow());
        return 1;
    }

    private boolean settled(FrlloDue due, FrlloPrepared prepared) {
        switch (prepared) {
            case FrlloPrepared.Known known -> rows.known(due.id());
            case FrlloPrepared.Barred(var code, var text) -> rows.rest(due.id(), FrlloState.REFUSED, code, text);
            case FrlloPrepared.Needless(var why) -> rows.rest(due.id(), FrlloState.CLOSED, "", why);
            case FrlloPrepared.Document document -> {
                return false;
            }
        }
        return true;
    }

    private void line(long batch, FrlloDue due, FrlloPrepared.Document document) {
        rows.addLine(batch, due.id(), due.version(), due.documentId(), FrlloJson.write(document.content()),
                document.becomes());
        rows.sent(due.id(), batch);
    }

    private Arrival arrival(long batch, List<FrlloDue> told, Map<Long, FrlloPrepared> prepared) {
        var number = "frllo/" + batch;
        var keys = new ArrayList<BusinessKey>();
        keys.add(new BusinessKey(KeyKind.DOCUMENT, number));
        rows.snils(told.stream().map(FrlloDue::personId).toArray(Long[]::new))
                .forEach(snils -> keys.add(new BusinessKey(KeyKind.SNILS, snils)));
        told.stream().map(one -> ((FrlloPrepared.Document) prepared.get(one.id())).content())
                .flatMap(content -> content.recipes().stream())
                .forEach(recipe -> keys.add(new BusinessKey(KeyKind.PRESCRIPTION,
                        new SeriesNumber(recipe.series(), recipe.number()).toString())));
        return new Arrival(TYPE, Direction.OUT, "medbus", "", number, SEND_QUEUE, keys,
                List.of(Body.of(Body.DOCUMENT, Long.toString(batch).getBytes(StandardCharsets.UTF_8))));
    }
}

package ru.medbus.domain.passport.federal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.shared.ClusterTurn;

/**
 * Applies a whole set of ФРМО: adds, changes, closes what has gone. One transaction: everything with its history, or
 * nothing. A field that was changed here stays and becomes a difference to be decided on.
 */
@Service
public class NetworkLoad {
    private static final int CHUNK = 1_000;
    private static final int FEW = 10;

    private final FederalStageMapper stage;
    private final FederalMergeMapper merge;
    private final FederalLoads loads;
    private final ClusterTurn turns;
    private final ObjectMapper json = new ObjectMapper();

    NetworkLoad(FederalStageMapper stage, FederalMergeMapper merge, FederalLoads loads, ClusterTurn turns) {
        this.stage = stage;
        this.merge = merge;
        this.loads = loads;
        this.turns = turns;
    }

    /**
     * Applies the set and ends the load, after a load that is under way. One that has ended well is not applied again.
     *
     * @param load     as {@link FederalLoads#begin} numbered it
     * @param mostGone percent of open records that may go at once; a set that lacks more is taken for a torn one
     * @throws FederalRefusedException the set contradicts itself; says where
     */
    @Transactional
    public void apply(long load, RecordSource records, LocalDate today, int mostGone) {
        turns.waitFor("frmo.network.load", () -> {
            if (!loads.ended(load)) {
                stage(records);
                check(mostGone);
                Stream.of(FederalKind.values()).forEach(kind -> merge(load, kind, today));
                loads.done(load, loads.summary(load));
            }
        });
    }

    private void stage(RecordSource records) {
        stage.open();
        var chunk = new ArrayList<FederalRecord>(CHUNK);
        records.each(record -> {
            chunk.add(record);
            if (chunk.size() == CHUNK) {
                send(chunk);
            }
        });
        send(chunk);
        stage.dropRepeats();
        stage.fill();
        stage.dropTold();
        stage.index();
        stage.analyze();
    }

    private void send(List<FederalRecord> chunk) {
        try {
            stage.add(json.writeValueAsString(chunk));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        chunk.clear();
    }

    /** One check after another: the later ones read what the earlier have found readable. */
    private void check(int mostGone) {
        Stream.<Supplier<List<Breach>>>of(stage::unreadable, stage::duplicates, stage::closedBeforeOpened,
                stage::orphans, stage::circles, () -> torn(mostGone)).forEach(check -> {
                    var breaches = check.get();
                    if (!breaches.isEmpty()) {
                        throw new FederalRefusedException(breaches);
                    }
                });
    }

    private List<Breach> torn(int mostGone) {
        var going = stage.going();
        return going.gone() > FEW && going.gone() * 100L > (long) going.open() * mostGone
                ? List.of(new Breach("ФРМО", 0, "из " + going.open() + " действующих записей сети в наборе нет "
                        + going.gone() + ", больше допустимых " + mostGone + " %: набор, вероятно, неполон. Если это"
                        + " не ошибка, увеличьте medbus.frmo.network.most-gone"))
                : List.of();
    }

    private void merge(long load, FederalKind kind, LocalDate today) {
        merge.noteAdded(load, kind);
        merge.noteChanged(load, kind);
        merge.noteGone(load, kind, today);
        merge.insert(kind);
        merge.update(load, kind);
        merge.close(load, kind);
        if (kind == FederalKind.DEPARTMENT) {
            merge.house();
        }
        merge.forget(load, kind, FederalKind.GONE);
        merge.remember(kind);
        merge.dropSettled(load, kind);
        merge.noteDifferences(load, kind);
        merge.history(load, kind, titles(kind), FederalKind.GONE);
    }

    private String titles(FederalKind kind) {
        try {
            return json.writeValueAsString(kind.titles());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

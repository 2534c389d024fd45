package ru.medbus.domain.passport.completeness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportChanged;
import ru.medbus.domain.shared.ClusterTurn;

/**
 * Keeps the completeness that the register shows: a changed passport is counted in its own transaction, all of them now
 * and then, because loads of staff and equipment change them too.
 */
@Component
public class Recount {
    private static final int AT_ONCE = 500;

    private final Completeness completeness;
    private final CompletenessMapper rows;
    private final Network network;
    private final ClusterTurn turns;

    Recount(Completeness completeness, CompletenessMapper rows, Network network, ClusterTurn turns) {
        this.completeness = completeness;
        this.rows = rows;
        this.network = network;
        this.turns = turns;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void count(PassportChanged changed) {
        network.facility(changed.facilityOid())
                .ifPresent(facility -> count(Map.of(facility.oid(), facility.kind())));
    }

    @Scheduled(fixedDelayString = "${medbus.passport.recount-every:5m}", initialDelayString = "30s")
    void inTurn() {
        turns.take("passport.recount", this::all);
    }

    /** @return how many were different */
    public int all() {
        int changed = 0;
        List<CompletenessMapper.Kinds> page = rows.next("", AT_ONCE);
        while (!page.isEmpty()) {
            var facilities = new LinkedHashMap<String, FacilityKind>();
            page.forEach(each -> facilities.put(each.oid(), each.kind()));
            changed += count(facilities);
            page = rows.next(page.getLast().oid(), AT_ONCE);
        }
        return changed;
    }

    private int count(Map<String, FacilityKind> facilities) {
        var filled = completeness.of(facilities);
        return rows.count(filled.keySet().toArray(String[]::new),
                filled.values().stream().map(Filled::percent).toArray(Integer[]::new));
    }
}

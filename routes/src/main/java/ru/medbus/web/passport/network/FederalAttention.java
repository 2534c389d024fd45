package ru.medbus.web.passport.network;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.federal.FederalDifferences;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.FederalRun;
import ru.medbus.domain.passport.federal.FederalSystem;
import ru.medbus.web.AttentionSource;

/** Loads of ФРМО and ФРМР that were refused, and differences that wait for a decision. */
@Component
class FederalAttention implements AttentionSource {
    private final FederalLoads loads;
    private final FederalDifferences differences;

    FederalAttention(FederalLoads loads, FederalDifferences differences) {
        this.loads = loads;
        this.differences = differences;
    }

    @Override
    public List<Item> items(Rights person) {
        var items = new ArrayList<Item>();
        if (person.may(Permission.ACCEPT_PASSPORTS)) {
            for (var system : FederalSystem.values()) {
                loads.recent(system, 1).stream().filter(run -> run.state() == FederalRun.State.REFUSED).forEach(
                        run -> items.add(new Item(Level.WARNING, "Загрузка " + system.title() + " отказана",
                                run.detail(), "/passport/loads/" + run.id())));
            }
            int open = differences.open();
            if (open > 0) {
                items.add(new Item(Level.NOTE, "Расхождения с ФРМО: " + open, "Решите, чьё значение верно",
                        "/passport/loads#differences"));
            }
        }
        return items;
    }
}

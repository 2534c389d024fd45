package ru.medbus.web.passport.equipment;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.equipment.Downtime;
import ru.medbus.domain.passport.equipment.Equipment;
import ru.medbus.domain.passport.equipment.EquipmentLedger;
import ru.medbus.domain.passport.equipment.EquipmentQueries;
import ru.medbus.domain.passport.equipment.MonthOfUse;
import ru.medbus.domain.passport.equipment.StateChange;
import ru.medbus.domain.reference.calendar.RegionTime;

/** What the page of a unit shows. */
@Component
class EquipmentCard {
    private static final int HISTORY = 30;
    private static final int MONTHS = 12;

    private final EquipmentQueries queries;
    private final EquipmentLedger ledger;
    private final ChangeLog changes;
    private final RegionTime time;
    private final List<EquipmentLoad> loads;

    EquipmentCard(EquipmentQueries queries, EquipmentLedger ledger, ChangeLog changes, RegionTime time,
            List<EquipmentLoad> loads) {
        this.queries = queries;
        this.ledger = ledger;
        this.changes = changes;
        this.time = time;
        this.loads = loads;
    }

    /** For {@code parts/components :: timeline}. */
    record Step(String kind, String title, Instant at, String text) {}

    /** @param load how it compares with the norm of work, in words; empty without a norm */
    record Month(YearMonth month, int studies, int shifts, boolean corrected, long downHours, String load) {}

    Map<String, Object> facts(Equipment unit) {
        var states = ledger.states(unit.id());
        var facts = new HashMap<String, Object>();
        facts.put("unit", unit);
        facts.put("line", queries.lines(List.of(unit.id())).getFirst());
        facts.put("today", time.today());
        facts.put("steps", states.reversed().stream().map(EquipmentCard::step).toList());
        facts.put("months", months(unit, new Downtime(states, Instant.now())));
        facts.put("care", ledger.care(unit.id()));
        facts.put("history", changes.of(unit.facts().facilityOid(), unit.subject(), HISTORY));
        return facts;
    }

    private List<Month> months(Equipment unit, Downtime downtime) {
        var use = new HashMap<YearMonth, MonthOfUse>();
        ledger.use(unit.id()).forEach(month -> use.put(YearMonth.from(month.month()), month));
        var last = YearMonth.from(time.today());
        return IntStream.range(0, MONTHS).mapToObj(last::minusMonths)
                .map(month -> month(unit, month, use.getOrDefault(month, new MonthOfUse(month.atDay(1), 0, 0, 0)),
                        downtime))
                .filter(month -> month.studies() + month.shifts() + month.downHours() > 0).toList();
    }

    private Month month(Equipment unit, YearMonth month, MonthOfUse use, Downtime downtime) {
        Duration down = downtime.within(month, time.zone());
        var load = loads.stream().map(norm -> norm.words(unit.facts().typeCode(), use)).filter(text -> !text.isEmpty())
                .findFirst().orElse("");
        return new Month(month, use.studies(), use.shifts(), use.entries() > 1, down.toHours(), load);
    }

    private static Step step(StateChange change) {
        return new Step(change.state().kind(), change.state().title(), change.at(),
                change.reason() + " · " + change.who());
    }
}

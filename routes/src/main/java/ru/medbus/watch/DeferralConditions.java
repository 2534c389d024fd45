package ru.medbus.watch;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.medbus.domain.alert.AlertKind;
import ru.medbus.domain.alert.Condition;
import ru.medbus.domain.drugsupply.deferral.DeferralQueries;

/** Pharmacies whose deferred prescriptions come to the end of their term, or are past it. */
@Component
class DeferralConditions implements ConditionSource {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final DeferralQueries deferrals;

    DeferralConditions(DeferralQueries deferrals) {
        this.deferrals = deferrals;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.DEFERRAL);
    }

    @Override
    public List<Condition> conditions() {
        return deferrals.queues("").stream().filter(queue -> queue.soon() + queue.overdue() > 0)
                .map(DeferralConditions::condition).toList();
    }

    private static Condition condition(DeferralQueries.Queue queue) {
        return new Condition(AlertKind.DEFERRAL, queue.pharmacy(), "Рецептов на отсрочке с истекающим сроком: "
                + queue.soon() + ", с истёкшим: " + queue.overdue() + ", ближайший срок " + DAY.format(queue.firstDue())
                + ". Найдите лекарство в других аптеках или на складе.");
    }
}

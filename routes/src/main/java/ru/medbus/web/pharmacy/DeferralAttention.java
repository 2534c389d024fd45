package ru.medbus.web.pharmacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.drugsupply.deferral.DeferralQueries;
import ru.medbus.domain.drugsupply.deferral.DeferralQueries.Queue;
import ru.medbus.domain.reference.calendar.WorkingCalendar;
import ru.medbus.web.AttentionSource;

/** Deferred prescriptions whose term ends, and patients to be called; to the ministry, of all pharmacies. */
@Component
class DeferralAttention implements AttentionSource {
    private static final int DECEMBER = 12;
    private static final String REGISTER = "/pharmacy/deferrals";

    private final DeferralQueries deferrals;
    private final WorkingCalendar calendar;

    DeferralAttention(DeferralQueries deferrals, WorkingCalendar calendar) {
        this.deferrals = deferrals;
        this.calendar = calendar;
    }

    @Override
    public List<Item> items(Rights person) {
        var items = new ArrayList<Item>();
        if (person.may(Permission.MANAGE_STOCK)) {
            var own = person.onlyOrganisation(Permission.MANAGE_STOCK);
            terms(deferrals.queues(own.orElse("")), own.isPresent(), items);
        }
        if (person.may(Permission.MANAGE_NORMS) && nextYearIsMissing()) {
            items.add(new Item(Level.NOTE, "Нет рабочего календаря на " + nextYear() + " год",
                    "Сроки отсрочки уже заходят в него: внесите переносы дней из постановления Правительства.",
                    "/pharmacy/calendar?year=" + nextYear()));
        }
        return items;
    }

    private static void terms(List<Queue> queues, boolean own, List<Item> items) {
        int overdue = sum(queues, Queue::overdue);
        int soon = sum(queues, Queue::soon);
        int offered = own ? sum(queues, Queue::offered) : 0;
        if (overdue > 0) {
            items.add(new Item(Level.DANGER, "Отсрочка: срок истёк, рецептов: " + overdue,
                    "Пациенты не получили лекарство вовремя: найдите его в других аптеках или на складе.",
                    own ? REGISTER + "?term=overdue" : REGISTER + "/queues"));
        }
        if (soon > 0) {
            items.add(new Item(Level.WARNING, "Отсрочка: срок истекает, рецептов: " + soon,
                    "Ещё есть время заказать или переместить лекарство.",
                    own ? REGISTER + "?term=soon" : REGISTER + "/queues"));
        }
        if (offered > 0) {
            items.add(new Item(Level.NOTE, "Отсрочка: лекарство пришло, рецептов: " + offered,
                    "Упаковки отложены: позвоните пациентам.", REGISTER + "?state=OFFERED"));
        }
    }

    private static int sum(List<Queue> queues, ToIntFunction<Queue> part) {
        return queues.stream().mapToInt(part).sum();
    }

    private boolean nextYearIsMissing() {
        return calendar.today().getMonthValue() == DECEMBER && !calendar.entered(nextYear());
    }

    private int nextYear() {
        return calendar.today().getYear() + 1;
    }
}

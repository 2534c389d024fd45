package ru.medbus.domain.passport.staff;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Employment;
import ru.medbus.domain.passport.Worker;
import ru.medbus.domain.passport.federal.FederalRefusedException;
import ru.medbus.domain.passport.federal.LoadChange.Deed;

/**
 * Applies portions of staff. A portion is applied whole with its history, or not at all; after an organisation's last one,
 * posts that no portion of the load has told of are closed.
 */
@Service
public class StaffLoad {
    static final String GONE = "нет в ФРМР";
    /** Who works in two organisations is written in the same order by both. */
    private static final Comparator<StaffRecord> BY_SNILS = Comparator.comparing(person -> person.worker().snils());

    private final EmploymentMapper rows;
    private final StaffOrderMapper orderRows;
    private final StaffOrders orders;
    private final ChangeLog changes;

    StaffLoad(EmploymentMapper rows, StaffOrderMapper orderRows, StaffOrders orders, ChangeLog changes) {
        this.rows = rows;
        this.orderRows = orderRows;
        this.orders = orders;
        this.changes = changes;
    }

    /**
     * A portion that is applied already changes nothing.
     *
     * @throws FederalRefusedException it contradicts itself or the network; says where
     */
    @Transactional
    public void apply(StaffOrder order, StaffPortion portion, LocalDate today) {
        var stored = orderRows.lock(order).orElseThrow();
        if (stored.state().equals("APPLIED")) {
            return;
        }
        var breaches = PortionCheck.of(portion, rows.departments(portion.facility()));
        if (!breaches.isEmpty()) {
            throw new FederalRefusedException(breaches);
        }
        portion.people().stream().sorted(BY_SNILS).forEach(person -> save(order.load(), person));
        if (portion.part() < portion.parts()) {
            orders.ask(new StaffOrder(order.load(), order.facility(), portion.part() + 1));
        } else {
            closeGone(order, today);
        }
        orderRows.settle(order, "APPLIED", "человек: " + portion.people().size());
        orders.settle(order.load());
    }

    private void save(long load, StaffRecord person) {
        rows.save(person.worker());
        person.employments().forEach(employment -> save(load, person.worker(), employment));
        person.qualifications().forEach(paper -> rows.saveQualification(paper, paper.expiresOn().orElse(null)));
    }

    private void save(long load, Worker worker, Employment employment) {
        var department = employment.departmentOid().orElse("");
        var ends = employment.endsOn().orElse(null);
        var known = rows.find(employment, department);
        if (known.isEmpty()) {
            rows.add(employment, department, ends, load);
            note(load, worker, employment, "", "", "добавлено", Deed.ADDED);
            return;
        }
        rows.see(known.get().id(), employment, ends, load);
        note(load, worker, employment, "Ставка", known.get().rate(),
                employment.rate().setScale(2, RoundingMode.HALF_UP).toString(),
                Deed.CHANGED);
        note(load, worker, employment, "Окончание", day(known.get().endsOn()), day(ends),
                ends == null ? Deed.CHANGED : Deed.CLOSED);
        note(load, worker, employment, "Причина окончания", known.get().endReason(), employment.endReason(),
                Deed.CHANGED);
    }

    private void closeGone(StaffOrder order, LocalDate today) {
        rows.gone(order.facility(), order.load()).forEach(gone -> {
            var last = today.isBefore(gone.beginsOn()) ? gone.beginsOn() : today;
            rows.close(gone.id(), last, GONE);
            var worker = new Worker(gone.snils(), gone.lastName(), gone.firstName(), gone.patronymic(), today, 0);
            note(order.load(), order.facility(), worker, gone.postName(), "Окончание", "", last.toString(),
                    Deed.CLOSED, GONE);
        });
    }

    private void note(long load, Worker worker, Employment employment, String field, String before, String after,
            Deed deed) {
        note(load, employment.facilityOid(), worker, employment.postName(), field, before, after, deed,
                "загрузка № " + load);
    }

    private void note(long load, String facility, Worker worker, String post, String field, String before,
            String after, Deed deed, String why) {
        if (!before.equals(after)) {
            var subject = worker.shortName() + ", " + post;
            rows.noteChange(load, worker.snils(), facility + " " + subject, facility, subject, field, before, after,
                    deed.name());
            changes.note("ФРМР", why, facility, subject, field, before, after);
        }
    }

    private static String day(LocalDate day) {
        return Optional.ofNullable(day).map(LocalDate::toString).orElse("");
    }
}

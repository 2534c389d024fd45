package ru.medbus.domain.drugsupply.prescription;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.prescription.DispensedMapper.Line;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.reference.calendar.RegionTime;

/**
 * Takes a mistaken dispensing back from its prescription: the rest grows by lines that go back, the state becomes what it
 * was. The packs and МДЛП are the ledger's.
 */
@Component
class DispensingReversal {
    private static final int SHORTEST_REASON = 5;
    private static final String SOURCE = "настройка medbus.dispense.reversal-days: ошибочный отпуск";

    private final PrescriptionMapper prescriptions;
    private final DispensedMapper rows;
    private final DispenseProperties rules;
    private final RegionTime day;
    private final History history;
    private final List<PrescriptionFollower> followers;

    DispensingReversal(PrescriptionMapper prescriptions, DispensedMapper rows, DispenseProperties rules, RegionTime day,
            History history, List<PrescriptionFollower> followers) {
        this.prescriptions = prescriptions;
        this.rows = rows;
        this.rules = rules;
        this.day = day;
        this.history = history;
        this.followers = List.copyOf(followers);
    }

    /** The prescription before its packs, as a dispensing locks them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long operation) {
        var lines = rows.ofOperation(operation);
        lines.stream().findFirst().ifPresent(line -> {
            prescriptions.locked(line.prescriptionId()).orElseThrow();
            var last = day.dayOf(line.at()).plusDays(rules.reversalDays());
            if (day.today().isAfter(last)) {
                throw new StockRefusedException("REVERSAL_LATE",
                        "Отпуск № " + operation + " уже не отменить: это делают"
                                + " в день отпуска. Оформите возврат обычным порядком.",
                        SOURCE);
            }
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void reversed(long operation, long reversing, String reason, String who) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new StockRefusedException("REASON", "Напишите, в чём ошибка отпуска: не короче " + SHORTEST_REASON
                    + " знаков.", SOURCE);
        }
        var lines = rows.ofOperation(operation);
        rows.takeBack(operation, reversing);
        lines.stream().findFirst().ifPresent(line -> restore(line.prescriptionId(), lines, reason.strip(), who));
    }

    private void restore(long id, List<Line> lines, String reason, String who) {
        var prescription = prescriptions.locked(id).orElseThrow().prescription();
        var first = before(lines, rows.all(id));
        var before = first == PrescriptionState.DELAYED || rows.units(id).signum() == 0
                ? first
                : PrescriptionState.PARTLY_DISPENSED;
        if (prescription.state() != before) {
            prescriptions.move(prescription.id(), before);
            followers.forEach(each -> each.became(id, before));
        }
        history.note(who, reason, prescription.order().personId(), prescription.subject(),
                "отпуск № " + lines.getFirst().operationId() + " отменён, рецепт снова «" + before.title() + "»");
    }

    /** How it stood before the first of what is all taken back now. */
    private static PrescriptionState before(List<Line> lines, List<Line> all) {
        return Stream.concat(lines.stream(), all.stream()).map(Line::fromState)
                .filter(state -> !state.isEmpty()).map(PrescriptionState::valueOf)
                .filter(state -> state != PrescriptionState.PARTLY_DISPENSED).findFirst()
                .orElse(PrescriptionState.REGISTERED);
    }
}

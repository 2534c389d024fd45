package ru.medbus.web.pharmacy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.deferral.DeferralLine;
import ru.medbus.domain.drugsupply.deferral.DeferralQueries;
import ru.medbus.web.Times;
import ru.medbus.web.drugs.Days;
import ru.medbus.web.drugs.PersonNames;

/** The register of отсроченное обслуживание as rows of a table. */
@Component
class DeferralSheet {
    static final List<String> HEADS = List.of("Рецепт", "Обращение", "Срок до", "Рабочих дней осталось", "Срочный",
            "Пациент", "Лекарство", "Осталось отпустить", "Ед.", "Аптека", "Состояние", "Отложено упаковок",
            "Отложено до", "Закрыто", "Причина");
    static final List<String> QUEUE_HEADS = List.of("Аптека", "OID", "Ждут", "Отложено для пациента",
            "Срок истекает", "Срок истёк", "Ближайший срок");

    private final PersonNames names;
    private final Times times;
    private final Days days;

    DeferralSheet(PersonNames names, Times times, Days days) {
        this.names = names;
        this.times = times;
        this.days = days;
    }

    List<?> cells(DeferralLine line) {
        return Arrays.asList(line.number(), times.show(line.requestedAt()), line.dueOn(),
                line.state().open() ? line.overdue() ? -line.daysLeft() : line.daysLeft() : null,
                line.urgent() ? "да" : "",
                names.shown(line.family(), line.given(), line.patronymic()), line.drug(), line.leftUnits(), line.unit(),
                line.pharmacy(), line.state().title(), line.kept(), line.offeredUntil().orElse(null),
                line.endedAt().map(times::show).orElse(""), line.reason());
    }

    List<String> texts(DeferralLine line) {
        return cells(line).stream()
                .map(cell -> cell == null ? "" : cell instanceof LocalDate day ? days.show(day) : cell.toString())
                .toList();
    }

    /** A line of the printed journal. */
    record Printed(String number, String requested, String patient, String drug, String left, String due,
            String state, String result) {}

    Printed printed(DeferralLine line) {
        return new Printed(line.number() + (line.urgent() ? " (срочный)" : ""), times.show(line.requestedAt()),
                names.shown(line.family(), line.given(), line.patronymic()), line.drug(),
                line.leftUnits().stripTrailingZeros().toPlainString() + " " + line.unit(), days.show(line.dueOn()),
                line.state().title() + (line.overdue() ? ", срок истёк" : ""), result(line));
    }

    private String result(DeferralLine line) {
        return line.offeredUntil().map(day -> "отложено упаковок " + line.kept() + " до " + days.show(day))
                .or(() -> line.endedAt().map(at -> times.day(at) + (line.reason().isEmpty()
                        ? ""
                        : ", " + line.reason())))
                .orElse("");
    }

    static List<?> cells(DeferralQueries.Queue queue) {
        return List.of(queue.pharmacy(), queue.pharmacyOid(), queue.waiting(), queue.offered(), queue.soon(),
                queue.overdue(), queue.firstDue());
    }
}

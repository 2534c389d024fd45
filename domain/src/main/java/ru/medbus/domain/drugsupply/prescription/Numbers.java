package ru.medbus.domain.drugsupply.prescription;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;

/** Numbers of prescriptions: each МО has a series of its own, so that no two give the same, on however many nodes. */
@Service
public class Numbers {
    private static final String ORDER = "Приказ № 1094н, прил. 3, п. 1";

    private final NumberingMapper rows;
    private final PrescriptionProperties properties;
    private final AuditTrail audit;

    Numbers(NumberingMapper rows, PrescriptionProperties properties, AuditTrail audit) {
        this.rows = rows;
        this.properties = properties;
        this.audit = audit;
    }

    /** The next number; it is given back when the caller's transaction is. */
    @Transactional
    public SeriesNumber next(String facility, String form) {
        return take(facility, form, 1).getFirst();
    }

    /** So many in a row. */
    @Transactional
    public List<SeriesNumber> take(String facility, String form, int count) {
        var taken = rows.take(facility, form, count).orElseThrow(() -> none(facility, form, count));
        var pattern = "%0" + taken.width() + "d";
        return LongStream.range(taken.first(), taken.first() + count)
                .mapToObj(number -> new SeriesNumber(taken.series(), pattern.formatted(number))).toList();
    }

    @Transactional(readOnly = true)
    public List<Numbering> of(String facility) {
        return rows.of(facility);
    }

    /** Sets or changes how an МО numbers a form; numbers that have been given are never given again. */
    @Transactional
    public void set(Numbering numbering, Actor actor) {
        check(numbering);
        var before = find(numbering.facilityOid(), numbering.formCode());
        int changed = before.isEmpty() ? rows.add(numbering) : rows.change(numbering);
        if (changed == 0) {
            throw DrugSupplyRefusedException.outdated();
        }
        audit.record(actor, AuditAction.SETTING_CHANGED,
                "Нумерация рецептов " + numbering.facilityOid() + ", форма " + numbering.formCode(),
                before.map(Numbers::words).orElse(""), words(numbering));
    }

    private Optional<Numbering> find(String facility, String form) {
        return rows.of(facility).stream().filter(each -> each.formCode().equals(form)).findFirst();
    }

    private void check(Numbering numbering) {
        if (!numbering.series().matches("\\d{2,8}") || !numbering.series().startsWith(properties.okato())) {
            throw new DrugSupplyRefusedException("series", "SERIES",
                    "Серия — от 2 до 8 цифр и начинается с кода субъекта"
                            + (properties.okato().isEmpty() ? "" : " " + properties.okato())
                            + " (две первые цифры ОКАТО).",
                    ORDER);
        }
        if (numbering.nextNumber() < 1 || numbering.lastNumber() < numbering.nextNumber() || numbering.width() < 1
                || numbering.width() > 18 || Long.toString(numbering.lastNumber()).length() > numbering.width()) {
            throw new DrugSupplyRefusedException("lastNumber", "NUMBER_RANGE",
                    "Последний номер не меньше следующего и помещается в заданное число знаков (до 18).", "");
        }
        if (rows.ownedByOthers(numbering) > 0) {
            throw new DrugSupplyRefusedException("series", "SERIES_TAKEN",
                    "Эту серию уже использует другая форма или организация: выберите другую.", "");
        }
        long used = rows.greatestUsed(numbering.series());
        if (numbering.nextNumber() <= used) {
            throw new DrugSupplyRefusedException("nextNumber", "NUMBER_USED",
                    "Номера этой серии до " + used + " уже выданы: следующий должен быть больше.", "");
        }
    }

    private DrugSupplyRefusedException none(String facility, String form, int count) {
        return find(facility, form).map(known -> new DrugSupplyRefusedException("", "NUMBERS_ENDED",
                "Номера серии " + known.series() + " закончились: осталось " + known.left() + ", нужно " + count
                        + ". Задайте следующую серию в настройке нумерации.",
                "нумерация организации"))
                .orElseGet(() -> new DrugSupplyRefusedException("", "NUMBERING_MISSING",
                        "Для организации не задана серия рецептов этой формы: задайте её в настройке нумерации.",
                        ORDER));
    }

    private static String words(Numbering numbering) {
        return "серия %s, номера %d–%d, знаков %d".formatted(numbering.series(), numbering.nextNumber(),
                numbering.lastNumber(), numbering.width());
    }
}

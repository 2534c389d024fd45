package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.prescription.Substitute.Kind;

/**
 * What may be handed out for what is written: the same МНН and form; any trade name unless a commission has named one; a
 * smaller dose that makes up the written one.
 */
@Service
@Transactional(readOnly = true)
public class Substitutions {
    private static final String COMMISSION = "Приказ № 1094н, прил. 3, п. 17: решение врачебной комиссии";
    private static final String BY_INN = "Приказ № 1094н, прил. 3, п. 11: выписано по МНН";
    private static final String DISPENSING = "правила отпуска (приказ № 100н), настройка medbus.dispense.most-dose-multiple";

    private final Drugs drugs;
    private final DispenseProperties rules;

    Substitutions(Drugs drugs, DispenseProperties rules) {
        this.drugs = drugs;
        this.rules = rules;
    }

    /** Every item of the same МНН: first what is written, then what may stand for it, then what may not. */
    public List<Substitute> of(Order order, LocalDate day) {
        return drugs.drug(order.drug()).map(written -> drugs.ofInn(written.inn()).stream()
                .flatMap(drug -> drugs.items(drug.code()).stream().map(item -> of(order, written, drug, item, day)))
                .sorted(Comparator.comparing(Substitute::kind).thenComparing(each -> each.item().name())).toList())
                .orElseGet(List::of);
    }

    /** What one item is to the prescription; empty for another МНН. */
    public Optional<Substitute> of(Order order, String item, LocalDate day) {
        return of(order, day).stream().filter(each -> each.item().code().equals(item)).findFirst();
    }

    private Substitute of(Order order, Drug written, Drug drug, DrugItem item, LocalDate day) {
        if (!item.inForce(day)) {
            return refused(drug, item, "ITEM_CLOSED", "Торговая позиция закрыта в справочнике.",
                    "НСИ 99.2.540, даты действия");
        }
        if (item.code().equals(order.item())) {
            return allowed(drug, item, Kind.AS_WRITTEN, BigDecimal.ONE, "Выписано это торговое наименование.",
                    COMMISSION);
        }
        if (order.byTradeName() && order.commission().held()) {
            return refused(drug, item, "NAMED_BY_COMMISSION",
                    "Врачебная комиссия назначила другое торговое наименование:"
                            + " заменить его может только врач новым рецептом.",
                    COMMISSION);
        }
        return drug.code().equals(written.code())
                ? allowed(drug, item, order.byTradeName() ? Kind.OTHER_NAME : Kind.AS_WRITTEN, BigDecimal.ONE,
                        order.byTradeName()
                                ? "То же МНН, форма и дозировка."
                                : "Выписано по МНН: подходит любое торговое"
                                        + " наименование.",
                        BY_INN)
                : ofOtherDose(written, drug, item);
    }

    private Substitute ofOtherDose(Drug written, Drug drug, DrugItem item) {
        if (!drug.form().equalsIgnoreCase(written.form())) {
            return refused(drug, item, "OTHER_FORM", "Другая лекарственная форма: «" + drug.form() + "» вместо «"
                    + written.form() + "».", DISPENSING);
        }
        if (written.controlled() || drug.controlled()) {
            return refused(drug, item, "CONTROLLED", "Лекарство на предметно-количественном учёте другой дозировкой не"
                    + " заменяется.", DISPENSING);
        }
        return Dose.parse(written.dose()).flatMap(one -> Dose.parse(drug.dose()).flatMap(one::in))
                .map(times -> byTimes(written, drug, item, times))
                .orElseGet(() -> refused(drug, item, "DOSE_UNCLEAR", "Дозировки «" + written.dose() + "» и «"
                        + drug.dose() + "» не сравнить.", DISPENSING));
    }

    private Substitute byTimes(Drug written, Drug drug, DrugItem item, BigDecimal times) {
        if (times.compareTo(BigDecimal.ONE) < 0) {
            return refused(drug, item, "DOSE_GREATER",
                    "Дозировка " + drug.dose() + " больше выписанной " + written.dose()
                            + ": решает врач новым рецептом.",
                    DISPENSING);
        }
        if (times.scale() > 0) {
            return refused(drug, item, "DOSE_NOT_MULTIPLE", "Из " + drug.dose() + " не составить " + written.dose()
                    + " целыми единицами.", DISPENSING);
        }
        if (times.compareTo(BigDecimal.valueOf(rules.mostDoseMultiple())) > 0) {
            return refused(drug, item, "DOSE_TOO_SMALL", "Вместо одной единицы пришлось бы принимать "
                    + times.toPlainString() + ": можно не больше " + rules.mostDoseMultiple() + ".", DISPENSING);
        }
        return allowed(drug, item, Kind.OTHER_DOSE, times, times.toPlainString() + " по " + drug.dose()
                + " вместо одной " + written.dose() + ".", DISPENSING);
    }

    private Substitute allowed(Drug drug, DrugItem item, Kind kind, BigDecimal perUnit, String why, String source) {
        return new Substitute(drug, item, kind, perUnit, "", why, source, rules.consentFor().contains(kind));
    }

    private static Substitute refused(Drug drug, DrugItem item, String rule, String why, String source) {
        return new Substitute(drug, item, Kind.REFUSED, BigDecimal.ONE, rule, why, source, false);
    }
}

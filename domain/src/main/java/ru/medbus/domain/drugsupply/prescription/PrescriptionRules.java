package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.Allotment;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.beneficiary.Entitlement;
import ru.medbus.domain.drugsupply.beneficiary.Entitlements;
import ru.medbus.domain.patient.Person;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;

/** What an order is held against: form and term, drug and dose, diagnosis, the right to it, what is left of the limit. */
@Service
@Transactional(readOnly = true)
public class PrescriptionRules {
    private static final String ICD10 = "1.2.643.5.1.13.13.11.1005";
    private static final String SIGNA = "Приказ № 1094н, прил. 1, п. 17";

    private final Forms forms;
    private final Drugs drugs;
    private final Persons persons;
    private final Entitlements entitlements;
    private final DictionaryQueries dictionaries;
    private final LongTermRule longTerm;
    private final Optional<Allotment> allotment;

    PrescriptionRules(Forms forms, Drugs drugs, Persons persons, Entitlements entitlements,
            DictionaryQueries dictionaries, LongTermRule longTerm, ObjectProvider<Allotment> allotment) {
        this.forms = forms;
        this.drugs = drugs;
        this.persons = persons;
        this.entitlements = entitlements;
        this.dictionaries = dictionaries;
        this.longTerm = longTerm;
        this.allotment = Optional.ofNullable(allotment.getIfAvailable());
    }

    /** @param today the day of the check: an electronic prescription is issued today */
    public Checked check(Order order, String facility, boolean paper, LocalDate today) {
        var found = new Findings();
        var form = forms.find(order.form()).filter(each -> each.inForce(order.issuedOn()));
        var drug = drugs.drug(order.drug());
        var person = persons.find(order.personId());
        if (person.isEmpty()) {
            found.refuse("patient", "PATIENT_UNKNOWN", "Такого пациента нет: найдите его по СНИЛС, полису или имени.",
                    "");
        }
        if (form.isEmpty()) {
            found.refuse("form", "FORM_CLOSED", "Форма бланка не действует на дату рецепта.", "Приказ № 1094н");
        }
        day(order, paper, today, found);
        drug(order, drug, found);
        scheme(order, drug, found);
        diagnosis(order, found);
        var entitlement = form.filter(Form::preferential).filter(each -> person.isPresent())
                .map(each -> entitlements.on(question(order, drug)));
        entitlement.ifPresent(each -> due(each, order, found));
        var term = form.flatMap(each -> term(each, order, person, entitlement, found));
        form.ifPresent(each -> fits(each, order, drug, found));
        drug.ifPresent(each -> limit(facility, order, found));
        return new Checked(List.copyOf(found.refusals), List.copyOf(found.warnings), entitlement, term);
    }

    private static void day(Order order, boolean paper, LocalDate today, Findings found) {
        if (order.issuedOn().isAfter(today)) {
            found.refuse("issuedOn", "ISSUED_IN_FUTURE", "Дата рецепта ещё не наступила.",
                    "Приказ № 1094н, прил. 3: дата оформления");
        } else if (!paper && order.issuedOn().isBefore(today)) {
            found.refuse("issuedOn", "ISSUED_EARLIER",
                    "Электронный рецепт выписывается сегодняшним днём; прошлой датой — только бумажный, в реестре бумажных.",
                    "Приказ № 1094н, прил. 3: дата оформления");
        }
    }

    private void drug(Order order, Optional<Drug> drug, Findings found) {
        if (drug.isEmpty()) {
            found.refuse("drug", "DRUG_MISSING", "Выберите лекарство из справочника.", "НСИ 99.2.611, узлы СМНН");
            return;
        }
        if (!drug.get().inForce(order.issuedOn())) {
            found.refuse("drug", "DRUG_CLOSED", "Запись о лекарстве не действует на дату рецепта.",
                    "НСИ 99.2.611, даты действия");
        }
        if (order.byTradeName() && drugs.item(order.item()).filter(item -> item.drugCode().equals(order.drug()))
                .isEmpty()) {
            found.refuse("drug", "ITEM_FOREIGN", "Торговое наименование не относится к выбранному лекарству.",
                    "НСИ 99.2.540");
        }
        if (order.byTradeName() && !order.commission().held()) {
            found.refuse("commissionNumber", "COMMISSION_NEEDED",
                    "По торговому наименованию выписывают по решению врачебной комиссии: укажите номер и дату протокола.",
                    "ФРЛЛО: COMISSION_INFO_ERROR; Приказ № 1094н, прил. 3, п. 17");
        }
        order.commission().on().filter(on -> on.isAfter(order.issuedOn()))
                .ifPresent(on -> found.refuse("commissionOn", "COMMISSION_LATER",
                        "Протокол врачебной комиссии не может быть позже рецепта.", "Приказ № 1094н, прил. 3, п. 17"));
    }

    private static void scheme(Order order, Optional<Drug> drug, Findings found) {
        if (order.singleDose().signum() <= 0 || order.timesADay() <= 0 || order.courseDays() <= 0) {
            found.refuse("singleDose", "SIGNA_MISSING", "Укажите разовую дозу, число приёмов в день и дней курса.",
                    SIGNA);
        }
        if (order.signa().isBlank()) {
            found.refuse("signa", "SIGNA_MISSING", "Напишите способ применения.", SIGNA);
        }
        if (order.quantity().signum() <= 0 || order.quantity().stripTrailingZeros().scale() > 0) {
            found.refuse("quantity", "QUANTITY", "Количество — целое число единиц больше нуля.",
                    "Приказ № 1094н, прил. 3, п. 11");
            return;
        }
        drug.flatMap(Drug::most).filter(most -> order.quantity().compareTo(most) > 0)
                .ifPresent(most -> found.refuse("quantity", "DOSE_OVER_LIMIT", "Выписано " + order.quantity()
                        + " ед., на один рецепт можно не больше " + most.stripTrailingZeros().toPlainString() + ".",
                        drug.get().mostSource()));
        if (order.quantity().compareTo(order.needed()) < 0) {
            found.warn("quantity", "QUANTITY_SHORT", "По схеме на курс нужно " + order.needed().toPlainString()
                    + " ед., выписано меньше.", "");
        }
    }

    private void diagnosis(Order order, Findings found) {
        if (!order.diagnosis().matches("[A-Z]\\d{2}(\\.\\d{1,2})?")) {
            found.refuse("diagnosis", "DIAGNOSIS_MISSING", "Выберите диагноз по МКБ-10.",
                    "Приказ № 1094н, прил. 3, п. 5; НСИ 11.1005");
        } else if (dictionaries.code(ICD10, order.diagnosis()).isEmpty()) {
            found.warn("diagnosis", "DIAGNOSIS_UNKNOWN",
                    "Кода " + order.diagnosis() + " нет в загруженной версии МКБ-10.", "НСИ 11.1005");
        }
    }

    private static Entitlements.Question question(Order order, Optional<Drug> drug) {
        return new Entitlements.Question(order.personId(), order.issuedOn(), order.diagnosis(),
                drug.map(Drug::lists), order.category());
    }

    /** Each condition that does not hold is a refusal by its own name. */
    private static void due(Entitlement entitlement, Order order, Findings found) {
        if (entitlement instanceof Entitlement.Denied denied) {
            denied.obstacles().forEach(obstacle -> found.refuse(switch (obstacle.rule()) {
                case DIAGNOSIS -> "diagnosis";
                case DRUG_LIST -> "drug";
                default -> "category";
            }, obstacle.rule().name(), obstacle.text() + ".", obstacle.rule().source()));
        } else if (order.category().isEmpty()) {
            found.refuse("category", "CATEGORY_MISSING", "Выберите льготную категорию.",
                    "Приказ № 1094н, прил. 3, п. 5");
        }
    }

    private Optional<Form.Term> term(Form form, Order order, Optional<Person> person,
            Optional<Entitlement> entitlement, Findings found) {
        var term = form.term(order.term());
        if (term.isEmpty()) {
            found.refuse("term", "TERM_NOT_OF_FORM", "Такого срока у формы " + form.name() + " нет: "
                    + String.join(", ", form.terms().stream().map(Form.Term::name).toList()) + ".", form.source());
            return term;
        }
        if (term.get().who() == Form.Who.SPECIAL && !order.special()) {
            found.refuse("special", "SPECIAL_NEEDED",
                    "Срок «" + term.get().name() + "» — только с отметкой «По специальному назначению».",
                    term.get().source());
        }
        if (term.get().who() == Form.Who.LONG_TERM && person.isPresent()
                && !longTerm.allows(order, person.get(), entitlement)) {
            found.refuse("term", "TERM_NOT_FOR_PATIENT",
                    "Срок «" + term.get().name()
                            + "» положен при пенсионном возрасте, I группе инвалидности, детям-инвалидам"
                            + " и при хроническом заболевании: отметьте хроническое заболевание или выберите срок короче.",
                    term.get().source());
        }
        return term;
    }

    private static void fits(Form form, Order order, Optional<Drug> drug, Findings found) {
        form.mostCourse().filter(most -> order.courseDays() > most)
                .ifPresent(most -> found.refuse("courseDays", "COURSE_TOO_LONG",
                        "Курс " + order.courseDays() + " дней: на форме " + form.name() + " можно до " + most + ".",
                        form.source()));
        if (drug.filter(Drug::controlled).isPresent() && !form.preferential() && !form.typographic()) {
            found.refuse("form", "CONTROLLED_NEEDS_FORM", "Лекарство на предметно-количественном учёте: нужна форма"
                    + " 148-1/у-88.", "Приказ № 1094н, прил. 1");
        }
    }

    private void limit(String facility, Order order, Findings found) {
        allotment.flatMap(each -> each.left(facility, order.drug(), order.category(), order.issuedOn()))
                .filter(left -> left.units().compareTo(order.quantity()) < 0)
                .ifPresent(left -> (left.binding() ? found.refusals : found.warnings).add(spent(left, order)));
    }

    /**
     * Takes a prescription out of the organisation's limits, in the transaction that issues it.
     *
     * @throws DrugSupplyRefusedException somebody has taken what was left when it was checked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String facility, Order order) {
        allotment.flatMap(each -> each.hold(facility, order.drug(), order.category(), order.issuedOn()))
                .filter(left -> left.binding() && left.units().compareTo(order.quantity()) < 0).ifPresent(left -> {
                    throw new DrugSupplyRefusedException(List.of(spent(left, order)));
                });
    }

    private static Finding spent(Allotment.Left left, Order order) {
        return new Finding("quantity", "ALLOTMENT_SPENT", "У организации осталось " + left.units().toPlainString()
                + " ед. этого лекарства, а выписано " + order.quantity().toPlainString()
                + ". Уменьшите количество или попросите увеличить лимит.", left.limit());
    }

    private static final class Findings {
        private final List<Finding> refusals = new ArrayList<>();
        private final List<Finding> warnings = new ArrayList<>();

        void refuse(String field, String rule, String text, String source) {
            refusals.add(new Finding(field, rule, text, source));
        }

        void warn(String field, String rule, String text, String source) {
            warnings.add(new Finding(field, rule, text, source));
        }
    }
}

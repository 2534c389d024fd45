package ru.medbus.domain.drugsupply.beneficiary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.beneficiary.Entitlement.Condition;
import ru.medbus.domain.drugsupply.beneficiary.Entitlement.Ground;
import ru.medbus.domain.patient.Person;
import ru.medbus.domain.patient.Persons;

/** The one place that says whether a drug is due to a person, «почему положено» and «почему не положено». */
@Service
public class Entitlements {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Comparator<Ground> BEST_FIRST = Comparator.comparing(Ground::holds)
            .thenComparing(ground -> ground.category().percent())
            .thenComparing(ground -> ground.category().register() == Register.FEDERAL).reversed()
            .thenComparing(ground -> ground.benefit().id());

    private final BeneficiaryMapper rows;
    private final CategoryMapper categories;
    private final Persons persons;

    Entitlements(BeneficiaryMapper rows, CategoryMapper categories, Persons persons) {
        this.rows = rows;
        this.categories = categories;
        this.persons = persons;
    }

    /**
     * What is asked.
     *
     * @param diagnosis МКБ-10; empty: by the benefit's own
     * @param drugLists lists that the drug stands in; empty: no drug is chosen yet
     * @param category  only this one; empty: the best
     */
    public record Question(long person, LocalDate day, String diagnosis, Optional<String> drugLists, String category) {
        public static Question of(long person, LocalDate day) {
            return new Question(person, day, "", Optional.empty(), "");
        }
    }

    @Transactional(readOnly = true)
    public Entitlement on(Question question) {
        var benefits = rows.benefits(question.person()).stream().map(BeneficiaryMapper.BenefitRow::benefit)
                .filter(each -> question.category().isEmpty() || each.categoryCode().equals(question.category()))
                .toList();
        if (benefits.isEmpty()) {
            return new Entitlement.Denied(List.of());
        }
        var known = benefits.stream().map(Benefit::categoryCode).distinct()
                .map(code -> categories.one(code).orElseThrow())
                .collect(Collectors.toMap(Category::code, Function.identity()));
        var look = new Look(question, persons.find(question.person()).orElseThrow(),
                rows.one(question.person()).orElseThrow(), rows.refusals(question.person()));
        var grounds = benefits.stream().map(each -> look.at(each, known.get(each.categoryCode()))).sorted(BEST_FIRST)
                .toList();
        return grounds.getFirst().holds()
                ? new Entitlement.Granted(grounds.getFirst(), grounds)
                : new Entitlement.Denied(grounds);
    }

    /** One question with what is known of the person. */
    private record Look(Question question, Person person, Beneficiary beneficiary, List<NsuRefusal> refusals) {

        Ground at(Benefit benefit, Category category) {
            var conditions = new ArrayList<Condition>();
            conditions.add(term(benefit));
            conditions.add(category(category));
            if (category.money()) {
                conditions.add(kept());
            }
            conditions.add(diagnosis(benefit, category));
            category.ageBelow().ifPresent(below -> conditions.add(age(below)));
            if (category.register() != Register.FEDERAL) {
                conditions.add(residence());
            }
            question.drugLists().filter(lists -> !category.drugLists().isBlank())
                    .ifPresent(lists -> conditions.add(drug(category, lists)));
            return new Ground(benefit, category, conditions);
        }

        private Condition term(Benefit benefit) {
            var text = "Льгота с " + DAY.format(benefit.validFrom())
                    + benefit.validTo().map(to -> " по " + DAY.format(to)).orElse(", бессрочно");
            boolean holds = benefit.validOn(question.day());
            return new Condition(EntitlementRule.BENEFIT_TERM, holds, holds
                    ? text
                    : text + ": на " + DAY.format(question.day()) + " не действует"
                            + (benefit.closeReason().isEmpty() ? "" : " (" + benefit.closeReason() + ")"));
        }

        private Condition category(Category category) {
            boolean holds = category.inForce(question.day());
            return new Condition(EntitlementRule.CATEGORY_IN_FORCE, holds, "Категория " + category.code() + " «"
                    + category.title() + "» "
                    + (holds ? "действует" : "не действует на " + DAY.format(question.day())));
        }

        private Condition kept() {
            boolean refused = refusals.stream().anyMatch(each -> each.year() == question.day().getYear()
                    && each.part() == NsuRefusal.Part.DRUGS);
            return new Condition(EntitlementRule.NSU_KEPT, !refused, refused
                    ? "Отказался от лекарств в наборе социальных услуг на " + question.day().getYear() + " год"
                    : "Лекарства в наборе социальных услуг сохранены");
        }

        private Condition diagnosis(Benefit benefit, Category category) {
            var diagnosis = question.diagnosis().isEmpty() ? benefit.diagnosis() : question.diagnosis();
            boolean holds = category.covers(diagnosis);
            return new Condition(EntitlementRule.DIAGNOSIS, holds, category.icd10().isBlank()
                    ? "Категория не зависит от диагноза"
                    : "Диагноз " + (diagnosis.isEmpty() ? "не указан" : diagnosis) + (holds ? " входит" : " не входит")
                            + " в категорию (" + category.icd10() + ")");
        }

        private Condition age(int below) {
            var age = person.ageOn(question.day());
            boolean holds = age.map(years -> years < below).orElse(false);
            return new Condition(EntitlementRule.AGE, holds, "Возраст "
                    + age.map(Object::toString).orElse("не известен") + ", программа — до " + below + " лет");
        }

        private Condition residence() {
            return new Condition(EntitlementRule.RESIDENCE, beneficiary.resident(), beneficiary.resident()
                    ? "Житель региона"
                    : "Иногородний: регион " + beneficiary.homeRegion() + ", региональную льготу даёт его субъект");
        }

        private static Condition drug(Category category, String lists) {
            boolean holds = category.paysFor(lists);
            return new Condition(EntitlementRule.DRUG_LIST, holds, holds
                    ? "Лекарство в перечне категории (" + category.drugLists() + ")"
                    : "Лекарства нет в перечне категории (" + category.drugLists() + ")");
        }
    }
}

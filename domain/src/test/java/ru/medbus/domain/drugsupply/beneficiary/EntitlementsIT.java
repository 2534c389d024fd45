package ru.medbus.domain.drugsupply.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.Patients;
import ru.medbus.domain.drugsupply.beneficiary.Entitlement.Condition;
import ru.medbus.domain.drugsupply.beneficiary.Entitlement.Denied;
import ru.medbus.domain.drugsupply.beneficiary.Entitlement.Granted;
import ru.medbus.domain.drugsupply.beneficiary.Entitlements.Question;
import ru.medbus.domain.patient.Persons;

@DatabaseTest
class EntitlementsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String ASTHMA = "2.99000.0701";
    private static final String DISABLED = "1.00000.7017";
    private static final String CHILDREN = "2.99000.0702";

    @Autowired
    private Entitlements entitlements;
    @Autowired
    private BeneficiaryRegister register;
    @Autowired
    private Categories categories;
    @Autowired
    private Persons persons;
    @Autowired
    private History history;
    @Autowired
    private JdbcTemplate database;
    private long person;

    @BeforeEach
    void categoriesAreThere() {
        categories.putAll(List.of(Patients.regional(ASTHMA, "J45"), Patients.federal(DISABLED),
                Patients.regional(CHILDREN, "E84")));
        set(ASTHMA, 50, Optional.empty(), "REGION");
        set(CHILDREN, 100, Optional.of(19), "");
        person = Patients.someone(persons);
    }

    @Test
    void whoeverHasNoBenefitIsToldToAskForOne() {
        var denied = (Denied) entitlements.on(Question.of(person, DAY));
        assertThat(denied.obstacles()).extracting(Condition::rule).containsExactly(EntitlementRule.IN_REGISTER);
    }

    @Test
    void everyConditionOfTheRightIsSaid() {
        add(ASTHMA, "J45.0");
        var granted = (Granted) ask("J45.0", "REGION;ONLP");
        assertThat(granted.by().category().percent()).isEqualTo(50);
        assertThat(granted.by().conditions()).extracting(Condition::rule, Condition::text).containsExactly(
                tuple(EntitlementRule.BENEFIT_TERM, "Льгота с 01.01.2026 по 31.12.2026"),
                tuple(EntitlementRule.CATEGORY_IN_FORCE, "Категория 2.99000.0701 «Категория 2.99000.0701» действует"),
                tuple(EntitlementRule.DIAGNOSIS, "Диагноз J45.0 входит в категорию (J45)"),
                tuple(EntitlementRule.RESIDENCE, "Житель региона"),
                tuple(EntitlementRule.DRUG_LIST, "Лекарство в перечне категории (REGION)"));
    }

    @Test
    void expiredBenefitIsNone() {
        add(ASTHMA, "J45.0");
        assertThat(obstacle(entitlements.on(Question.of(person, LocalDate.of(2027, 1, 1)))))
                .isEqualTo(EntitlementRule.BENEFIT_TERM);
    }

    @Test
    void diagnosisOutsideTheCategoryAndDrugOutsideItsListAreSaidByName() {
        add(ASTHMA, "J45.0");
        assertThat(obstacle(ask("I10", "REGION"))).isEqualTo(EntitlementRule.DIAGNOSIS);
        assertThat(obstacle(ask("J45.1", "ONLP"))).isEqualTo(EntitlementRule.DRUG_LIST);
    }

    @Test
    void closedCategoryGivesNothing() {
        add(ASTHMA, "J45.0");
        database.update("update drugsupply.category set closed_on = '2026-02-01' where code = ?", ASTHMA);
        assertThat(obstacle(ask("J45.0", "REGION"))).isEqualTo(EntitlementRule.CATEGORY_IN_FORCE);
    }

    @Test
    void refusalOfDrugsCountsForItsYearOnly() {
        add(DISABLED, "");
        register.refuse(new NsuRefusal(person, 2026, NsuRefusal.Part.RESORT, Optional.empty(), "СФР", "tester"));
        assertThat(ask("", "").granted()).isTrue();
        register.refuse(new NsuRefusal(person, 2026, NsuRefusal.Part.DRUGS, Optional.empty(), "СФР", "tester"));
        assertThat(obstacle(ask("", ""))).isEqualTo(EntitlementRule.NSU_KEPT);
        assertThat(entitlements.on(Question.of(person, LocalDate.of(2027, 1, 1))).granted()).isTrue();
        register.withdrawRefusal(person, 2026, NsuRefusal.Part.DRUGS, "ошибка выгрузки", "tester");
        assertThat(ask("", "").granted()).isTrue();
    }

    @Test
    void nonResidentKeepsTheFederalRightOnly() {
        add(ASTHMA, "J45.0");
        register.save(foreigner(), "tester");
        assertThat(obstacle(ask("J45.0", "REGION"))).isEqualTo(EntitlementRule.RESIDENCE);
        add(DISABLED, "");
        assertThat(((Granted) ask("J45.0", "REGION")).by().category().code()).isEqualTo(DISABLED);
    }

    @Test
    void programmeForChildrenEndsWithTheirAge() {
        person = Patients.born(persons, LocalDate.of(2010, 3, 3));
        add(CHILDREN, "E84.0");
        assertThat(ask("E84.0", "").granted()).isTrue();
        assertThat(obstacle(entitlements.on(new Question(person, LocalDate.of(2026, 12, 31), "E84.0", Optional.empty(),
                "")))).as("15 years").isNull();
        person = Patients.born(persons, LocalDate.of(2007, 3, 2));
        add(CHILDREN, "E84.0");
        assertThat(obstacle(ask("E84.0", ""))).isEqualTo(EntitlementRule.AGE);
    }

    @Test
    void benefitThatPaysMostCounts() {
        add(ASTHMA, "J45.0");
        add(DISABLED, "");
        var granted = (Granted) ask("J45.0", "REGION");
        assertThat(granted.by().category().code()).isEqualTo(DISABLED);
        assertThat(granted.grounds()).hasSize(2).allMatch(Entitlement.Ground::holds);
    }

    @Test
    void wrongBenefitIsRefusedByName() {
        assertThatThrownBy(() -> add("9.99999.9999", "J45")).satisfies(names("CATEGORY_UNKNOWN"));
        assertThatThrownBy(() -> add(ASTHMA, "I10")).satisfies(names("DIAGNOSIS_OUTSIDE"));
        assertThatThrownBy(() -> register.add(Benefit.entered(person, ASTHMA, "J45", Benefit.Paper.NONE, DAY,
                Optional.of(DAY.minusDays(1)), Benefit.Source.OPERATOR), "tester")).satisfies(names("PERIOD"));
        assertThat(register.benefits(person)).isEmpty();
    }

    @Test
    void closedBenefitSaysWhyAndTheHistoryKnowsWho() {
        long id = add(ASTHMA, "J45.0");
        assertThatThrownBy(() -> register.close(id, 1, DAY.minusDays(1), "", "tester")).satisfies(names("REASON"));
        register.close(id, 1, DAY.minusDays(1), "выехал из региона", "operator");
        assertThat(((Denied) ask("J45.0", "REGION")).obstacles().getFirst().text()).contains("выехал из региона");
        assertThatThrownBy(() -> register.close(id, 1, DAY, "ещё раз закрыть", "tester")).satisfies(names("OUTDATED"));
        assertThat(history.of(person, 5).getFirst().who()).isEqualTo("operator");
    }

    private Entitlement ask(String diagnosis, String lists) {
        return entitlements.on(new Question(person, DAY, diagnosis, Optional.of(lists), ""));
    }

    private long add(String category, String diagnosis) {
        return register.add(Benefit.entered(person, category, diagnosis, Benefit.Paper.NONE, LocalDate.of(2026, 1, 1),
                Optional.of(category.equals(ASTHMA) ? LocalDate.of(2026, 12, 31) : LocalDate.of(2030, 1, 1)),
                Benefit.Source.OPERATOR), "tester");
    }

    private Beneficiary foreigner() {
        var known = register.find(person).orElseThrow();
        return new Beneficiary(person, known.facilityOid(), "", "45", "", "", "", "", "", Optional.empty(), "", "", "",
                "", known.revision());
    }

    private void set(String code, int percent, Optional<Integer> ageBelow, String lists) {
        var known = categories.find(code).orElseThrow();
        database.update("update drugsupply.category set closed_on = null where code = ?", code);
        categories.change(new Category(code, known.name(), known.shortName(), known.register(), known.icd10(),
                known.money(), known.openedOn(), known.closedOn(), percent, "", 2, "", false, known.programme(),
                ageBelow, lists, "", known.revision()), Actor.HUB);
    }

    private static EntitlementRule obstacle(Entitlement entitlement) {
        return switch (entitlement) {
            case Granted granted -> null;
            case Denied denied -> denied.obstacles().getFirst().rule();
        };
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> names(String rule) {
        return refusal -> assertThat(((DrugSupplyRefusedException) refusal).names(rule)).as(refusal.getMessage())
                .isTrue();
    }
}

package ru.medbus.domain.passport.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.passport.norms.Capacity;
import ru.medbus.domain.passport.norms.RequiredCount;

class NeedArithmeticTest {
    /** Of five: four work, one of them over age; one is under repair. */
    private static final Map<String, Units> FIVE = Map.of("A", new Units(5, 4, 1, 1));

    @Test
    void workingOverAgeDoNotLessenTheNeedByDefault() {
        assertThat(only(Counted.WORKING_IN_AGE, demand(6, "A")).need()).isEqualTo(3);
    }

    @Test
    void workingOnesLessenItWhateverTheirAge() {
        assertThat(only(Counted.WORKING, demand(6, "A")).need()).isEqualTo(2);
    }

    @Test
    void allThatIsThereLessensItByTheThirdRule() {
        assertThat(only(Counted.PRESENT, demand(6, "A")).need()).isEqualTo(1);
    }

    @Test
    void surplusIsNoNegativeNeed() {
        var line = only(Counted.WORKING, demand(1, "A"));
        assertThat(line.need()).isZero();
        assertThat(line.counted()).isEqualTo(1);
        assertThat(line.units().present()).isEqualTo(5);
    }

    @Test
    void interchangeableTypesAddUp() {
        var lines = new NeedArithmetic(Counted.WORKING, Map.of("A", new Units(1, 1, 0, 0), "B", new Units(2, 2, 0, 0)))
                .lines(List.of(demand(4, "A", "B")));
        assertThat(lines.getFirst().need()).isEqualTo(1);
    }

    @Test
    void unitLessensOneLineOnlyAndTheOtherSaysWhy() {
        var lines = new NeedArithmetic(Counted.WORKING, Map.of("A", new Units(1, 1, 0, 0)))
                .lines(List.of(demand(1, "A"), demand(1, "A")));
        assertThat(lines).extracting(NeedLine::need).containsExactly(0, 1);
        assertThat(lines.get(1).shared()).isEqualTo(1);
        assertThat(lines.get(1).units().present()).isEqualTo(1);
    }

    @Test
    void lineThatTakesLessTypesChoosesFirst() {
        var lines = new NeedArithmetic(Counted.WORKING, Map.of("A", new Units(1, 1, 0, 0), "B", new Units(1, 1, 0, 0)))
                .lines(List.of(demand(1, "A", "B"), demand(1, "A")));
        assertThat(lines).extracting(NeedLine::need).containsExactly(0, 0);
    }

    @Test
    void normThatCannotBeCountedIsNoNeedButSaysSo() {
        var line = new NeedArithmetic(Counted.WORKING, FIVE).lines(List.of(new StandardDemand("1", "МО", "1.1", "Отд",
                "Аппарат", List.of("A"), new RequiredCount.PerBeds(1, 20), Capacity.UNKNOWN, "", "", false)))
                .getFirst();
        assertThat(line.unknown()).isTrue();
        assertThat(line.need()).isZero();
        assertThat(line.why()).contains("число коек не указано");
    }

    @Test
    void reasonShowsRuleFiguresAndResult() {
        var line = new NeedArithmetic(Counted.WORKING, FIVE).lines(List.of(new StandardDemand("1", "МО", "1.1", "Отд",
                "Аппарат", List.of("A"), new RequiredCount.PerBeds(1, 20),
                new Capacity(OptionalInt.of(34), OptionalInt.empty()), "", "", false))).getFirst();
        assertThat(line.why()).isEqualTo("1 на 20 коек × 34 коек = 2");
    }

    @Test
    void totalsSumUpByOrganisation() {
        var lines = new NeedArithmetic(Counted.WORKING, FIVE).lines(List.of(demand(6, "A"), demand(3, "Z")));
        assertThat(NeedTotal.byFacility(lines)).singleElement().satisfies(total -> {
            assertThat(total.norm()).isEqualTo(9);
            assertThat(total.need()).isEqualTo(5);
        });
    }

    private static NeedLine only(Counted rule, StandardDemand demand) {
        return new NeedArithmetic(rule, FIVE).lines(List.of(demand)).getFirst();
    }

    private static StandardDemand demand(int norm, String... types) {
        return new StandardDemand("1", "МО", "1.1", "Отделение", "Аппарат", List.of(types),
                new RequiredCount.PerDepartment(norm), Capacity.UNKNOWN, "", "", false);
    }
}

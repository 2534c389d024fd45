package ru.medbus.domain.passport.norms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredCountTest {

    @Test
    void perDepartmentAsksNothing() {
        var rule = new RequiredCount.PerDepartment(2);
        assertThat(rule.of(Capacity.UNKNOWN)).hasValue(2);
        assertThat(rule.words(Capacity.UNKNOWN)).isEqualTo("2 на подразделение");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 2", "20, 2", "21, 4", "40, 4", "41, 6"})
    void begunGroupOfBedsIsAWholeOne(int beds, int units) {
        assertThat(new RequiredCount.PerBeds(2, 20).of(capacity(beds, 7))).hasValue(units);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 1", "4, 2"})
    void workplacesAreCountedApartFromBeds(int workplaces, int units) {
        assertThat(new RequiredCount.PerWorkplaces(1, 3).of(capacity(100, workplaces))).hasValue(units);
    }

    @Test
    void whatIsNotKnownIsNoNormAndSaysSo() {
        var rule = new RequiredCount.PerBeds(1, 20);
        assertThat(rule.of(Capacity.UNKNOWN)).isEmpty();
        assertThat(rule.words(Capacity.UNKNOWN)).contains("число коек не указано");
        assertThat(rule.words(capacity(34, 0))).isEqualTo("1 на 20 коек × 34 коек");
    }

    private static Capacity capacity(int beds, int workplaces) {
        return new Capacity(OptionalInt.of(beds), OptionalInt.of(workplaces));
    }
}

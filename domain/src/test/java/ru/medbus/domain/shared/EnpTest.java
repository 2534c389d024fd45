package ru.medbus.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnpTest {

    @Test
    void isComposedOfRegionFacetSerialAndCheckDigit() {
        assertThat(Enp.compose(77, LocalDate.of(1985, 3, 15), true, 1).digits()).isEqualTo("7756410834000012");
        assertThat(Enp.compose(10, LocalDate.of(1950, 12, 31), false, 12345).digits()).isEqualTo("1067940868123451");
        assertThat(Enp.compose(54, LocalDate.of(2001, 1, 1), false, 17).digits()).isEqualTo("5498899798000173");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7756410834000012", "7756 4108 3400 0012"})
    void separatorsDoNotMatter(String written) {
        assertThat(Enp.parse(written)).map(Enp::digits).contains("7756410834000012");
    }

    @Test
    void everyChangedDigitIsNoticed() {
        var good = "7756410834000012";
        for (int place = 0; place < good.length(); place++) {
            var digits = new StringBuilder(good);
            digits.setCharAt(place, (char) ('0' + (good.charAt(place) - '0' + 1) % 10));
            assertThat(Enp.parse(digits.toString())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "775641083400001", "77564108340000122", "775641083400001Х", "0000000000000000"})
    void otherTextIsNotTaken(String written) {
        assertThat(Enp.parse(written)).isEmpty();
    }

    @Test
    void isNeverPrinted() {
        assertThat(new Enp("7756410834000012").toString()).doesNotContainPattern("[0-9]");
    }
}

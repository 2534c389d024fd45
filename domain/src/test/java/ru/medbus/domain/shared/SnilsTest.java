package ru.medbus.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented number of the fund's own explanations is 112-233-445 95. */
class SnilsTest {

    @ParameterizedTest
    @ValueSource(strings = {"112-233-445 95", "11223344595", "112 233 445 95", "112-233-445-95"})
    void separatorsDoNotMatter(String written) {
        assertThat(Snils.parse(written)).map(Snils::digits).contains("11223344595");
    }

    @ParameterizedTest
    @ValueSource(strings = {"112-233-445 96", "112-233-445 9", "112-233-445 955", "1122334459x", "", "00000000000",
            "١١٢٢٣٣٤٤٥٩٥"})
    void wrongNumberIsNotTaken(String written) {
        assertThat(Snils.parse(written)).isEmpty();
    }

    @Test
    void numbersUpTo001001998HaveNoCheck() {
        assertThat(Snils.parse("001-001-998 77")).isPresent();
        assertThat(Snils.parse("001-001-999 77")).isEmpty();
    }

    @Test
    void remainderHundredCountsAsZero() {
        int account = 990_000_000;
        while (sum(account) % 101 != 100) {
            account++;
        }
        assertThat(Snils.ofAccount(account).digits()).endsWith("00");
    }

    @Test
    void isPrintedWithSeparatorsOnlyWhenAsked() {
        assertThat(new Snils("11223344595").formatted()).isEqualTo("112-233-445 95");
        assertThat(new Snils("11223344595").toString()).doesNotContainPattern("[0-9]");
    }

    @Test
    void refusalDoesNotRepeatTheNumber() {
        assertThatThrownBy(() -> new Snils("11223344596")).isInstanceOf(IllegalArgumentException.class)
                .message().doesNotContain("11223344596");
    }

    private static int sum(int account) {
        return Digits.weighted("%09d".formatted(account), 9, 8, 7, 6, 5, 4, 3, 2, 1);
    }
}

package ru.medbus.console.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    @ParameterizedTest
    @CsvSource({"1, 1 сообщение", "2, 2 сообщения", "5, 5 сообщений", "11, 11 сообщений", "21, 21 сообщение",
            "112, 112 сообщений", "412, 412 сообщений", "0, 0 сообщений"})
    void nounFollowsTheNumber(int count, String expected) {
        assertThat(Plural.of(count, "сообщение", "сообщения", "сообщений")).isEqualTo(expected);
    }
}

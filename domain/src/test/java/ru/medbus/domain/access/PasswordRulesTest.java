package ru.medbus.domain.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @Test
    void longPhraseIsEnough() {
        assertThatCode(() -> PasswordRules.require("синий слон идёт", "ivanov")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"demo, короче", "короткий-11, короче", "aaaaaaaaaaaa, разных", "ivanov-2026-хх, логин",
            "Administrator, первым", "йцукенгшщзхъ, первым",
            "очень-очень-длинный-пароль-из-многих-многих-слов, 72 байт"})
    void brokenRuleIsNamed(String password, String rule) {
        assertThatThrownBy(() -> PasswordRules.require(password, "IVANOV"))
                .isInstanceOf(AccessRefusedException.WeakPassword.class).hasMessageContaining(rule);
    }
}

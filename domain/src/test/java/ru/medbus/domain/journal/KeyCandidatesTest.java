package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCandidatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"16000000047", "160-000-000 47", "160 000 000 47", " 160.000.000.47 ",
            "160–000–000\u00a047"})
    void snilsIsKnownHoweverItIsWritten(String typed) {
        assertThat(KeyCandidates.of(typed)).contains(new BusinessKey(KeyKind.SNILS, "16000000047"));
    }
}

package ru.medbus.domain.drugsupply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosisListTest {
    private static final DiagnosisList HEART = new DiagnosisList("I21;I22;I25.2;I60-I64");

    @Test
    void subcodesBelongToTheirCode() {
        assertThat(HEART.covers("I21")).isTrue();
        assertThat(HEART.covers("I21.4")).isTrue();
        assertThat(HEART.covers("I25.2")).isTrue();
        assertThat(HEART.covers("I25.1")).isFalse();
        assertThat(HEART.covers("I2")).isFalse();
    }

    @Test
    void rangesHoldTheirEndsWithSubcodes() {
        assertThat(HEART.covers("I60")).isTrue();
        assertThat(HEART.covers("I64.9")).isTrue();
        assertThat(HEART.covers("I65")).isFalse();
        assertThat(HEART.covers("I59.9")).isFalse();
    }

    @Test
    void emptyListIsForAnyDiagnosis() {
        assertThat(new DiagnosisList("").covers("J45")).isTrue();
        assertThat(new DiagnosisList(" ").covers("")).isTrue();
    }
}

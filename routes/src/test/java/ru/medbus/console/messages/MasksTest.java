package ru.medbus.console.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasksTest {
    private final Masks masks = new Masks();

    @Test
    void numbersOfPersonsAreHidden() {
        assertThat(masks.text("СНИЛС 160-000-000 47 и 16000000047, ЕНП 7700001234567890"))
                .isEqualTo("СНИЛС ••• и •••, ЕНП •••");
    }

    @Test
    void numbersOfDocumentsStay() {
        assertThat(masks.text("Зарегистрировано: 77.26.11.000012345, msg 5d1f")).contains("77.26.11.000012345");
    }
}

package ru.medbus.domain.passport.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquipmentCodeTest {

    @Test
    void labelHasThirteenDigitsAndIsReadBack() {
        assertThat(EquipmentCode.of(123)).isEqualTo("2900000001237").hasSize(13);
        assertThat(EquipmentCode.id("2900000001237")).hasValue(123);
    }

    @Test
    void everyMisreadDigitIsNoticed() {
        var code = EquipmentCode.of(4_095_817);
        for (int place = 2; place < 13; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var read = code.substring(0, place) + digit + code.substring(place + 1);
                assertThat(EquipmentCode.id(read).isPresent()).as(read).isEqualTo(read.equals(code));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "29", "INV-000123", "29000000012З7", "4600000001237", "29000000012370"})
    void foreignCodeIsNoLabelOfOurs(String code) {
        assertThat(EquipmentCode.id(code)).isEmpty();
    }
}

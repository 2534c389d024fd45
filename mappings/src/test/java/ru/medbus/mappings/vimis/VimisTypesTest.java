package ru.medbus.mappings.vimis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.schemas.vimis.Vmcl;

class VimisTypesTest {
    private final VimisTypes types = VimisTypes.builtIn();

    @ParameterizedTest
    @CsvSource({"ONCOLOGY, SMSV5, 0, 5, 1, 1", "OBSTETRICS, SMSV5, 0, 5, 2, 1", "CARDIOLOGY, SMSV18, 0, 18, 2, 9",
            "ONCOLOGY, 7, 5, 3, 3, 2", "ONCOLOGY, 5, 5, 20, 3, 1", "ONCOLOGY, 85, 4, 21, 3, 6",
            "ONCOLOGY, 13, 4, 13, 1, 5", "ONCOLOGY, 13, 6, 13, 3, 5", "OBSTETRICS, 13, 5, 13, 2, 15",
            "OBSTETRICS, 14, 2, 19, 3, 8", "OBSTETRICS, 339, 1, 22, 3, 20", "CARDIOLOGY, 13, 5, 13, 2, 99"})
    void typeVersionAndTriggerAreOfTheProtocol(Vmcl vmcl, String code, int edition, int docType, String version,
            int trigger) {
        assertThat(types.find(vmcl, code, edition)).contains(new VimisType(docType, version, trigger));
    }

    @ParameterizedTest
    @CsvSource({"ONCOLOGY, SMSV18, 0", "OBSTETRICS, SMSV9, 0", "CARDIOLOGY, 5, 5", "ONCOLOGY, 7, 3",
            "PREVENTION, SMSV5, 0", "INFECTIONS, SMSV5, 0"})
    void whatIsNotInTheProtocolIsNotTaken(Vmcl vmcl, String code, int edition) {
        assertThat(types.find(vmcl, code, edition)).isEmpty();
    }

    @Test
    void settingsAddAndOverride() {
        var more = types.with(List.of("2;SMSV5;0;5;1;1", "1;SMSV5;0;5;3;99"));
        assertThat(more.find(Vmcl.PREVENTION, "SMSV5", 0)).contains(new VimisType(5, "1", 1));
        assertThat(more.find(Vmcl.ONCOLOGY, "SMSV5", 0)).contains(new VimisType(5, "3", 99));
        assertThat(more.find(Vmcl.ONCOLOGY, "SMSV7", 0)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1;SMSV5;0;5", "9;SMSV5;0;5;1;1", "1;SMSV5;0;пять;1;1"})
    void spoiledSettingIsNamed(String line) {
        assertThatThrownBy(() -> types.with(List.of(line))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ВИМИС");
    }

    @ParameterizedTest
    @CsvSource({"0J/RgNC40L3Rj9GC0L4=, Принято", "Тестовое сообщение, Тестовое сообщение", "test, test", "'', ''",
            "Запись в базу данных выполнена успешно, Запись в базу данных выполнена успешно", "123, 123"})
    void descriptionIsReadPlainAndEncoded(String written, String meant) {
        assertThat(VimisDescription.text(written)).isEqualTo(meant);
    }
}

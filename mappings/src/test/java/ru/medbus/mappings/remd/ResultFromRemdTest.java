package ru.medbus.mappings.remd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import ru.medbus.schemas.remd.v1.callback.Errors;
import ru.medbus.schemas.remd.v1.callback.RegisterDocumentResult;
import ru.medbus.schemas.remd.v1.callback.RegisteredItem;
import ru.medbus.schemas.remd.v1.callback.RemdError;

class ResultFromRemdTest {
    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-02-03T10:00+03:00");

    @Test
    void momentOfRegistrationIsReadUnderBothNames() {
        var exact = success();
        exact.getRegistryItem().setRegistrationDateTime(MOMENT);
        var other = success();
        other.getRegistryItem().setRegistrationDate(MOMENT);
        assertThat(ResultFromRemd.read(exact)).isEqualTo(ResultFromRemd.read(other))
                .isInstanceOfSatisfying(RemdResult.Registered.class, registered -> {
                    assertThat(registered.emdrId()).isEqualTo("141.99.26.02.000000001");
                    assertThat(registered.registeredAt()).contains(MOMENT);
                });
    }

    @Test
    void everyRefusalIsKept() {
        var result = new RegisterDocumentResult();
        result.setRelatesToMessage("m-1");
        result.setStatus("error");
        result.setErrors(new Errors());
        result.getErrors().getItem().add(error("PERSON_NOT_FOUND", "Сотрудник не найден в ФРМР"));
        result.getErrors().getItem().add(error("NO_SIGNATURE", null));
        assertThat(ResultFromRemd.read(result)).isInstanceOfSatisfying(RemdResult.Refused.class,
                refused -> assertThat(refused.refusals()).containsExactly(
                        new RemdResult.Refusal("PERSON_NOT_FOUND", "Сотрудник не найден в ФРМР"),
                        new RemdResult.Refusal("NO_SIGNATURE", "")));
    }

    @Test
    void errorWithoutACodeIsARefusalToo() {
        var result = new RegisterDocumentResult();
        result.setRelatesToMessage("m-1");
        result.setStatus("error");
        assertThat(ResultFromRemd.read(result)).isInstanceOfSatisfying(RemdResult.Refused.class,
                refused -> assertThat(refused.refusals()).isEmpty());
    }

    @Test
    void resultThatAnswersNothingOrDecidesNothingIsNotAResult() {
        var nameless = success();
        nameless.setRelatesToMessage(" ");
        var numberless = success();
        numberless.setRegistryItem(null);
        assertThatThrownBy(() -> ResultFromRemd.read(nameless)).hasMessageContaining("relatesToMessage");
        assertThatThrownBy(() -> ResultFromRemd.read(numberless)).hasMessageContaining("emdrId");
    }

    @Test
    void fileThatIsNotHereIsAnErrorAndNotAFault() {
        assertThat(FileToRemd.absent().getStatus()).isEqualTo("error");
        assertThat(FileToRemd.absent().getDocument()).isNull();
        assertThat(FileToRemd.found(new byte[]{1}).getDocument().getChecksum()).isEqualTo(0xA505DF1BL);
    }

    private static RegisterDocumentResult success() {
        var item = new RegisteredItem();
        item.setEmdrId("141.99.26.02.000000001");
        var result = new RegisterDocumentResult();
        result.setRelatesToMessage("m-1");
        result.setStatus("success");
        result.setRegistryItem(item);
        return result;
    }

    private static RemdError error(String code, String message) {
        var error = new RemdError();
        error.setCode(code);
        error.setMessage(message);
        return error;
    }
}

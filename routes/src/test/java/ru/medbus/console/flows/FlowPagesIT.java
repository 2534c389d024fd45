package ru.medbus.console.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.scenario.Mis;
import ru.medbus.web.Screens;

class FlowPagesIT extends BusIT {
    @Autowired
    private Mis mis;
    @Autowired
    private Screens screens;

    @ParameterizedTest
    @CsvSource({"/console/systems, ИМИТАТОР", "/console/systems/vimis.1, Отвечает имитатор",
            "/console/systems/relay.laboratory, Канал", "/console/routes, СЭМД → РЭМД: регистрация",
            "/console/routes/picture, <svg", "/console/routes/remd.document.register, Остановить",
            "/console/queues, remd.document.register"})
    void pageSaysWhatItIs(String path, String text) throws Exception {
        screens.open("admin", path).andExpect(status().isOk()).andExpect(content().string(containsString(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/systems", "/console/routes", "/console/routes/picture", "/console/queues"})
    void pageIsLightAndHasNoInlineScript(String path) throws Exception {
        var page = screens.text("admin", path);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
        assertThat(page).doesNotContain("<script>").doesNotContain(" style=").doesNotContain(" onclick=")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/systems/nobody", "/console/routes/no.such.route"})
    void whatIsNotThereIsNotAFailure(String path) throws Exception {
        screens.open("admin", path).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/systems", "/console/routes", "/console/queues"})
    void doctorIsKeptOut(String path) throws Exception {
        screens.open("doctor", path).andExpect(status().isForbidden());
    }

    @Test
    void systemsShowNoSecrets() throws Exception {
        assertThat(screens.text("admin", "/console/systems") + screens.text("admin",
                "/console/systems/subscriber.region")).doesNotContain("only-for-the-demo");
    }

    @Test
    void closedDoorIsToldToTheSenderAndOpensAgain() throws Exception {
        screens.send("admin", "/console/routes/relay.document.accept/stop", "reason", "Работы в лаборатории");
        var order = "<order><id>closed-1</id></order>".getBytes(StandardCharsets.UTF_8);
        var closed = mis.door().post("/api/v1/relay/laboratory", "application/xml", order);
        assertThat(closed.status()).isEqualTo(503);
        assertThat(closed.text("detail")).contains("Приём приостановлен");
        assertThat(closed.headers()).containsKey("retry-after");
        screens.send("admin", "/console/routes/relay.document.accept/start", "reason", "Работы закончены");
        assertThat(mis.door().post("/api/v1/relay/laboratory", "application/xml", order).status()).isEqualTo(202);
    }

    @Test
    void switchWithoutAReasonIsRefusedAndChangesNothing() throws Exception {
        screens.send("admin", "/console/routes/remd.document.register/stop", "reason", "ну");
        assertThat(screens.text("admin", "/console/routes/remd.document.register")).contains("Остановить")
                .doesNotContain("Запустить маршрут?");
    }
}

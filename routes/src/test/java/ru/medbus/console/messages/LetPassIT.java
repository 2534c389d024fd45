package ru.medbus.console.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.demo.Simulators;

/** Results of one patient go in order: what a person sees when the first is put aside, and what he can do. */
class LetPassIT extends MessageScreensIT {
    private static final String TEXT = """
            <result><id>%s</id><patient snils="%s"/><facility>1.2.643.5.1.13.13.12.2.99.9999</facility></result>""";
    private static final String FIRST_PATIENT = "11223344595";
    private static final String SECOND_PATIENT = "08765430300";

    @Autowired
    private Simulators simulators;

    @AfterEach
    void recover() {
        simulators.simulator("subscriber").orElseThrow().mood().recover();
    }

    @Test
    void messagePutAsideHoldsTheNextUntilAPersonLetsItPass() throws Exception {
        var first = aside(FIRST_PATIENT);
        var second = result(FIRST_PATIENT);
        await().atMost(Duration.ofSeconds(20)).until(() -> page(second).contains("ждёт предыдущее сообщение"));
        assertThat(page(second)).contains("Ждёт предыдущее сообщение " + first).doesNotContain("Пропустить следующих");
        assertThat(page(first)).contains("этого сообщения ждут следующие — 1", "Пропустить следующих…");
        assertThat(screens.text("admin", "/console/queues")).contains("по порядку ключа:");
        screens.send("admin", "/console/messages/" + first + "/let-pass", "reason", "нет");
        assertThat(page(first)).contains("этого сообщения ждут следующие — 1");
        screens.send("admin", "/console/messages/" + first + "/let-pass", "reason", "Получатель потерял первый");
        mis.until(second, "delivered");
        assertThat(page(first)).doesNotContain("ждут следующие");
        assertThat(mis.state(first)).isEqualTo("aside");
    }

    @Test
    void resentFirstGoesBeforeTheNext() throws Exception {
        var first = aside(SECOND_PATIENT);
        var second = result(SECOND_PATIENT);
        screens.send("admin", "/console/messages/" + first + "/resend", "way", "failed", "reason", "Исправлено там");
        mis.until(first, "delivered");
        mis.until(second, "delivered");
    }

    private String aside(String snils) {
        simulators.simulator("subscriber").orElseThrow().mood().failNext(1, 422);
        return mis.until(result(snils), "aside");
    }

    private String result(String snils) {
        var answer = mis.door().post("/api/v1/relay/results", "application/xml",
                TEXT.formatted(UUID.randomUUID(), snils).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.text("messageId");
    }

    private String page(String id) throws Exception {
        return screens.text("admin", "/console/messages/" + id);
    }
}

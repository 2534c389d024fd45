package ru.medbus.console.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.domain.journal.AsideQueries;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.scenario.SignedDocuments;

/** What is sent again: a step, a recipient, a whole group aside. */
class ResendIT extends MessageScreensIT {
    @Autowired
    private AuditTrail audit;
    @Autowired
    private AsideQueries aside;
    @Autowired
    private Journal journal;

    @Test
    void failedStepIsSentAgainWithAReasonWhichStaysInTheCourse() throws Exception {
        var id = mis.aside(SignedDocuments.prescription(), "ACCESS_DENIED");
        screens.send("admin", "/console/messages/" + id + "/resend", "way", "failed", "reason", "нет")
                .andExpect(redirectedUrl("/console/messages/" + id));
        assertThat(mis.state(id)).isEqualTo("aside");
        screens.send("admin", "/console/messages/" + id + "/resend", "way", "failed", "reason", "Право выдано");
        await().atMost(Duration.ofSeconds(40)).until(() -> mis.state(id).equals("delivered"));
        assertThat(screens.text("admin", "/console/messages/" + id)).contains("отправлено повторно", "Право выдано");
        assertThat(audit.find(new LogFilter("admin", "MESSAGE_RESENT", "сообщение " + id, Optional.empty(),
                Optional.empty(), Optional.empty(), 5)).items()).hasSize(1);
    }

    @Test
    void oneRecipientGetsItAgain() throws Exception {
        var id = mis.delivered(SignedDocuments.prescription());
        screens.send("admin", "/console/messages/" + id + "/resend", "way", "subscriber.document.deliver.region",
                "reason", "Регион потерял документ");
        await().atMost(Duration.ofSeconds(40)).until(() -> deliveries(id) == 2);
        assertThat(screens.text("admin", "/console/messages/" + id)).contains("Регион потерял документ");
    }

    @Test
    void groupAsideSaysWhoseFaultItIsAndIsSentAgainAsAWhole() throws Exception {
        var first = mis.aside(SignedDocuments.prescription(), "NO_RMIS");
        var second = mis.aside(SignedDocuments.prescription(), "NO_RMIS");
        var cause = aside.causes(Long.parseLong(first)).getFirst();
        assertThat(screens.text("admin", "/console/aside")).contains("NO_RMIS", "регион", "clientEntityId");
        assertThat(screens.text("admin", "/console/aside/" + cause)).contains("Будет отправлено повторно: 2",
                "/console/messages/" + second);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> screens.text("admin", "/").contains("/console/aside/" + cause));
        var work = screens.send("admin", "/console/aside/" + cause + "/resend", "until",
                Long.toString(System.currentTimeMillis()), "reason", "Система зарегистрирована").andReturn()
                .getResponse().getRedirectedUrl();
        assertThat(work).startsWith("/console/aside/work/");
        await().atMost(Duration.ofSeconds(60)).until(() -> mis.state(first).equals("delivered")
                && mis.state(second).equals("delivered"));
        assertThat(screens.text("admin", work)).contains("завершён", "2 из 2", "Система зарегистрирована",
                "СЭМД → РЭМД: регистрация");
    }

    @Test
    void groupIsNotSentWithoutAReason() throws Exception {
        var id = mis.aside(SignedDocuments.prescription(), "RMIS_REGION_MISMATCH");
        var cause = aside.causes(Long.parseLong(id)).getFirst();
        screens.send("admin", "/console/aside/" + cause + "/resend", "until",
                Long.toString(System.currentTimeMillis()), "reason", "")
                .andExpect(redirectedUrl("/console/aside/" + cause));
        assertThat(mis.state(id)).isEqualTo("aside");
    }

    private long deliveries(String id) {
        return journal.marks(Long.parseLong(id)).stream().filter(mark -> mark.outcome() == Outcome.DONE
                && mark.step().equals("subscriber.document.deliver.region")).count();
    }
}

package ru.medbus.console.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.access.AccessRecord;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.Roles;
import ru.medbus.domain.access.Staff;
import ru.medbus.domain.access.StaffRegister;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.mappings.semd.SemdToRemd;
import ru.medbus.scenario.SignedDocuments;

/** One message: its course and its bodies, which are shown for a reason. */
class MessagePageIT extends MessageScreensIT {
    @Autowired
    private StaffRegister register;
    @Autowired
    private Roles roles;

    @Test
    void pageTellsTheStepsInWordsAndHidesTheBodies() throws Exception {
        var document = SignedDocuments.prescription();
        var id = mis.delivered(document);
        var page = screens.text("admin", "/console/messages/" + id);
        assertThat(page).contains("СЭМД → РЭМД: регистрация", "ответ системы", "Зарегистрировано",
                "Региональный сервис «region»",
                "Подпись автора", "Тела этого сообщения никто не открывал");
        assertThat(page).doesNotContain(SemdFactsReader.read(document).patient().name().orElseThrow().family())
                .doesNotContain("??").doesNotContain(" style=");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
    }

    @Test
    void courseIsShownAgainByItself() throws Exception {
        var id = mis.delivered(SignedDocuments.prescription());
        assertThat(screens.open("admin", "/console/messages/" + id + "/course").andExpect(status().isOk()).andReturn()
                .getResponse().getContentAsString()).contains("доставлено").doesNotContain("<html");
    }

    @Test
    void bodyIsShownForAReasonThatTheAccessLogKeeps() throws Exception {
        var document = SignedDocuments.prescription();
        var id = mis.delivered(document);
        var family = SemdFactsReader.read(document).patient().name().orElseThrow().family();
        var page = screens.send("admin", "/console/messages/" + id + "/bodies/document", "reason", "Запрос МО № 5")
                .andReturn().getResponse().getContentAsString();
        assertThat(page).contains(family).contains("&lt;ClinicalDocument");
        assertThat(looks(id)).singleElement().satisfies(look -> {
            assertThat(look.who()).isEqualTo("admin");
            assertThat(look.shown()).isEqualTo("Документ, полностью");
            assertThat(look.reason()).isEqualTo("Запрос МО № 5");
        });
        assertThat(screens.text("admin", "/console/messages/" + id)).contains("Запрос МО № 5");
    }

    @Test
    void withoutAReasonNothingIsShown() throws Exception {
        var id = mis.delivered(SignedDocuments.prescription());
        screens.send("admin", "/console/messages/" + id + "/bodies/document", "reason", " ")
                .andExpect(redirectedUrl("/console/messages/" + id));
        assertThat(looks(id)).isEmpty();
    }

    @Test
    void downloadIsTheBytesAsTheyCame() throws Exception {
        var document = SignedDocuments.prescription();
        var id = mis.delivered(document);
        var file = screens.send("admin", "/console/messages/" + id + "/bodies/document/file", "reason", "Запрос МО № 5")
                .andReturn().getResponse().getContentAsByteArray();
        assertThat(file).isEqualTo(document);
        assertThat(looks(id)).extracting(AccessRecord::shown).containsExactly("Документ, выгружено в файл");
    }

    @Test
    void twoBodiesAreCompared() throws Exception {
        var id = mis.delivered(SignedDocuments.prescription());
        var page = screens.send("admin", "/console/messages/" + id + "/compare", "first", "document", "second",
                "document", "reason", "Проверка хода").andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Отличий нет");
        assertThat(looks(id)).extracting(AccessRecord::shown).containsExactly("сравнение: Документ и Документ");
    }

    @Test
    void whoMayNotSeesNoBodyAndNoMessagesAtAll() throws Exception {
        var id = mis.delivered(SignedDocuments.prescription());
        screens.send("doctor", "/console/messages/" + id + "/bodies/document", "reason", "Любопытство")
                .andExpect(status().isForbidden());
        assertThat(looks(id)).isEmpty();
    }

    @Test
    void messageThatIsNotThereIsNotAFailure() throws Exception {
        screens.open("admin", "/console/messages/17").andExpect(status().isNotFound());
        screens.open("admin", "/console/aside/work/999999").andExpect(status().isNotFound());
    }

    @Test
    void printForAFederalDeskHoldsNoPersonalDataAndNoNamesOfOurs() throws Exception {
        var document = SignedDocuments.prescription();
        var id = mis.aside(document, "ACCESS_DENIED");
        screens.send("admin", "/console/messages/" + id + "/resend", "way", "failed", "reason",
                "Право выдано Петровой");
        await().atMost(Duration.ofSeconds(40)).until(() -> mis.state(id).equals("delivered"));
        var page = screens.text("admin", "/console/messages/" + id + "/print");
        var facts = SemdFactsReader.read(document);
        assertThat(page).contains("ACCESS_DENIED").contains(SemdToRemd.localUid(facts))
                .doesNotContain("Петровой").doesNotContain(facts.patient().snils().orElseThrow())
                .doesNotContain(facts.patient().name().orElseThrow().family());
    }

    @Test
    void operatorSeesStructureAndCodesOnly() throws Exception {
        var document = SignedDocuments.prescription();
        var id = mis.delivered(document);
        var operator = operator();
        var page = screens.perform(post("/console/messages/" + id + "/bodies/document").cookie(operator).with(csrf())
                .param("reason", "Разбор отказа")).andReturn().getResponse().getContentAsString();
        var patient = SemdFactsReader.read(document).patient();
        assertThat(page).contains("Показана только структура", "&lt;ClinicalDocument", "•••", "templateId")
                .doesNotContain(patient.name().orElseThrow().family()).doesNotContain("Скачать");
        assertThat(looks(id)).extracting(AccessRecord::shown).containsExactly("Документ, обезличено");
        for (var path : List.of("/bodies/document/file", "/edit", "/compare")) {
            screens.perform(post("/console/messages/" + id + path).cookie(operator).with(csrf())
                    .param("reason", "Разбор отказа").param("first", "document").param("second", "document"))
                    .andExpect(status().isForbidden());
        }
        assertThat(looks(id)).hasSize(1);
    }

    private Cookie operator() throws Exception {
        var role = roles.all().stream().filter(each -> each.name().equals("Оператор шины")).toList();
        register.add(Staff.added("operator", "Операторова Ольга", "1.2.643.5.1.13.13.12.2.99.9999", role),
                "подснежник-весной", Actor.HUB);
        screens.perform(post("/password").cookie(screens.signIn("operator", "подснежник-весной")).with(csrf())
                .param("current", "подснежник-весной").param("password", "одуванчик-летом")
                .param("again", "одуванчик-летом"));
        return screens.signIn("operator", "одуванчик-летом");
    }
}

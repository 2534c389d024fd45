package ru.medbus.console.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.access.AccessRecord;
import ru.medbus.domain.journal.Lineage;
import ru.medbus.scenario.SignedDocuments;

/** A document that a person has mended: a message of its own, with lineage. */
class MendedMessageIT extends MessageScreensIT {
    @Autowired
    private Lineage lineage;

    @Test
    void mendedDocumentGoesThroughTheSameDoorAndKnowsItsParent() throws Exception {
        var document = SignedDocuments.prescription();
        var id = mis.delivered(document);
        var text = new String(document, StandardCharsets.UTF_8);
        var mended = text.replaceFirst("<title>", "<title>Исправлено. ");
        assertThat(screens.send("admin", "/console/messages/" + id + "/edit", "reason", "Ошибка в названии")
                .andReturn().getResponse().getContentAsString()).contains("уйдёт без подписей");
        var preview = screens.send("admin", "/console/messages/" + id + "/edit/preview", "text", mended, "reason",
                "Ошибка в названии").andReturn().getResponse().getContentAsString();
        assertThat(preview).contains("class=\"gone\"", "class=\"new\"", "Исправлено. ");
        var answer = screens.send("admin", "/console/messages/" + id + "/edit/send", "text", mended, "reason",
                "Ошибка в названии").andReturn().getResponse().getRedirectedUrl();
        var children = lineage.children(Long.parseLong(id));
        assertThat(children).singleElement().satisfies(child -> {
            assertThat(child.author()).isEqualTo("admin");
            assertThat(answer).isEqualTo("/console/messages/" + child.messageId());
        });
        assertThat(screens.text("admin", answer)).contains("Исправленная версия сообщения")
                .contains("/console/messages/" + id).contains("отказано").contains("NO_SIGNATURE");
        assertThat(screens.text("admin", "/console/messages/" + id)).contains(answer);
        assertThat(looks(id)).extracting(AccessRecord::shown)
                .containsExactly("Документ, полностью, для исправления");
    }

    @Test
    void mendedTextThatIsNoXmlGoesNoFurtherAndIsNotLost() throws Exception {
        var id = mis.delivered(SignedDocuments.prescription());
        var page = screens.send("admin", "/console/messages/" + id + "/edit/preview", "text", "<a>\n<b></a>", "reason",
                "Ошибка в названии").andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Это не XML: ошибка в строке 2").contains("&lt;b&gt;&lt;/a&gt;");
    }

    @Test
    void mendedDocumentOfAChannelIsTakenUnderANewNumber() throws Exception {
        var order = "<order><id>L-%s</id><patient snils=\"16000000047\"/></order>";
        var number = Long.toString(System.nanoTime());
        var id = mis.door().post("/api/v1/relay/laboratory", "application/xml",
                order.formatted(number).getBytes(StandardCharsets.UTF_8)).text("messageId");
        screens.send("admin", "/console/messages/" + id + "/edit/send", "text", order.formatted(number + "-2"),
                "reason", "Перепутан пациент");
        assertThat(lineage.children(Long.parseLong(id))).singleElement().satisfies(child -> await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> mis.state(Long.toString(child.messageId())).equals("delivered")));
        var taken = screens.send("admin", "/console/messages/" + id + "/edit/send", "text",
                order.formatted(number).replace("16000000047", "16000000148"), "reason", "Перепутан пациент")
                .andReturn().getResponse().getRedirectedUrl();
        assertThat(taken).isEqualTo("/console/messages/" + id);
        assertThat(lineage.children(Long.parseLong(id))).hasSize(1);
    }
}

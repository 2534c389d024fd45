package ru.medbus.console.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.scenario.SignedDocuments;

/** The list of messages: what it finds, counts and exports. */
class MessageListIT extends MessageScreensIT {
    @Test
    void listIsFoundByKeyAndShowsNothingPersonal() throws Exception {
        var document = SignedDocuments.prescription();
        var id = mis.delivered(document);
        var facts = SemdFactsReader.read(document);
        var page = screens.text("admin", "/console/messages?key=" + encoded(facts.document().id().orElseThrow()
                .toString()));
        assertThat(page).contains("/console/messages/" + id).contains("доставлено");
        var patient = facts.patient();
        assertThat(page).doesNotContain(patient.snils().orElseThrow())
                .doesNotContain(patient.name().orElseThrow().family());
    }

    @Test
    void filtersNarrowAndAnUnknownKeyFindsNothing() throws Exception {
        var id = mis.delivered(SignedDocuments.prescription());
        for (var filter : List.of("state=delivered", "type=semd.141", "system=remd.document.register",
                "system=subscriber.document.deliver.region", "from=2024-01-01&to=2999-01-01")) {
            assertThat(screens.text("admin", "/console/messages?key=" + id + "&" + filter)).as(filter)
                    .contains("/console/messages/" + id);
        }
        for (var filter : List.of("state=aside", "type=semd.37", "sender=nobody", "from=2999-01-01", "to=2024-01-01")) {
            assertThat(screens.text("admin", "/console/messages?key=" + id + "&" + filter)).as(filter)
                    .contains("Таких сообщений нет");
        }
    }

    @Test
    void newOnesAreCountedForTheListThatIsOpen() throws Exception {
        var id = mis.delivered(SignedDocuments.prescription());
        assertThat(screens.text("admin", "/console/messages/fresh?type=semd.141&since=" + id))
                .doesNotContain("показать");
        mis.delivered(SignedDocuments.prescription());
        assertThat(screens.text("admin", "/console/messages/fresh?type=semd.141&since=" + id))
                .contains("1 новых — показать").contains("href=\"/console/messages?type=semd.141&amp;\"")
                .contains("since=" + id);
    }

    @Test
    void exportIsWhatTheListShows() throws Exception {
        var id = mis.delivered(SignedDocuments.prescription());
        var csv = screens.open("admin", "/console/messages/export.csv?key=" + id).andExpect(status().isOk()).andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains(id).contains("доставлено");
    }

    @Test
    void searchBoxOpensTheOnlyHit() throws Exception {
        var id = mis.delivered(SignedDocuments.prescription());
        screens.open("admin", "/search?q=" + id).andExpect(redirectedUrl("/console/messages/" + id));
    }

    @Test
    void messagesOfAnotherOrganisationDoNotExistForThoseWhoSeeTheirOwn() throws Exception {
        var id = mis.delivered(SignedDocuments.prescription());
        screens.open("expert", "/console/messages/" + id).andExpect(status().isForbidden());
        assertThat(screens.text("expert", "/console/messages?key=" + id)).contains("Таких сообщений нет");
        assertThat(screens.text("expert", "/search?q=" + id)).contains("Ничего не найдено");
        assertThat(screens.text("doctor", "/console/messages?key=" + id)).contains("/console/messages/" + id);
        screens.send("doctor", "/console/messages/" + id + "/resend", "way", "failed", "reason", "Хочу ещё раз")
                .andExpect(status().isForbidden());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

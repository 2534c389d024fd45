package ru.medbus.console.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.access.AccessLog;
import ru.medbus.domain.access.AccessRecord;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.domain.access.Roles;
import ru.medbus.domain.access.Staff;
import ru.medbus.domain.access.StaffRegister;
import ru.medbus.domain.journal.AsideQueries;
import ru.medbus.domain.journal.Lineage;
import ru.medbus.mappings.semd.SemdFacts;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.mappings.semd.SemdToRemd;
import ru.medbus.scenario.Door;
import ru.medbus.scenario.SignedDocuments;
import ru.medbus.simulators.remd.RemdSimulator;
import ru.medbus.web.Screens;

class MessagesIT extends BusIT {
    @Autowired
    private Screens screens;
    @Autowired
    private DemoAuthority authority;
    @Autowired
    private DocumentSigning signing;
    @Autowired
    private Simulators simulators;
    @Autowired
    private AccessLog accesses;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private AsideQueries aside;
    @Autowired
    private Lineage lineage;

    @Autowired
    private StaffRegister register;
    @Autowired
    private Roles roles;

    private Door door;
    private SignedDocuments signed;

    @BeforeEach
    void open() {
        door = new Door(port, "demo-mis");
        signed = new SignedDocuments(authority, signing);
    }

    @Test
    void listIsFoundByKeyAndShowsNothingPersonal() throws Exception {
        var document = SignedDocuments.prescription();
        var id = delivered(document);
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
        var id = delivered(SignedDocuments.prescription());
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
        var id = delivered(SignedDocuments.prescription());
        assertThat(screens.text("admin", "/console/messages/fresh?type=semd.141&since=" + id))
                .doesNotContain("показать");
        delivered(SignedDocuments.prescription());
        assertThat(screens.text("admin", "/console/messages/fresh?type=semd.141&since=" + id))
                .contains("1 новых — показать").contains("href=\"/console/messages?type=semd.141&amp;\"")
                .contains("since=" + id);
    }

    @Test
    void exportIsWhatTheListShows() throws Exception {
        var id = delivered(SignedDocuments.prescription());
        var csv = screens.open("admin", "/console/messages/export.csv?key=" + id).andExpect(status().isOk()).andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains(id).contains("доставлено");
    }

    @Test
    void searchBoxOpensTheOnlyHit() throws Exception {
        var id = delivered(SignedDocuments.prescription());
        screens.open("admin", "/search?q=" + id).andExpect(redirectedUrl("/console/messages/" + id));
    }

    @Test
    void pageTellsTheStepsInWordsAndHidesTheBodies() throws Exception {
        var document = SignedDocuments.prescription();
        var id = delivered(document);
        var page = screens.text("admin", "/console/messages/" + id);
        assertThat(page).contains("СЭМД → РЭМД: регистрация", "ответ системы", "Зарегистрировано",
                "Региональный сервис «region»",
                "Подпись автора", "Тела этого сообщения никто не открывал");
        assertThat(page).doesNotContain(SemdFactsReader.read(document).patient().name().orElseThrow().family())
                .doesNotContain("??").doesNotContain(" style=");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
    }

    @Test
    void bodyIsShownForAReasonThatTheAccessLogKeeps() throws Exception {
        var document = SignedDocuments.prescription();
        var id = delivered(document);
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
        var id = delivered(SignedDocuments.prescription());
        screens.send("admin", "/console/messages/" + id + "/bodies/document", "reason", " ")
                .andExpect(redirectedUrl("/console/messages/" + id));
        assertThat(looks(id)).isEmpty();
    }

    @Test
    void downloadIsTheBytesAsTheyCame() throws Exception {
        var document = SignedDocuments.prescription();
        var id = delivered(document);
        var file = screens.send("admin", "/console/messages/" + id + "/bodies/document/file", "reason", "Запрос МО № 5")
                .andReturn().getResponse().getContentAsByteArray();
        assertThat(file).isEqualTo(document);
        assertThat(looks(id)).extracting(AccessRecord::shown).containsExactly("Документ, выгружено в файл");
    }

    @Test
    void twoBodiesAreCompared() throws Exception {
        var id = delivered(SignedDocuments.prescription());
        var page = screens.send("admin", "/console/messages/" + id + "/compare", "first", "document", "second",
                "document", "reason", "Проверка хода").andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Отличий нет");
        assertThat(looks(id)).extracting(AccessRecord::shown).containsExactly("сравнение: Документ и Документ");
    }

    @Test
    void whoMayNotSeesNoBodyAndNoMessagesAtAll() throws Exception {
        var id = delivered(SignedDocuments.prescription());
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
        var id = aside(document, "ACCESS_DENIED");
        screens.send("admin", "/console/messages/" + id + "/resend", "way", "failed", "reason",
                "Право выдано Петровой");
        await().atMost(Duration.ofSeconds(40)).until(() -> state(id).equals("delivered"));
        var page = screens.text("admin", "/console/messages/" + id + "/print");
        var facts = SemdFactsReader.read(document);
        assertThat(page).contains("ACCESS_DENIED").contains(SemdToRemd.localUid(facts))
                .doesNotContain("Петровой").doesNotContain(facts.patient().snils().orElseThrow())
                .doesNotContain(facts.patient().name().orElseThrow().family());
    }

    @Test
    void failedStepIsSentAgainWithAReasonWhichStaysInTheCourse() throws Exception {
        var id = aside(SignedDocuments.prescription(), "ACCESS_DENIED");
        screens.send("admin", "/console/messages/" + id + "/resend", "way", "failed", "reason", "нет")
                .andExpect(redirectedUrl("/console/messages/" + id));
        assertThat(state(id)).isEqualTo("aside");
        screens.send("admin", "/console/messages/" + id + "/resend", "way", "failed", "reason", "Право выдано");
        await().atMost(Duration.ofSeconds(40)).until(() -> state(id).equals("delivered"));
        assertThat(screens.text("admin", "/console/messages/" + id)).contains("отправлено повторно", "Право выдано");
        assertThat(audit.find(new LogFilter("admin", "MESSAGE_RESENT", "сообщение " + id, Optional.empty(),
                Optional.empty(), Optional.empty(), 5)).items()).hasSize(1);
    }

    @Test
    void oneRecipientGetsItAgain() throws Exception {
        var id = delivered(SignedDocuments.prescription());
        screens.send("admin", "/console/messages/" + id + "/resend", "way", "subscriber.document.deliver.region",
                "reason", "Регион потерял документ");
        await().atMost(Duration.ofSeconds(40)).until(() -> simulators.simulator("subscriber").orElseThrow().book()
                .since(java.time.Instant.EPOCH).stream().filter(entry -> entry.id().endsWith(id)).count() == 2
                || state(id).equals("delivered"));
        assertThat(screens.text("admin", "/console/messages/" + id)).contains("Регион потерял документ");
    }

    @Test
    void groupAsideSaysWhoseFaultItIsAndIsSentAgainAsAWhole() throws Exception {
        var first = aside(SignedDocuments.prescription(), "NO_RMIS");
        var second = aside(SignedDocuments.prescription(), "NO_RMIS");
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
        await().atMost(Duration.ofSeconds(60)).until(() -> state(first).equals("delivered")
                && state(second).equals("delivered"));
        assertThat(screens.text("admin", work)).contains("завершён", "2 из 2", "Система зарегистрирована",
                "СЭМД → РЭМД: регистрация");
    }

    @Test
    void groupIsNotSentWithoutAReason() throws Exception {
        var id = aside(SignedDocuments.prescription(), "RMIS_REGION_MISMATCH");
        var cause = aside.causes(Long.parseLong(id)).getFirst();
        screens.send("admin", "/console/aside/" + cause + "/resend", "until",
                Long.toString(System.currentTimeMillis()), "reason", "")
                .andExpect(redirectedUrl("/console/aside/" + cause));
        assertThat(state(id)).isEqualTo("aside");
    }

    @Test
    void mendedDocumentGoesThroughTheSameDoorAndKnowsItsParent() throws Exception {
        var document = SignedDocuments.prescription();
        var id = delivered(document);
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
    void messagesOfAnotherOrganisationDoNotExistForThoseWhoSeeTheirOwn() throws Exception {
        var id = delivered(SignedDocuments.prescription());
        screens.open("expert", "/console/messages/" + id).andExpect(status().isForbidden());
        assertThat(screens.text("expert", "/console/messages?key=" + id)).contains("Таких сообщений нет");
        assertThat(screens.text("expert", "/search?q=" + id)).contains("Ничего не найдено");
        assertThat(screens.text("doctor", "/console/messages?key=" + id)).contains("/console/messages/" + id);
        screens.send("doctor", "/console/messages/" + id + "/resend", "way", "failed", "reason", "Хочу ещё раз")
                .andExpect(status().isForbidden());
    }

    @Test
    void operatorSeesStructureAndCodesOnly() throws Exception {
        var document = SignedDocuments.prescription();
        var id = delivered(document);
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

    /** A person with the role that the hub is delivered with: bodies masked, no mending. */
    private Cookie operator() throws Exception {
        var role = roles.all().stream().filter(each -> each.name().equals("Оператор шины")).toList();
        register.add(Staff.added("operator", "Операторова Ольга", "1.2.643.5.1.13.13.12.2.99.9999", role),
                "подснежник-весной", Actor.HUB);
        screens.perform(post("/password").cookie(screens.signIn("operator", "подснежник-весной")).with(csrf())
                .param("current", "подснежник-весной").param("password", "одуванчик-летом")
                .param("again", "одуванчик-летом"));
        return screens.signIn("operator", "одуванчик-летом");
    }

    @Test
    void mendedTextThatIsNoXmlGoesNoFurtherAndIsNotLost() throws Exception {
        var id = delivered(SignedDocuments.prescription());
        var page = screens.send("admin", "/console/messages/" + id + "/edit/preview", "text", "<a>\n<b></a>", "reason",
                "Ошибка в названии").andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Это не XML: ошибка в строке 2").contains("&lt;b&gt;&lt;/a&gt;");
    }

    @Test
    void mendedDocumentOfAChannelIsTakenUnderANewNumber() throws Exception {
        var order = "<order><id>L-%s</id><patient snils=\"16000000047\"/></order>";
        var number = Long.toString(System.nanoTime());
        var id = door.post("/api/v1/relay/laboratory", "application/xml",
                order.formatted(number).getBytes(StandardCharsets.UTF_8)).text("messageId");
        screens.send("admin", "/console/messages/" + id + "/edit/send", "text", order.formatted(number + "-2"),
                "reason", "Перепутан пациент");
        assertThat(lineage.children(Long.parseLong(id))).singleElement().satisfies(child -> await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> state(Long.toString(child.messageId())).equals("delivered")));
        var taken = screens.send("admin", "/console/messages/" + id + "/edit/send", "text",
                order.formatted(number).replace("16000000047", "16000000148"), "reason", "Перепутан пациент")
                .andReturn().getResponse().getRedirectedUrl();
        assertThat(taken).isEqualTo("/console/messages/" + id);
        assertThat(lineage.children(Long.parseLong(id))).hasSize(1);
    }

    private List<AccessRecord> looks(String id) {
        return accesses.find(new LogFilter("", id, "", Optional.empty(), Optional.empty(), Optional.empty(), 10))
                .items();
    }

    private String delivered(byte[] document) {
        var id = accepted(document);
        await().atMost(Duration.ofSeconds(40)).until(() -> state(id).equals("delivered"));
        return id;
    }

    private String aside(byte[] document, String code) {
        SemdFacts facts = SemdFactsReader.read(document);
        ((RemdSimulator) simulators.simulator("remd").orElseThrow()).refuseNext(SemdToRemd.localUid(facts), code,
                "Отказ для проверки");
        var id = accepted(document);
        await().atMost(Duration.ofSeconds(40)).until(() -> state(id).equals("aside"));
        return id;
    }

    private String accepted(byte[] document) {
        var answer = door.submit(document, signed.byAuthor(document), signed.byFacility(document));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.text("messageId");
    }

    private String state(String id) {
        return door.message(id).text("state");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

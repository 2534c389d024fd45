package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.reference.dictionary.CodeMapping;
import ru.medbus.domain.reference.dictionary.CodeMappings;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.domain.reference.dictionary.UnmappedCode;
import ru.medbus.simulators.kit.Book;
import ru.medbus.web.Screens;

/** A channel whose documents carry the region's own codes: recipients get the federal ones. */
class RelayCodesIT extends BusIT {
    private static final String FUND = "ffoms.V002";
    private static final String WARDS = "region.wards";
    private static final String SPECIALITIES = "region.specialities";
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Autowired
    private Mis mis;
    @Autowired
    private Screens screens;
    @Autowired
    private Dictionaries dictionaries;
    @Autowired
    private CodeMappings mappings;
    @Autowired
    private Journal journal;
    @Autowired
    private MessageQueries messages;
    @Autowired
    private Simulators simulators;
    private final String code = "К-" + UUID.randomUUID();

    @BeforeEach
    void known() {
        await().atMost(Duration.ofSeconds(30)).until(() -> dictionaries.get(FUND).upToDate());
        dictionaries.add(WARDS, DictionarySource.REGION, "Отделения", DictionarySettings.USUAL, Actor.HUB);
        dictionaries.add(SPECIALITIES, DictionarySource.REGION, "Специальности", DictionarySettings.USUAL, Actor.HUB);
    }

    @Test
    void recipientGetsFederalCodesAndBothTextsAreKept() throws Exception {
        map(WARDS, code, "29");
        map(SPECIALITIES, code, "97");
        var referral = referral(code, code);
        var id = mis.until(accepted(referral), "delivered");
        var expected = referral.replace("<department>" + code, "<department>29")
                .replace("speciality='" + code, "speciality='97");
        assertThat(made(id)).isEqualTo(expected);
        assertThat(delivered(id)).containsExactly(sha256(expected));
        assertThat(journal.body(Long.parseLong(id), Body.DOCUMENT).orElseThrow().content())
                .isEqualTo(referral.getBytes(StandardCharsets.UTF_8));
        assertThat(screens.text("admin", "/console/messages/" + id)).contains("После замены кодов",
                "Заменено кодов: 2", "региональные коды → федеральные").doesNotContain("??");
        assertThat(screens.send("admin", "/console/messages/" + id + "/compare", "first", "document", "second",
                "made.codes.1", "reason", "Сверка кодов").andReturn().getResponse().getContentAsString())
                .contains("Документ", "После замены кодов", "class=\"new\"");
    }

    @Test
    void documentWithAnUnmappedCodeWaitsForThePersonAndGoesOn() throws Exception {
        map(SPECIALITIES, code, "97");
        var id = mis.until(accepted(referral(code, code)), "aside");
        assertThat(messages.line(Long.parseLong(id)).orElseThrow().reason()).contains(code, "referral/department",
                WARDS, FUND, "Добавьте сопоставление");
        assertThat(delivered(id)).isEmpty();
        assertThat(unmapped(WARDS)).contains(new UnmappedCode(code, "", 1));
        map(WARDS, code, "29");
        screens.send("admin", "/console/messages/" + id + "/resend", "way", "failed", "reason", "Сопоставлено");
        mis.until(id, "delivered");
        assertThat(made(id)).contains("<department>29<");
        assertThat(delivered(id)).hasSize(1);
    }

    @Test
    void codeThatMayPassGoesAsItIsAndIsCounted() throws Exception {
        map(WARDS, code, "29");
        var id = mis.until(accepted(referral(code, code)), "delivered");
        assertThat(made(id)).contains("<department>29<", "speciality='" + code);
        assertThat(unmapped(SPECIALITIES)).contains(new UnmappedCode(code, "", 1));
        assertThat(screens.text("admin", "/console/messages/" + id)).contains("переданы как есть: «" + code);
    }

    private static String referral(String department, String speciality) {
        return """
            <referral><id>%s</id><facility>1.2.643.5.1.13.13.12.2.99.9999</facility>
              <department>%s</department>
              <service speciality='%s'/>
            </referral>
            """.formatted(UUID.randomUUID(), department, speciality);
    }

    private String accepted(String referral) {
        var answer = mis.door().post("/api/v1/relay/referral", "application/xml",
                referral.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.text("messageId");
    }

    private void map(String region, String from, String to) {
        mappings.add(CodeMapping.added(region, from, FUND, to, LONG_AGO, Optional.empty()), Actor.HUB);
    }

    private List<UnmappedCode> unmapped(String region) {
        return mappings.unmapped(region, FUND, LocalDate.now(), 1_000);
    }

    private String made(String id) {
        return new String(journal.made(Long.parseLong(id), "codes").orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private List<String> delivered(String id) {
        return simulators.simulator("subscriber").orElseThrow().book().since(Instant.EPOCH).stream()
                .filter(entry -> entry.id().equals("region " + id)).map(Book.Entry::facts).toList();
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}

package ru.medbus.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import ru.medbus.BusIT;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;
import ru.medbus.domain.reference.dictionary.LoadMode;
import ru.medbus.web.Screens;

class DictionaryPagesIT extends BusIT {
    private static final String ICD10 = "1.2.643.5.1.13.13.11.1005";
    private static final String BENEFITS = "1.2.643.5.1.13.13.99.2.541";

    @Autowired
    private Screens screens;
    @Autowired
    private Dictionaries dictionaries;

    @BeforeEach
    void loaded() {
        await().atMost(Duration.ofSeconds(30)).until(
                () -> dictionaries.get(ICD10).upToDate() && dictionaries.get(BENEFITS).upToDate());
    }

    @Test
    void listSaysWhatIsLoadedAndWhetherItIsTheNewest() throws Exception {
        assertThat(screens.text("admin", "/console/dictionaries?text=мкб")).contains("МКБ-10", ICD10, "актуальна",
                "по расписанию").doesNotContain(BENEFITS).doesNotContain("??");
        assertThat(screens.text("admin", "/console/dictionaries?text=nothing")).contains("Таких справочников нет");
        assertThat(screens.open("admin", "/console/dictionaries/export.csv?text=541").andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).contains("Льготные категории граждан");
    }

    @Test
    void cardShowsVersionsPassportAndSettings() throws Exception {
        assertThat(screens.text("admin", "/console/dictionaries/" + ICD10)).contains("Обновить сейчас", "действует",
                "Столбец кода", "портал, страницами", "завершена").doesNotContain("??");
        screens.open("admin", "/console/dictionaries/1.2.3.4.5").andExpect(status().isNotFound());
        screens.open("doctor", "/console/dictionaries").andExpect(status().isForbidden());
    }

    @Test
    void rowsAreSearchedPagedAndExported() throws Exception {
        assertThat(screens.text("admin", "/console/dictionaries/" + ICD10 + "/rows?text=инфаркт"))
                .contains("I21", "I21.9").doesNotContain("Холера");
        assertThat(screens.open("admin", "/console/dictionaries/" + ICD10 + "/rows.csv").andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8).lines()).hasSize(29);
    }

    @Test
    void suggestionsComeForAnyFormByCodeNameAndDay() throws Exception {
        assertThat(screens.text("doctor", "/dictionary/" + ICD10 + "/suggest?q=аст")).contains("data-code=\"J45\"",
                "data-code=\"J46\"", "<code>J45</code>");
        assertThat(screens.text("doctor", "/dictionary/" + ICD10 + "/suggest?field=icd&list=icd&icd-text=J12.8"))
                .contains("Ничего не найдено");
        assertThat(screens.text("doctor", "/dictionary/" + ICD10 + "/suggest?q=J12.8&on=2020-12-31"))
                .contains("вирусная пневмония");
        assertThat(screens.text("doctor", "/dictionary/1.2.3/suggest?q=x")).contains("Ничего не найдено");
    }

    @Test
    void settingsAreRefusedWithTheirFieldAndKept() throws Exception {
        var oid = added("region.settings", "REGION");
        assertThat(screens.send("admin", oid, "version", "1", "mode", "OFF", "way", "WHOLE", "everyHours", "0",
                "keepVersions", "3").andReturn().getResponse().getContentAsString())
                .contains("Период — от 1 часа до 8760");
        screens.send("admin", oid, "version", "1", "mode", "OFF", "way", "ARCHIVE", "everyHours", "12",
                "keepVersions", "5").andExpect(redirectedUrl(oid));
        assertThat(dictionaries.get("region.settings").settings().mode()).isEqualTo(LoadMode.OFF);
        assertThat(dictionaries.get("region.settings").settings().keepVersions()).isEqualTo(5);
    }

    @Test
    void oidThatIsNotOneIsRefused() throws Exception {
        assertThat(screens.send("admin", "/console/dictionaries/new", "oid", "отделения", "source", "REGION", "name",
                "Отделения").andReturn().getResponse().getContentAsString()).contains("OID пишется числами");
    }

    @Test
    void regionalVersionsComeFromFilesAndABadFileChangesNothing() throws Exception {
        var card = added("region.departments", "REGION");
        upload(card, "1", "UTF-8", "CODE;NAME\nК1;Кардиология\nТ;Терапия\n", StandardCharsets.UTF_8);
        upload(card, "2", "windows-1251", "CODE;NAME\nК1;Кардиология № 1\n", Charset.forName("windows-1251"));
        upload(card, "3", "UTF-8", "CODE;NAME\nК1;А\nК1;Б\n", StandardCharsets.UTF_8);
        assertThat(dictionaries.versions("region.departments")).extracting(DictionaryVersion::version)
                .containsExactly("2", "1");
        assertThat(screens.text("admin", card)).contains("Ключ «К1» встретился дважды");
        assertThat(screens.text("admin", card + "/difference?from=1&to=2")).contains("Кардиология № 1", "Терапия");
        screens.send("admin", card + "/current", "number", "1").andExpect(redirectedUrl(card));
        assertThat(screens.text("admin", card + "/rows")).contains("Терапия");
    }

    @Test
    void regionalCodeIsMappedAndTheMappingEnded() throws Exception {
        var card = added("region.sexes", "REGION");
        upload(card, "1", "UTF-8", "CODE;NAME\nм;Мужской пол\nж;Женский пол\n", StandardCharsets.UTF_8);
        var sexes = "1.2.643.5.1.13.13.11.1040";
        await().atMost(Duration.ofSeconds(30)).until(() -> dictionaries.get(sexes).upToDate());
        var page = "/console/mappings?region=region.sexes&federal=" + sexes + "&day=2026-03-01";
        assertThat(screens.text("admin", page)).contains("Не сопоставлены: 2", "1 Мужской", "2 Женский");
        screens.send("admin", "/console/mappings", "region", "region.sexes", "federal", sexes, "day", "2026-03-01",
                "code", "м", "to", "1").andExpect(status().is3xxRedirection());
        assertThat(screens.text("admin", page)).contains("Не сопоставлены: 1", "Сопоставления: 1", "admin");
        var file = new MockMultipartFile("file", "m.csv", "text/csv",
                "REGION_CODE;FEDERAL_CODE;VALID_FROM;VALID_TO\nж;2;01.01.2026;\nм;2;01.01.2026;\n"
                        .getBytes(StandardCharsets.UTF_8));
        screens.perform(multipart("/console/mappings/file").file(file).param("region", "region.sexes")
                .param("federal", sexes).param("day", "2026-03-01").param("charset", "UTF-8")
                .cookie(screens.cookie("admin")).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(screens.text("admin", page)).as("a file goes in whole or not at all")
                .contains("Не сопоставлены: 1");
    }

    private String added(String oid, String source) throws Exception {
        screens.send("admin", "/console/dictionaries/new", "oid", oid, "source", source, "name", "Пример " + oid)
                .andExpect(redirectedUrl("/console/dictionaries/" + oid));
        return "/console/dictionaries/" + oid;
    }

    private void upload(String card, String number, String charset, String text, Charset written) throws Exception {
        var file = new MockMultipartFile("file", "rows.csv", "text/csv", text.getBytes(written));
        screens.perform(multipart(card + "/file").file(file).param("number", number).param("charset", charset)
                .cookie(screens.cookie("admin")).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(redirectedUrl(card));
    }
}

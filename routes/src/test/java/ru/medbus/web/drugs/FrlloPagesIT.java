package ru.medbus.web.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;
import ru.medbus.domain.drugsupply.frllo.FrlloFilter;
import ru.medbus.domain.drugsupply.frllo.FrlloLine;
import ru.medbus.domain.drugsupply.frllo.FrlloQueries;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.web.Screens;

/** The upload to ФРЛЛО as the operator of the register sees it. */
class FrlloPagesIT extends BusIT {
    private static final String TEXT = "Сверьте номер: образец отказа";

    @Autowired
    private Screens screens;
    @Autowired
    private PrescriptionQueries prescriptions;
    @Autowired
    private FrlloQueries queries;
    @Autowired
    private JdbcTemplate database;
    private FrlloLine line;

    /** An accepted record that is made a refused one: the page does not care how it came to it. */
    @BeforeEach
    void refusedRecord() {
        DrugWorld.sown(prescriptions);
        await().atMost(Duration.ofSeconds(90)).until(() -> !queries.list(recipes("ACCEPTED")).isEmpty());
        line = queries.list(recipes("ACCEPTED")).getFirst();
        database.update(
                "update frllo.record set state = 'REFUSED', error_code = 'DIC_ERROR', error_text = ? where id = ?",
                TEXT, line.id());
    }

    @Test
    void operatorSeesCountsCausesAndWhatToDo() throws Exception {
        assertThat(screens.text("registrar", "/drugs/frllo?state=REFUSED&kind=RECIPE&code=DIC_ERROR"))
                .contains("Передача в ФРЛЛО", "Отказы по причинам", TEXT, "DIC_ERROR", "Обновите справочник НСИ",
                        "/drugs/frllo/" + line.id(), "href=\"/drugs/prescriptions/" + line.subjectId() + "\"",
                        "Исправить", "export.csv?state=REFUSED")
                .doesNotContain("??");
        assertThat(screens.text("registrar", "/")).contains("Отказы ФРЛЛО");
        var record = screens.text("registrar", "/drugs/frllo/" + line.id());
        assertThat(record).contains(TEXT, "Отправки", "Пакет №", "принято", "Не передавать").doesNotContain("??");
        screens.open("registrar", "/drugs/frllo/999999999").andExpect(status().isNotFound());
    }

    @Test
    void fateStandsOnThePagesOfThePrescriptionAndOfThePatient() throws Exception {
        assertThat(screens.text("admin", "/drugs/prescriptions/" + line.subjectId()))
                .contains("ФРЛЛО: отказано", TEXT, "Обновите справочник НСИ");
        assertThat(screens.text("registrar", "/drugs/patients/" + line.personId()))
                .contains("Гражданин: принято", "/drugs/frllo?person=" + line.personId()).doesNotContain("??");
        assertThat(screens.text("registrar", "/drugs/frllo?person=" + line.personId())).contains(line.family(),
                "Льгота", "Рецепт");
    }

    @Test
    void oneRecordAndAllOfOneCauseAreSentAgain() throws Exception {
        screens.send("registrar", "/drugs/frllo/again", "kind", "RECIPE", "code", "DIC_ERROR", "text",
                "Неверный код термина для значения, определяемого по справочнику")
                .andExpect(redirectedUrl("/drugs/frllo"));
        assertThat(queries.find(line.id()).orElseThrow().version()).isEqualTo(line.version() + 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> !queries.find(line.id()).orElseThrow().refused());
        screens.send("registrar", "/drugs/frllo/again", "kind", "RECIPE", "code", "DIC_ERROR", "text", "другая");
        assertThat(screens.text("registrar", "/drugs/frllo")).doesNotContain("??");
        screens.send("registrar", "/drugs/frllo/again", "kind", "странный", "code", "", "text", "")
                .andExpect(status().isBadRequest());
        screens.send("registrar", "/drugs/frllo/send").andExpect(redirectedUrl("/drugs/frllo"));
    }

    @Test
    void recordIsClosedWithAReasonOnly() throws Exception {
        screens.send("registrar", "/drugs/frllo/" + line.id() + "/close", "reason", "да")
                .andExpect(status().isSeeOther());
        assertThat(queries.find(line.id()).orElseThrow().refused()).isTrue();
        screens.send("registrar", "/drugs/frllo/" + line.id() + "/close", "reason", "Внесено в личном кабинете")
                .andExpect(redirectedUrl("/drugs/frllo/" + line.id()));
        assertThat(screens.text("registrar", "/drugs/frllo/" + line.id())).contains("закрыто",
                "Внесено в личном кабинете");
    }

    @Test
    void listIsExportedAndOthersAreKeptOut() throws Exception {
        var csv = screens.open("registrar", "/drugs/frllo/export.csv?state=REFUSED").andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(row -> row.contains("\"отказано\""));
        assertThat(screens.text("ministry", "/drugs/frllo?state=REFUSED")).contains("***").doesNotContain(
                "Отправить снова");
        screens.send("ministry", "/drugs/frllo/" + line.id() + "/again").andExpect(status().isForbidden());
        screens.open("expert", "/drugs/frllo").andExpect(status().isForbidden());
    }

    private static FrlloFilter recipes(String state) {
        return new FrlloFilter("RECIPE", state, "", 0, 0, 1);
    }
}

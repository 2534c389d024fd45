package ru.medbus.web.passport.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import ru.medbus.BusIT;
import ru.medbus.domain.passport.territory.PopulationRegister;
import ru.medbus.domain.passport.territory.Territories;
import ru.medbus.web.Screens;
import ru.medbus.web.UploadedTable;

class TerritoryPagesIT extends BusIT {
    private static final int LAST = LocalDate.now().getYear();

    @Autowired
    private Screens screens;
    @Autowired
    private Territories territories;
    @Autowired
    private PopulationRegister population;

    @BeforeEach
    void sown() {
        await().atMost(Duration.ofSeconds(30)).until(() -> territories.find("02517000").isPresent());
    }

    @Test
    void demoHasTwentyTerritoriesAndTheRegionIsTheirSum() throws Exception {
        assertThat(territories.all()).filteredOn(one -> one.oktmo().startsWith("02")).hasSizeGreaterThanOrEqualTo(20);
        var page = screens.text("doctor", "/passport/territories");
        assertThat(page).contains("Примерная область").contains("02701000").contains("Городской округ")
                .doesNotContain("??");
        var all = population.ofYear(LAST);
        assertThat(all.get("02000000").total()).isEqualTo(all.entrySet().stream()
                .filter(one -> one.getKey().startsWith("02") && !one.getKey().equals("02000000"))
                .mapToLong(one -> one.getValue().total()).sum());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/passport/territories", "/passport/territories/02701000",
            "/passport/territories/02000000?with=2025"})
    void pageIsLightHasNoInlineScriptAndNoHoles(String path) throws Exception {
        var page = screens.text("doctor", path);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
        assertThat(page).doesNotContain("<script>").doesNotContain(" style=").doesNotContain("??");
    }

    @Test
    void cardReadsWithoutAScriptAndComparesYears() throws Exception {
        var page = screens.text("doctor", "/passport/territories/02701000?year=" + LAST + "&with=" + (LAST - 1));
        assertThat(page).contains("Половозрастная пирамида").contains("15–17 лет").contains("100 и старше")
                .contains("Было в " + (LAST - 1)).contains("data-pyramid").contains("menBefore");
        assertThat(screens.text("doctor", "/passport/territories/02000000")).contains("Входящие территории")
                .contains("Озёрный район");
        assertThat(screens.text("doctor", "/passport/territories/02701000?year=1995")).contains("не загружена");
    }

    @Test
    void exportsAreWhatIsShown() throws Exception {
        var csv = screens.text("economist", "/passport/territories/export.csv?text=примерск");
        assertThat(csv).contains("\"02701000\";\"Примерск\"").doesNotContain("Озёрный");
        var book = screens.open("economist", "/passport/territories/02701000/export.xlsx?year=" + LAST).andReturn()
                .getResponse().getContentAsByteArray();
        var read = PopulationReading.of(new UploadedTable(book, 10_000).read().lines());
        assertThat(read.faults()).isEmpty();
        assertThat(read.years().getFirst().people()).isEqualTo(population.of("02701000", LAST).orElseThrow());
    }

    @Test
    void whoMayOnlyLookCannotChangeAndStrangersCannotLook() throws Exception {
        screens.open("storekeeper", "/passport/territories").andExpect(status().isForbidden());
        screens.open("doctor", "/passport/territories/new").andExpect(status().isForbidden());
        screens.open("doctor", "/passport/territories/import").andExpect(status().isForbidden());
        assertThat(screens.text("doctor", "/passport/territories")).doesNotContain("Добавить территорию");
        screens.open("doctor", "/passport/territories/77777777").andExpect(status().isNotFound());
        screens.open("ministry", "/passport/territories/import/999999").andExpect(status().isNotFound());
    }

    @Test
    void refusedFormKeepsWhatWasTypedAndSaysWhichRule() throws Exception {
        var page = screens.send("ministry", "/passport/territories/new", "oktmo", "0270", "name", "Новый округ",
                "kind", "OKRUG", "parent", "02000000", "areaKm2", "12,5", "from", "2024-01-01").andReturn()
                .getResponse().getContentAsString();
        assertThat(page).contains("8 цифр муниципального образования").contains("value=\"0270\"")
                .contains("value=\"Новый округ\"").contains("value=\"12,5\"");
        assertThat(screens.send("ministry", "/passport/territories/new", "oktmo", "02519000", "name", "Дальний",
                "kind", "OKRUG", "areaKm2", "много", "from", "2024-01-01").andReturn().getResponse()
                .getContentAsString()).contains("Площадь — число");
    }

    @Test
    void circleIsRefusedOnTheForm() throws Exception {
        var region = territories.get("02000000");
        var page = screens.send("ministry", "/passport/territories/02000000/edit", "name", region.name(), "kind",
                "REGION", "parent", "02701000", "from", "2006-01-01", "revision", "" + region.revision()).andReturn()
                .getResponse().getContentAsString();
        assertThat(page).contains("Получится круг");
        assertThat(territories.get("02000000")).isEqualTo(region);
    }

    @Test
    void fileIsLookedThroughThenLoadedWithoutItsBadYears() throws Exception {
        var text = Demography.HEAD + Demography.year("02703000", 2015, 3)
                + Demography.year("02705000", 2015, 4).replace(Demography.row("02705000", 2015, "40", 4, 4),
                        Demography.row("02705000", 2015, "40", -4, 4))
                + Demography.year("77777777", 2015, 1);
        var preview = bring("население.csv", text.getBytes("windows-1251")).getRedirectedUrl();
        var page = screens.text("ministry", preview);
        assertThat(page).contains("windows-1251").contains("Ошибки: 2").contains("не может быть отрицательным: -4")
                .contains("такой территории нет").contains("Загрузить: 1");
        assertThat(population.of("02703000", 2015)).isEmpty();
        screens.open("admin", preview).andExpect(status().isNotFound());
        screens.send("ministry", preview).andExpect(status().is3xxRedirection());
        assertThat(population.of("02703000", 2015).orElseThrow().total()).isEqualTo(3 * 202);
        assertThat(population.of("02705000", 2015)).isEmpty();
        assertThat(screens.text("doctor", "/passport/territories/02703000?year=2015")).contains("население.csv");
        screens.open("ministry", preview).andExpect(status().isNotFound());
    }

    @Test
    void unreadableFileIsRefusedWithAReason() throws Exception {
        assertThat(bring("население.xlsx", new byte[]{'P', 'K', 3, 4, 9, 9}).getContentAsString())
                .contains("Файл не принят");
        assertThat(bring("население.csv", "а;б\n1;2\n".getBytes(StandardCharsets.UTF_8)).getContentAsString())
                .contains("нет столбцов: ОКТМО");
    }

    private MockHttpServletResponse bring(String name, byte[] content) throws Exception {
        return screens.perform(multipart("/passport/territories/import")
                .file(new MockMultipartFile("file", name, "text/csv", content)).cookie(screens.cookie("ministry"))
                .with(csrf())).andReturn().getResponse();
    }
}

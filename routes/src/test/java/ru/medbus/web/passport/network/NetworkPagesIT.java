package ru.medbus.web.passport.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.StaffFilter;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.domain.passport.federal.FederalDifferences;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.FederalRun;
import ru.medbus.domain.passport.federal.FederalSystem;
import ru.medbus.mappings.semd.invented.InventedFacility;
import ru.medbus.web.Screens;
import ru.medbus.web.passport.PassportSection;

/** The network, its staff and its loads as people see them. */
class NetworkPagesIT extends BusIT {
    private static final String TREE = "/passport/network";
    private static final String LOADS = "/passport/loads";
    private static final String HOSPITAL = InventedFacility.HOSPITAL.oid();
    private static final String SANATORIUM = "1.2.643.5.1.13.13.12.2.99.9987";

    @Autowired
    private Screens screens;
    @Autowired
    private Network network;
    @Autowired
    private Staffing staffing;
    @Autowired
    private FederalLoads loads;
    @Autowired
    private FederalDifferences differences;
    @Autowired
    private List<PassportSection> sections;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void loaded() {
        await().atMost(Duration.ofSeconds(120)).until(() -> done(FederalSystem.FRMO) && done(FederalSystem.FRMR)
                && network.facility(InventedFacility.PHARMACY.oid()).isPresent());
    }

    @Test
    void treeShowsOrganisationsWithTheirDepartmentsAndFiltersStandInTheAddress() throws Exception {
        assertThat(screens.text("ministry", TREE + "?text=областная")).contains("Примерская областная больница",
                "Стационар", "Кардиологическое отделение", "Организаций найдено: 1").doesNotContain("??", "Аптека");
        assertThat(screens.text("ministry", TREE + "?kind=PHARMACY&text=Примерска")).contains("Организаций найдено: 30",
                "Аптека № 2");
        assertThat(screens.text("ministry", TREE + "?state=CLOSED&text=вымышленный"))
                .doesNotContain("Примерская областная");
        assertThat(screens.text("ministry", TREE + "?text=ничего%20такого")).contains("Таких организаций нет",
                "Ослабьте условия");
        assertThat(screens.text("ministry", TREE + "?kind=НЕТ&territory=x&after=!!"))
                .contains("Организаций найдено");
    }

    @Test
    void pagesOfTheTreeFollowEachOther() throws Exception {
        var first = screens.text("ministry", TREE + "?state=ALL");
        var next = first.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(next).contains("after=");
        assertThat(screens.text("ministry", next)).contains("В начало");
    }

    @Test
    void doctorSeesHisOwnOrganisationAlone() throws Exception {
        assertThat(screens.text("doctor", TREE + "?state=ALL")).contains("Примерская городская поликлиника",
                "Организаций найдено: 1").doesNotContain("областная больница");
        screens.open("doctor", TREE + "/" + HOSPITAL).andExpect(status().isForbidden());
        screens.open("doctor", TREE + "/" + HOSPITAL + "/staff/export.csv").andExpect(status().isForbidden());
        screens.open("doctor", LOADS).andExpect(status().isForbidden());
        screens.open("storekeeper", TREE).andExpect(status().isForbidden());
    }

    @Test
    void exportsHoldExactlyWhatIsFound() throws Exception {
        var csv = screens.open("ministry", TREE + "/export.csv?text=областная").andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("Подразделение", "Кардиологическое отделение", HOSPITAL).doesNotContain("Аптека");
        var xlsx = screens.open("ministry", TREE + "/export.xlsx?kind=PHARMACY&text=Примерска").andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getFirstSheet().read()).hasSize(31);
        }
    }

    @Test
    void structureOfTheNetworkIsPrinted() throws Exception {
        var paper = screens.open("ministry", TREE + "/print.pdf?text=областная").andReturn().getResponse()
                .getContentAsByteArray();
        try (var read = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(read)).contains("Структура сети организаций",
                    "Примерская областная больница", "Кардиологическое отделение", "Лист 1 из 1");
        }
    }

    @Test
    void organisationShowsItsDepartmentsAndStaff() throws Exception {
        assertThat(screens.text("ministry", TREE + "/" + HOSPITAL)).contains("Главный корпус", "Стационар", "Работают:",
                "врач").doesNotContain("??");
        screens.open("ministry", TREE + "/1.2.3").andExpect(status().isNotFound());
        assertThat(sections).extracting(PassportSection::title).contains("Подразделения", "Сотрудники");
        var person = new Rights(1, "x", "x", HOSPITAL, false, Map.of());
        assertThat(sections).filteredOn(section -> section.title().equals("Сотрудники")).singleElement()
                .satisfies(section -> assertThat(section.facts(network.facility(HOSPITAL).orElseThrow(), person))
                        .containsKey("members"));
    }

    @Test
    void staffIsFilteredAndExported() throws Exception {
        var member = staffing.staff(HOSPITAL, StaffFilter.everybody(LocalDate.now()), 1).getFirst();
        var page = TREE + "/" + HOSPITAL + "/staff";
        assertThat(screens.text("ministry", page)).contains(member.worker().name(), "Допуск до").doesNotContain("??",
                member.worker().snils());
        assertThat(screens.text("ministry", page + "?name=Нетаких")).contains("Таких сотрудников нет");
        assertThat(screens.text("ministry", page + "?left=all&until=0&post=врач")).contains("Найдено");
        assertThat(screens.open("ministry", page + "/export.csv?name=" + encoded(member.worker().lastName()))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(member.worker().name());
        screens.open("ministry", page + "/export.xlsx").andExpect(status().isOk());
    }

    @Test
    void loadIsOrderedFromThePageAndItsChangesAreShown() throws Exception {
        screens.send("ministry", LOADS + "/frmo").andExpect(redirectedUrl(LOADS));
        var run = loads.recent(FederalSystem.FRMO, 1).getFirst();
        assertThat(run.orderedBy()).isEqualTo("ministry");
        await().atMost(Duration.ofSeconds(60)).until(() -> !loads.find(run.id()).orElseThrow().running());
        assertThat(screens.text("ministry", LOADS)).contains("ФРМО", "ФРМР", "Обновить сейчас", "ministry",
                "загружено").doesNotContain("??");
        assertThat(screens.text("ministry", LOADS + "/runs")).contains("Обновить сейчас").doesNotContain("<html");
        var first = loads.recent(FederalSystem.FRMO, 100).stream()
                .filter(each -> each.state() == FederalRun.State.DONE).toList().getLast();
        assertThat(screens.text("ministry", LOADS + "/" + first.id() + "?deed=ADDED")).contains("добавлено",
                "Подразделение «").doesNotContain("??");
        screens.open("ministry", LOADS + "/999999999").andExpect(status().isNotFound());
    }

    @Test
    void differenceIsDecidedWithAReason() throws Exception {
        jdbc.update("update passport.facility set short_name = 'Наш санаторий' where oid = ?", SANATORIUM);
        screens.send("ministry", LOADS + "/frmo");
        var run = loads.recent(FederalSystem.FRMO, 1).getFirst();
        await().atMost(Duration.ofSeconds(60)).until(() -> !loads.find(run.id()).orElseThrow().running());
        assertThat(screens.text("ministry", LOADS)).contains("Наш санаторий", "Взять из ФРМО");
        var difference = differences.list(SANATORIUM, false, 1).getFirst();
        var decide = LOADS + "/differences/" + difference.id();
        screens.send("ministry", decide, "decision", "take", "why", " ")
                .andExpect(redirectedUrl(LOADS + "#differences"));
        assertThat(differences.list(SANATORIUM, false, 1)).as("no reason, no decision").hasSize(1);
        screens.send("ministry", decide, "decision", "keep", "why", "Переименован приказом региона");
        assertThat(screens.text("ministry", LOADS)).doesNotContain("Наш санаторий");
        assertThat(screens.text("ministry", LOADS + "?decided=all")).contains("Наш санаторий",
                "Переименован приказом региона");
        screens.send("ministry", decide, "decision", "take", "why", "Решили иначе");
        assertThat(network.facility(SANATORIUM).orElseThrow().shortName()).isEqualTo(difference.federal());
    }

    @Test
    void pharmaciesOfTheRegionAreLocal() {
        assertThat(network.facilities(FacilityKind.PHARMACY)).filteredOn(
                each -> each.oid().startsWith("1.2.643.5.1.13.13.12.2.99.")).hasSize(30)
                .allSatisfy(each -> assertThat(each.source().title()).isEqualTo("регион"));
    }

    private boolean done(FederalSystem system) {
        return loads.recent(system, 100).stream().anyMatch(run -> run.state() == FederalRun.State.DONE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package ru.medbus.web.passport.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import ru.medbus.BusIT;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.domain.passport.equipment.MonthOfUse;
import ru.medbus.domain.passport.norms.Standards;
import ru.medbus.web.Screens;
import ru.medbus.web.passport.EquippedClinic;

class NormPagesIT extends BusIT {
    private static final String HEADS = "Код вида подразделения;Вид подразделения;Оборудование;"
            + "Коды видов оборудования;Количество;Правило;На сколько;Пункт\r\n";

    @Autowired
    private Screens screens;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private EquipmentRegister register;
    @Autowired
    private Standards standards;
    @Autowired
    private EquipmentTypes types;
    @Autowired
    private NormedLoad load;
    @Autowired
    private AppliedStandards section;
    @Autowired
    private Network network;
    private EquippedClinic clinic;
    private final String type = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Вымышленный стандарт " + type;
    private String path;

    @BeforeEach
    void standard() throws Exception {
        clinic = new EquippedClinic(database, register, "1.2.643.5.1.13.13.12.2.99.6" + (type.hashCode() & 0xFFFF));
        database.update("update passport.department set type_code = ? where oid = ?", type, clinic.department);
        path = screens.send("ministry", "/passport/norms", "name", name).andReturn().getResponse().getRedirectedUrl();
    }

    @Test
    void standardComesFromAFileAndMeasuresTheDepartment() throws Exception {
        long edition = edition();
        var file = HEADS + type + ";Лучевая;Рентген;3001;1;на койки;20;3.1\r\n";
        upload(edition, file.getBytes(Charset.forName("windows-1251"))).andExpect(status().is3xxRedirection());
        screens.send("ministry", path + "/editions/" + edition + "/force");
        assertThat(screens.text("ministry", path)).contains("1 на 20 коек (3001)", "введена", type + " Лучевая");
        var unknown = screens.text("ministry", "/passport/need?facility=" + clinic.oid);
        assertThat(unknown).contains("число коек не указано", "не посчитать");
        screens.send("ministry", "/passport/" + clinic.oid + "/departments/" + clinic.department, "beds", "34",
                "since", "2026-01-01").andExpect(status().is3xxRedirection());
        clinic.unit(EquippedClinic.number(), Optional.empty());
        var page = screens.text("ministry", "/passport/need?facility=" + clinic.oid);
        assertThat(page).contains("1 на 20 коек × 34 коек = 2", name, "п. 3.1",
                "department=" + clinic.department + "&amp;type=3001");
        assertThat(page).doesNotContain("??").doesNotContain(" style=");
        assertThat(section.facts(network.facility(clinic.oid).orElseThrow(), null).get("applied").toString())
                .contains(name);
    }

    @Test
    void ministryCountsFromAnotherNumberAndTakesItBackWhileThePassportStays() throws Exception {
        long edition = edition();
        upload(edition, (HEADS + type + ";Лучевая;Рентген;3001;1;на койки;20;3.1\r\n")
                .getBytes(StandardCharsets.UTF_8));
        screens.send("ministry", path + "/editions/" + edition + "/force");
        var need = "/passport/need?facility=" + clinic.oid;
        screens.send("ministry", "/passport/need/override", "departmentOid", clinic.department, "kind", "BEDS",
                "quantity", "сорок", "validFrom", "2026-01-01", "reason", "Приказ № 5");
        assertThat(screens.text("ministry", need)).doesNotContain("Приказ № 5");
        screens.send("ministry", "/passport/need/override", "departmentOid", clinic.department, "kind", "BEDS",
                "quantity", "50", "validFrom", "2026-01-01", "reason", "Приказ № 5");
        var page = screens.text("ministry", need);
        assertThat(page).contains("1 на 20 коек × 50 коек = 3; число для расчёта: Приказ № 5", "Снять")
                .doesNotContain("??");
        var end = page.replaceFirst("(?s).*action=\"(/passport/need/override/\\d+/end)\".*", "$1");
        screens.send("ministry", end, "facility", clinic.oid).andExpect(status().is3xxRedirection());
        assertThat(screens.text("ministry", need)).contains("число коек не указано", "снял ministry");
    }

    @Test
    void faultyRowsAreToldAndNothingIsTaken() throws Exception {
        long edition = edition();
        var page = upload(edition, (HEADS + type + ";;Рентген;3001;-2;на койки;20;\r\n" + type
                + ";;Рентген;;1;на подразделение;;\r\n").getBytes(StandardCharsets.UTF_8)).andReturn().getResponse()
                .getContentAsString();
        assertThat(page).contains("Не загружено ничего, замечаний: 2", "Строка 2, «Количество»", "Строка 3, «Коды");
        assertThat(standards.lines(edition)).isEmpty();
        assertThat(upload(edition, "совсем не то".getBytes(StandardCharsets.UTF_8)).andReturn().getResponse()
                .getContentAsString()).contains("В первой строке нет столбца");
        assertThat(upload(edition, new byte[]{'P', 'K', 3, 4, 0, 0}).andReturn().getResponse().getContentAsString())
                .contains("не читается как XLSX");
    }

    @Test
    void linesGoOutAndComeBackAsASpreadsheet() throws Exception {
        long edition = edition();
        upload(edition, (HEADS + type + ";Л;Рентген;3001 3002;2;на рабочие места;3;4\r\n")
                .getBytes(StandardCharsets.UTF_8));
        var before = standards.lines(edition);
        var file = screens.open("ministry", path + "/editions/" + edition + "/lines.xlsx").andReturn().getResponse()
                .getContentAsByteArray();
        upload(edition, file).andExpect(status().is3xxRedirection());
        assertThat(standards.lines(edition)).isEqualTo(before).hasSize(1);
        screens.open("ministry", "/passport/norms/sample.xlsx").andExpect(status().isOk());
    }

    @Test
    void overlappingEditionIsRefusedAtItsFieldAndKeepsWhatWasTyped() throws Exception {
        edition();
        var page = screens.send("ministry", path + "/editions", "orderNumber", "77-Н", "orderOn", "2026-02-01",
                "validFrom", "2026-06-01").andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Дни пересекаются с редакцией 1", "77-Н");
        assertThat(screens.send("ministry", path + "/editions", "orderNumber", "77-Н", "orderOn", "вчера", "validFrom",
                "").andReturn().getResponse().getContentAsString())
                .contains("День вида 31.12.2026", "Укажите, с какого");
    }

    @Test
    void normsAreTheMinistrysAndReadByAll() throws Exception {
        long edition = edition();
        screens.open("doctor", path).andExpect(status().isOk());
        screens.send("registrar", "/passport/norms", "name", "Самовольный").andExpect(status().isForbidden());
        screens.send("registrar", path + "/editions/" + edition + "/force").andExpect(status().isForbidden());
        screens.send("registrar", "/passport/norms/work", "typeCode", "3001").andExpect(status().isForbidden());
        screens.send("registrar", "/passport/" + clinic.oid + "/departments/" + clinic.department, "beds", "1",
                "since", "2026-01-01").andExpect(status().isForbidden());
        screens.send("registrar", "/passport/need/override", "departmentOid", clinic.department, "kind", "BEDS",
                "quantity", "1", "validFrom", "2026-01-01", "reason", "Так").andExpect(status().isForbidden());
        assertThat(screens.text("registrar", "/passport/need?facility=" + clinic.oid))
                .doesNotContain(clinic.department);
    }

    @Test
    void workNormIsEnteredOnceForItsDaysAndShowsTheLoad() throws Exception {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(types::loaded);
        screens.send("ministry", "/passport/norms/work", "typeCode", "", "typeCode-text", "3012 Аппарат",
                "studiesPerShift", "30", "shiftsPerDay", "2", "validFrom", "2026-01-01", "source",
                "Методика (вымысел)");
        assertThat(screens.text("doctor", "/passport/norms/work")).contains("Методика (вымысел)",
                "Наркозно-дыхательный аппарат");
        assertThat(refusedNorm("3012", "0")).contains("от 1 до 10000");
        assertThat(refusedNorm("3012", "5")).contains("уже есть");
        assertThat(refusedNorm("9999", "5")).contains("Кода «9999» нет в действующей версии");
        assertThat(load.words("3012", new MonthOfUse(LocalDate.of(2026, 3, 1), 312, 16, 1)))
                .isEqualTo("65 % нормы (30 в смену)");
        assertThat(load.words("3012", new MonthOfUse(LocalDate.of(2025, 3, 1), 312, 16, 1))).isEmpty();
    }

    private String refusedNorm(String code, String studies) throws Exception {
        return screens.send("ministry", "/passport/norms/work", "typeCode", code, "studiesPerShift", studies,
                "shiftsPerDay", "2", "validFrom", "2026-03-01", "source", "М").andReturn().getResponse()
                .getContentAsString();
    }

    @Test
    void codeThatTheDictionaryDoesNotHaveIsAFaultOfItsRow() throws Exception {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(types::loaded);
        long edition = edition();
        assertThat(upload(edition, (HEADS + type + ";Л;Рентген;3001 9999;1;на подразделение;;\r\n")
                .getBytes(StandardCharsets.UTF_8)).andReturn().getResponse().getContentAsString())
                .contains("Строка 2, «Коды видов оборудования»: кода «9999» нет в справочнике");
    }

    @Test
    void needIsPrintedAndExported() throws Exception {
        long edition = edition();
        upload(edition, (HEADS + type + ";Л;Рентген особый;3001;1;на подразделение;;3.1\r\n")
                .getBytes(StandardCharsets.UTF_8));
        screens.send("ministry", path + "/editions/" + edition + "/force");
        var pdf = screens.open("ministry", "/passport/need/print.pdf?facility=" + clinic.oid).andReturn().getResponse()
                .getContentAsByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("Потребность в медицинском оборудовании",
                    "Рентген особый", "1 на подразделение = 1", "Всего потребность: 1");
        }
        var xlsx = screens.open("ministry", "/passport/need/export.xlsx?facility=" + clinic.oid).andReturn()
                .getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.getCellText(3)).isEqualTo("Рентген особый");
            assertThat(row.getCellAsNumber(12).orElseThrow().intValue()).isEqualTo(1);
        }
        assertThat(screens.text("ministry", "/passport/need")).contains(clinic.oid, "Рентген особый");
        screens.open("ministry", "/passport/need/print.pdf").andExpect(status().isOk());
        screens.open("ministry", "/passport/need?day=вчера".replace("вчера", "%D0%B0")).andExpect(status().isOk());
        screens.open("ministry", "/passport/norms/999999999").andExpect(status().isNotFound());
    }

    private long edition() throws Exception {
        screens.send("ministry", path + "/editions", "orderNumber", "1-В", "orderOn", "2025-12-01", "validFrom",
                "2026-01-01");
        return standards.editions(Long.parseLong(path.substring(path.lastIndexOf('/') + 1))).getFirst().id();
    }

    private org.springframework.test.web.servlet.ResultActions upload(long edition, byte[] file) throws Exception {
        return screens.perform(multipart(path + "/editions/" + edition + "/file")
                .file(new MockMultipartFile("file", "lines", null, file)).cookie(screens.cookie("ministry"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()));
    }
}

package ru.medbus.web.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.ResultActions;
import ru.medbus.BusIT;
import ru.medbus.domain.passport.edition.Editions;
import ru.medbus.domain.passport.edition.PassportState;
import ru.medbus.web.Paper;
import ru.medbus.web.Screens;
import ru.medbus.web.print.Xlsx;

class PassportPagesIT extends BusIT {
    @Autowired
    private Screens screens;
    @Autowired
    private Editions editions;
    @Autowired
    private JdbcTemplate jdbc;
    private InventedClinic clinic;

    @BeforeEach
    void known() {
        clinic = InventedClinic.in(jdbc);
    }

    @Test
    void registerIsNarrowedByItsAddressAndExportedAsItIsShown() throws Exception {
        var other = InventedClinic.in(jdbc);
        var filter = "?text=" + clinic.oid();
        assertThat(screens.text("ministry", "/passport" + filter)).contains(clinic.name(), "Черновик", "0 %")
                .doesNotContain(other.oid()).doesNotContain("??");
        assertThat(screens.text("ministry", "/passport?state=ACCEPTED&text=" + clinic.oid()))
                .contains("Таких паспортов нет");
        assertThat(screens.open("ministry", "/passport/export.csv" + filter).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).contains(clinic.name()).doesNotContain(other.oid());
        var file = screens.open("ministry", "/passport/export.xlsx" + filter).andReturn().getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getFirstSheet().read()).hasSize(2).last()
                    .satisfies(row -> assertThat(row.getCellText(1)).isEqualTo(clinic.name()));
        }
    }

    @Test
    void facilitySeesAndEditsItsOwnOnly() throws Exception {
        var other = InventedClinic.in(jdbc);
        assertThat(screens.text(clinic.registrar(), "/passport")).contains(clinic.oid())
                .doesNotContain(other.oid());
        screens.open(clinic.registrar(), other.page()).andExpect(status().isForbidden());
        screens.open(clinic.registrar(), other.page() + "/rooms/new").andExpect(status().isForbidden());
        screens.send(clinic.registrar(), other.page() + "/facts", "phone", "(000) 1", "revision", "1")
                .andExpect(status().isForbidden());
        screens.send(clinic.registrar(), other.page() + "/submit", "stateId", "0").andExpect(status().isForbidden());
        screens.open(clinic.registrar(), "/passport/summary").andExpect(status().isForbidden());
        assertThat(jdbc.queryForObject("select phone from passport.facility where oid = ?", String.class,
                other.oid())).isEmpty();
        screens.open("ministry", other.page() + "/rooms/new").andExpect(status().isOk());
    }

    @Test
    void doctorLooksAndChangesNothing() throws Exception {
        assertThat(screens.text(clinic.doctor(), clinic.page())).contains(clinic.name())
                .doesNotContain("Добавить здание").doesNotContain("Отправить на приёмку");
        screens.open(clinic.doctor(), clinic.page() + "/facts").andExpect(status().isForbidden());
        screens.send(clinic.doctor(), clinic.page() + "/buildings/new", "name", "Тайный")
                .andExpect(status().isForbidden());
        screens.send(clinic.registrar(), clinic.page() + "/accept", "stateId", "0").andExpect(status().isForbidden());
    }

    @Test
    void whatIsNotThereIsNotAFailure() throws Exception {
        screens.open("ministry", "/passport/1.2.3.4.5").andExpect(status().isNotFound());
        screens.open("ministry", clinic.page() + "/rooms/999999").andExpect(status().isNotFound());
        screens.open("ministry", clinic.page() + "/difference?from=5").andExpect(status().isNotFound());
        screens.open("ministry", clinic.page() + "/decision").andExpect(status().isOk());
        screens.open("ministry", "/passport?text=%25_&below=many&kind=none&after=nobody").andExpect(status().isOk());
    }

    @Test
    void everyPageIsRussianLightAndWithoutInlineScript() throws Exception {
        filled();
        for (var path : new String[]{"", "/facts", "/buildings/new", "/rooms", "/rooms/new", "/plots", "/plots/new",
                "/technologies/new", "/history"}) {
            var page = screens.text(clinic.registrar(), clinic.page() + path);
            assertThat(page).as(path).contains("</html>").doesNotContain("??").doesNotContain("<script>")
                    .doesNotContain(" style=");
            assertThat(page.getBytes(StandardCharsets.UTF_8).length).as(path).isLessThan(150_000);
        }
    }

    @Test
    void wrongFieldIsNamedAndWhatWasTypedStays() throws Exception {
        assertThat(page(screens.send(clinic.registrar(), clinic.page() + "/facts", "inn", "1234567890", "phone",
                "(000) 765", "revision", "1"))).contains("ИНН организации: 10 цифр", "id=\"inn-error\"",
                        "value=\"(000) 765\"");
        assertThat(page(screens.send(clinic.registrar(), clinic.page() + "/rooms/new", "number", "1", "areaM2",
                "двадцать"))).contains("Площадь: нужно число", "id=\"areaM2-error\"");
        assertThat(page(screens.send(clinic.registrar(), clinic.page() + "/plots/new", "kind", "GENERAL", "number",
                "1", "adults", "-5", "openedOn", "2026-01-01"))).contains("Взрослых: от 0", "id=\"adults-error\"");
        assertThat(page(screens.send(clinic.registrar(), clinic.page() + "/plots/new", "kind", "GENERAL", "number",
                "1", "openedOn", "2026-01-01", "addresses", "Где-то, там: сям"))).contains("Адреса, строка 1");
        assertThat(page(screens.send(clinic.registrar(), clinic.page() + "/technologies/new", "name", "Лазер")))
                .contains("Применяется с: заполните");
        assertThat(page(screens.send(clinic.registrar(), clinic.page() + "/technologies/new", "name", "Лазер",
                "code-text", "A16 лазер", "usedFrom", "2026-01-01"))).contains("выберите из подсказок");
    }

    @Test
    void roomOfAnotherOrganisationsBuildingIsRefused() throws Exception {
        var other = InventedClinic.in(jdbc);
        screens.send(other.registrar(), other.page() + "/buildings/new", "name", "Чужой корпус");
        var building = jdbc.queryForObject("select id from passport.building where facility_oid = ?", Long.class,
                other.oid());
        assertThat(page(screens.send(clinic.registrar(), clinic.page() + "/rooms/new", "number", "1", "buildingId",
                building.toString()))).contains("здание другой организации");
    }

    @Test
    void roomsComeFromASpreadsheetOrCsvWholeOrNotAtAll() throws Exception {
        screens.send(clinic.registrar(), clinic.page() + "/buildings/new", "name", "Корпус А");
        var heads = "Номер;Название;Здание;Подразделение;Этаж;Площадь, м²;Открыто;Закрыто\r\n";
        assertThat(page(load((heads + "1;Палата;Корпус Я;;1;20;;\n2;Палата;Корпус А;;второй;20;;\n")
                .getBytes(StandardCharsets.UTF_8)))).contains("Строка 2: Здание «Корпус Я»", "Строка 3: Этаж");
        assertThat(page(load((heads + "1;;Корпус А;;1;20;;\n1;;Корпус А;;1;20;;\n")
                .getBytes(StandardCharsets.UTF_8)))).contains("Строка 3: Помещение 1 в этом здании");
        assertThat(page(load("Код;Имя\n1;2\n".getBytes(StandardCharsets.UTF_8)))).contains("Нет строки заголовков");
        assertThat(page(load(new byte[]{'P', 'K', 3, 4, 0, 0}))).contains("не читается как XLSX");
        assertThat(rooms()).isZero();
        load((heads + "1;Палата;корпус а;Терапевтическое отделение;1;20,5;01.02.2026;\n")
                .getBytes(Charset.forName("windows-1251"))).andExpect(redirectedUrl(clinic.page() + "/rooms"));
        load(Xlsx.of("Помещения", List.of(heads.strip().split(";")), Stream.of(
                List.of("2", "Палата", "Корпус А", "", 1, new BigDecimal("18.5"), LocalDate.of(2026, 3, 1)))))
                .andExpect(redirectedUrl(clinic.page() + "/rooms"));
        assertThat(jdbc.queryForList("""
            select concat_ws('|', number, area_m2, opened_on) from passport.room where facility_oid = ? order by number
            """, String.class, clinic.oid())).containsExactly("1|20.50|2026-02-01", "2|18.50|2026-03-01");
    }

    @Test
    void staleFormIsToldAndOverwritesNothing() throws Exception {
        screens.send(clinic.registrar(), clinic.page() + "/facts", "phone", "(000) 1", "revision", "1")
                .andExpect(redirectedUrl(clinic.page()));
        assertThat(page(screens.send("ministry", clinic.page() + "/facts", "phone", "(000) 2", "revision", "1")))
                .contains("уже изменил другой сотрудник");
    }

    @Test
    void halfEmptyPassportIsNotSentAndItsPartsAreNamed() throws Exception {
        screens.send(clinic.registrar(), clinic.page() + "/submit", "stateId", "0");
        assertThat(editions.standing(clinic.oid()).state()).isEqualTo(PassportState.DRAFT);
        screens.send(clinic.registrar(), clinic.page() + "/absent", "part", "Участки", "absent", "true");
        assertThat(screens.text(clinic.registrar(), clinic.page())).contains("Организация указала")
                .contains("Всё-таки есть");
    }

    @Test
    void passportGoesItsWayAndEachSideSeesWhatWaitsForIt() throws Exception {
        filled();
        send("/submit", "Паспорт отправлен");
        assertThat(screens.text("ministry", "/")).contains("Паспорта на приёмке");
        assertThat(screens.text("ministry", clinic.page())).contains("Решение о приёмке");
        assertThat(screens.text("ministry", clinic.page() + "/decision")).contains("Паспорт ещё не принимали");
        assertThat(page(screens.send("ministry", clinic.page() + "/return", "stateId", now())))
                .contains("хотя бы одно замечание");
        screens.send("ministry", clinic.page() + "/return", "stateId", now(), "remark:Здания", "Нет котельной");
        assertThat(screens.text(clinic.registrar(), "/")).contains("Паспорт возвращён");
        assertThat(screens.text(clinic.registrar(), clinic.page())).contains("Нет котельной");
        send("/submit", "Паспорт отправлен");
        screens.send("ministry", clinic.page() + "/accept", "stateId", now());
        assertThat(screens.text(clinic.registrar(), clinic.page())).contains("редакция 1", "Принят")
                .doesNotContain("Отправить на приёмку");
        assertThat(page(screens.send(clinic.registrar(), clinic.page() + "/buildings/new", "name", "Котельная")))
                .contains("напишите, почему он меняется");
        screens.send(clinic.registrar(), clinic.page() + "/buildings/new", "name", "Котельная", "why",
                "Построена котельная");
        assertThat(screens.text(clinic.registrar(), clinic.page() + "/difference?from=1")).contains("Котельная",
                "Здания");
        assertThat(screens.text(clinic.registrar(), clinic.page() + "/history")).contains("Построена котельная");
        assertThat(screens.open(clinic.registrar(), clinic.page() + "/history.csv").andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).contains("Построена котельная");
    }

    @Test
    void passportIsPrintedInRussianOnSheetsOfA4() throws Exception {
        filled();
        var answer = screens.open(clinic.doctor(), clinic.page() + "/passport.pdf").andReturn().getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (var read = Loader.loadPDF(answer.getContentAsByteArray())) {
            var text = new PDFTextStripper().getText(read);
            assertThat(text).contains(clinic.name(), "Корпус А", "Адрес и сведения", "Черновик", "18,5",
                    "ул. Садовая: 1–25 нечётные");
            assertThat(text.substring(text.indexOf("Подразделения"), text.indexOf("Помещения")))
                    .contains(clinic.department(), "Терапевтическое отделение");
            read.getPages().forEach(sheet -> {
                assertThat(sheet.getMediaBox().getWidth()).isBetween(840f, 843f);
                assertThat(sheet.getMediaBox().getHeight()).isBetween(594f, 597f);
            });
        }
    }

    @Test
    void acceptedEditionIsPrintedAsItWas() throws Exception {
        filled();
        send("/submit", "Паспорт отправлен");
        screens.send("ministry", clinic.page() + "/accept", "stateId", now());
        screens.send(clinic.registrar(), clinic.page() + "/buildings/new", "name", "Котельная", "why",
                "Построена котельная");
        jdbc.update("update passport.facility set full_name = 'Переименованная' where oid = ?", clinic.oid());
        assertThat(screens.text(clinic.doctor(), clinic.page() + "/history")).contains("Принятые редакции",
                clinic.page() + "/editions/1/passport.pdf");
        var first = Paper.text(screens.open(clinic.doctor(), clinic.page() + "/editions/1/passport.pdf"));
        assertThat(first).contains("Государственное учреждение «" + clinic.name(), "Принятая редакция № 1",
                "отправил " + clinic.registrar(), "принял ministry", "Редакция № 1 от " + today(), "Корпус А")
                .doesNotContain("Котельная").doesNotContain("Переименованная").doesNotContain("Следующая редакция");
        assertThat(first.indexOf("Адрес и сведения")).as("sections stand as on the passport of that day")
                .isLessThan(first.indexOf("Здания"));
        assertThat(first.indexOf("Здания")).isLessThan(first.indexOf("Помещения"));
        send("/submit", "Паспорт отправлен");
        screens.send("ministry", clinic.page() + "/accept", "stateId", now());
        assertThat(Paper.text(screens.open(clinic.doctor(), clinic.page() + "/editions/1/passport.pdf")))
                .contains("Следующая редакция № 2 принята " + today());
        assertThat(Paper.text(screens.open(clinic.doctor(), clinic.page() + "/editions/2/passport.pdf")))
                .contains("Переименованная", "Котельная");
        screens.open(clinic.doctor(), clinic.page() + "/editions/3/passport.pdf").andExpect(status().isNotFound());
        screens.open(InventedClinic.in(jdbc).doctor(), clinic.page() + "/editions/1/passport.pdf")
                .andExpect(status().isForbidden());
    }

    @Test
    void bedsOfADepartmentAreEnteredOnItsPageAndKeepTheirHistory() throws Exception {
        var department = clinic.page() + "/departments/" + clinic.department();
        assertThat(screens.text(clinic.registrar(), clinic.page())).contains(department);
        screens.send(clinic.registrar(), department, "beds", "30", "workplaces", "4", "since", "2026-01-01")
                .andExpect(redirectedUrl(department));
        screens.send(clinic.registrar(), department, "beds", "35", "since", "2026-03-01");
        assertThat(screens.text(clinic.doctor(), department)).contains("01.01.2026", "28.02.2026", "01.03.2026",
                clinic.registrar()).doesNotContain("name=\"beds\"").doesNotContain("??").doesNotContain(" style=");
        assertThat(screens.text(clinic.doctor(), clinic.page())).contains("35 / 4");
        assertThat(page(screens.send(clinic.registrar(), department, "beds", "много", "since", "2026-01-01")))
                .contains("Коек: нужно целое число", "value=\"много\"", "id=\"beds-error\"");
        assertThat(page(screens.send(clinic.registrar(), department, "beds", "40", "workplaces", "-1", "since",
                "2026-05-01"))).contains("Рабочих мест: от 0");
        assertThat(screens.text(clinic.doctor(), department)).as("half of a refused form is not kept")
                .doesNotContain("01.05.2026");
        assertThat(page(screens.send(clinic.registrar(), department, "since", "2026-01-01")))
                .contains("Укажите, сколько коек");
        screens.send(clinic.doctor(), department, "beds", "1", "since", "2026-01-01")
                .andExpect(status().isForbidden());
        screens.open(clinic.doctor(), clinic.page() + "/departments/1.2.3").andExpect(status().isNotFound());
        screens.send(clinic.registrar(), clinic.page() + "/departments/" + InventedClinic.in(jdbc).department(),
                "beds", "1", "since", "2026-01-01").andExpect(status().isNotFound());
    }

    @Test
    void structureIsASpreadsheetWithEveryPlaceOfTheOrganisation() throws Exception {
        filled();
        var file = screens.open(clinic.doctor(), clinic.page() + "/structure.xlsx").andReturn().getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).extracting(row -> row.getCellText(0)).containsExactly("Что", "Здание", "Подразделение",
                    "Помещение", "Участок");
            assertThat(rows.getLast().getCellAsNumber(8).orElseThrow().intValue()).isEqualTo(1700);
        }
    }

    @Test
    void regionIsSummedUpOnTheScreenInASpreadsheetAndOnPaper() throws Exception {
        filled();
        assertThat(screens.text("ministry", "/passport/summary")).contains("99705000", "Прикреплено взрослых",
                "Итого").doesNotContain("??");
        var file = screens.open("ministry", "/passport/summary.xlsx").andReturn().getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getFirstSheet().read()).anySatisfy(row -> assertThat(row.getCellText(0))
                    .isEqualTo("99705000"));
        }
        try (var read = Loader.loadPDF(screens.open("ministry", "/passport/summary.pdf").andReturn().getResponse()
                .getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(read)).contains("99705000", "Медицинская", "Итого");
        }
    }

    @Test
    void organisationIsFoundBySearchOfThoseWhoMaySeeIt() throws Exception {
        var other = InventedClinic.in(jdbc);
        assertThat(screens.text("ministry", "/search?q=" + clinic.oid()) + screens.open("ministry",
                "/search?q=" + clinic.oid()).andReturn().getResponse().getRedirectedUrl()).contains(clinic.oid());
        assertThat(screens.text(clinic.registrar(), "/search?q=" + other.oid())).doesNotContain(other.name());
    }

    /** Everything that counts: facts, a building, a room, an участок; technologies it has none. */
    private void filled() throws Exception {
        var who = clinic.registrar();
        screens.send(who, clinic.page() + "/facts", "address", "г. Примерск, ул. Садовая, 1", "postIndex", "999000",
                "oktmo", "99705000", "level", "2", "head", "Главврачёва Галина Георгиевна", "phone",
                "(000) 000-00-01", "email", "mail@clinic.example", "inn", "9900000017", "ogrn", "1029900000019",
                "revision", "1").andExpect(redirectedUrl(clinic.page()));
        screens.send(who, clinic.page() + "/buildings/new", "name", "Корпус А", "address",
                "г. Примерск, ул. Садовая, 1", "builtYear", "1985", "floors", "3");
        var building = jdbc.queryForObject("select id from passport.building where facility_oid = ?", Long.class,
                clinic.oid());
        screens.send(who, clinic.page() + "/rooms/new", "number", "12", "buildingId", building.toString(),
                "departmentOid", clinic.department(), "floor", "1", "areaM2", "18,5", "another", "true").andExpect(
                        redirectedUrl(clinic.page() + "/rooms/new?building=" + building + "&department="
                                + clinic.department() + "&floor=1"));
        screens.send(who, clinic.page() + "/plots/new", "kind", "THERAPEUTIC", "number", "1", "adults", "1700",
                "openedOn", "2026-01-01", "addresses", "г. " + clinic.name() + ", ул. Садовая: 1-25 неч")
                .andExpect(redirectedUrl(clinic.page() + "#part-50"));
        screens.send(who, clinic.page() + "/absent", "part", "Технологии", "absent", "true");
    }

    private ResultActions load(byte[] file) throws Exception {
        return screens.perform(multipart(clinic.page() + "/rooms/file")
                .file(new MockMultipartFile("file", "rooms", "application/octet-stream", file))
                .cookie(screens.cookie(clinic.registrar()))
                .with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    private int rooms() {
        return jdbc.queryForObject("select count(*) from passport.room where facility_oid = ?", Integer.class,
                clinic.oid());
    }

    private void send(String move, String said) throws Exception {
        screens.send(clinic.registrar(), clinic.page() + move, "stateId", now())
                .andExpect(redirectedUrl(clinic.page()));
        assertThat(editions.standing(clinic.oid()).state()).as(said).isEqualTo(PassportState.SUBMITTED);
    }

    private static String today() {
        return "%1$td.%1$tm.%1$tY".formatted(LocalDate.now());
    }

    private String now() {
        return Long.toString(editions.standing(clinic.oid()).stateId());
    }

    private static String page(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}

package ru.medbus.web.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import ru.medbus.BusIT;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.passport.accounting.Difference;
import ru.medbus.domain.passport.accounting.DifferenceBoard;
import ru.medbus.domain.passport.edition.Editions;
import ru.medbus.domain.passport.equipment.EquipmentCode;
import ru.medbus.domain.passport.equipment.EquipmentFilter;
import ru.medbus.domain.passport.equipment.EquipmentLine;
import ru.medbus.domain.passport.equipment.EquipmentQueries;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.FederalOrders;
import ru.medbus.domain.passport.federal.FederalRun;
import ru.medbus.domain.passport.federal.FederalSystem;
import ru.medbus.domain.passport.inventory.Inventories;
import ru.medbus.domain.passport.norms.Standards;
import ru.medbus.domain.passport.staff.StaffOrders;
import ru.medbus.scenario.PublishedFrmo;
import ru.medbus.server.DataFolder;
import ru.medbus.simulators.frmr.FrmrSimulator;
import ru.medbus.simulators.nsi.InventedNetwork;
import ru.medbus.web.Paper;
import ru.medbus.web.Screens;

/** A new organisation from the day it appears in ФРМО to what it still needs, told on the screens and on paper. */
class PassportScenarioIT extends BusIT {
    @Autowired
    private Screens screens;
    @Autowired
    private Simulators simulators;
    @Autowired
    private FederalOrders orders;
    @Autowired
    private FederalLoads loads;
    @Autowired
    private StaffOrders staffOrders;
    @Autowired
    private Editions editions;
    @Autowired
    private EquipmentTypes types;
    @Autowired
    private EquipmentQueries equipment;
    @Autowired
    private DifferenceBoard board;
    @Autowired
    private Inventories inventories;
    @Autowired
    private Standards standards;
    @Autowired
    private DataFolder data;
    @Autowired
    private JdbcTemplate jdbc;
    private PublishedFrmo frmo;
    private InventedClinic clinic;
    private ArrivingHospital arrival;

    @AfterEach
    void asBefore() {
        frmo.publish(InventedNetwork.whole());
        frmo.load(FederalRun.State.DONE);
    }

    @Test
    void newOrganisationIsLoadedFilledAcceptedEquippedCountedAndItsNeedIsPrinted() throws Exception {
        await().atMost(Duration.ofMinutes(1)).until(types::loaded);
        appearsInFrmo();
        standardOfTheMinistry();
        filledByItsRegistrar();
        submittedAndAccepted();
        equippedByAccounting();
        long act = countedByBarcode();
        need();
        printed(act);
    }

    private void appearsInFrmo() throws Exception {
        frmo = new PublishedFrmo(simulators, orders, loads);
        arrival = new ArrivingHospital(PublishedFrmo.number());
        var oid = arrival.oid();
        frmo.publish(arrival.among(InventedNetwork.whole()));
        frmo.load(FederalRun.State.DONE);
        clinic = InventedClinic.known(jdbc, oid, ArrivingHospital.NAME);
        ((FrmrSimulator) simulators.simulator("frmr").orElseThrow()).add(arrival.worker());
        await().atMost(Duration.ofMinutes(2)).until(() -> loads.recent(FederalSystem.FRMR, 50).stream()
                .anyMatch(run -> run.state() == FederalRun.State.DONE));
        long load = staffOrders.one(oid, "admin");
        await().atMost(Duration.ofSeconds(60)).until(() -> !loads.find(load).orElseThrow().running());
        assertThat(loads.find(load).orElseThrow().state()).as("%s", loads.breaches(load))
                .isEqualTo(FederalRun.State.DONE);
        assertThat(screens.text("ministry", "/passport?text=" + oid)).contains(ArrivingHospital.NAME, "Черновик");
        assertThat(screens.text(clinic.registrar(), clinic.page())).contains("Приёмное отделение", "Главный корпус",
                "Прибывшев Пётр");
    }

    private void standardOfTheMinistry() throws Exception {
        var path = send("ministry", "/passport/norms", "name", "Стандарт для новой больницы " + arrival.kind());
        send("ministry", path + "/editions", "orderNumber", "1-В", "orderOn", "2026-01-10", "validFrom", "2026-02-01");
        long edition = standards.editions(Long.parseLong(path.substring(path.lastIndexOf('/') + 1))).getFirst().id();
        upload("ministry", path + "/editions/" + edition + "/file", "lines.csv", ("Код вида подразделения;"
                + "Вид подразделения;Оборудование;Коды видов оборудования;Количество;Правило;На сколько;Пункт\r\n"
                + arrival.kind() + ";Приёмное;Рентгеновский комплекс;3001;1;на койки;20;3.1\r\n"
                + arrival.kind() + ";Приёмное;Наркозный аппарат;3012;2;на подразделение;;3.2\r\n")
                .getBytes(StandardCharsets.UTF_8));
        send("ministry", path + "/editions/" + edition + "/force");
    }

    private void filledByItsRegistrar() throws Exception {
        var page = clinic.page();
        int revision = jdbc.queryForObject("select revision from passport.facility where oid = ?", Integer.class,
                clinic.oid());
        deed(page + "/facts", "address", "г. Примерск, ул. Новая, 1", "postIndex", "999000", "oktmo", "02701000",
                "level", "2", "head", "Главврачёва Галина Георгиевна", "phone", "(000) 000-00-01", "email",
                "mail@clinic.example", "inn", "9900000017", "ogrn", "1029900000019", "revision", "" + revision);
        deed(page + "/buildings/new", "name", "Корпус Б", "address", "г. Примерск, ул. Новая, 2", "builtYear", "2025",
                "floors", "2");
        var building = jdbc.queryForObject("select id from passport.building where facility_oid = ? and name = ?",
                Long.class, clinic.oid(), "Корпус Б").toString();
        for (var number : List.of("101", "102")) {
            deed(page + "/rooms/new", "number", number, "name", "Смотровая", "buildingId", building, "departmentOid",
                    arrival.ward(), "floor", "1", "areaM2", "18,5");
        }
        deed(page + "/plots/new", "kind", "THERAPEUTIC", "number", "1", "adults", "1700", "openedOn", "2026-03-01",
                "addresses", "г. " + clinic.oid() + ", ул. Новая: 1-25 неч");
        deed(page + "/technologies/new", "name", "Компьютерная томография", "usedFrom", "2026-03-01");
        deed(page + "/departments/" + arrival.ward(), "beds", "34", "workplaces", "", "since", "2026-03-01");
    }

    private void submittedAndAccepted() throws Exception {
        deed(clinic.page() + "/submit", "stateId", state());
        assertThat(editions.standing(clinic.oid()).state().title()).isEqualTo("На приёмке");
        assertThat(form(clinic.registrar(), "/passport/equipment/new", unitFields("И-1", "3001", "2020-02-01", "7")))
                .contains("на приёмке в министерстве с", "Отозвать его может организация");
        assertThat(screens.text("ministry", "/")).contains("Паспорта на приёмке");
        send("ministry", clinic.page() + "/accept", "stateId", state());
        assertThat(screens.text("ministry", "/passport?text=" + clinic.oid())).contains("Принят");
    }

    /** Two units are known, one of them at another price; a third one is known to accounting only. */
    private void equippedByAccounting() throws Exception {
        send(clinic.registrar(), "/passport/equipment/new", unitFields("И-1", "3001", "2026-03-02", "7"));
        send(clinic.registrar(), "/passport/equipment/new", unitFields("И-2", "3012", "2010-02-01", "5"));
        bring("os.csv", AssetFiles.csv("И-1;Комплекс;2500000,00;101", "И-2;Аппарат;1250000,00;101",
                "И-3;Аппарат УЗИ;700000,50;102"));
        differ("И-1 Стоимость", "И-3 ");
        decide("TAKE", "Стоимость");
        assertThat(unit("И-1").costKopecks()).isEqualTo(250_000_000);
        assertThat(screens.text(clinic.registrar(), "/passport/accounting/" + clinic.oid())).contains("Внести единицу");
        send(clinic.registrar(), "/passport/equipment/new", unitFields("И-3", "3012", "2026-03-02", "7"));
        bring("os.dbf", AssetFiles.dbf(Map.of("И-1", "2500000.00", "И-2", "1250000.00", "И-3", "700000.50")));
        differ();
        drop("os.xml", AssetFiles.xml(clinic.oid(), Map.of("И-1", "101", "И-2", "102", "И-3", "101")));
        differ("И-2 Кабинет");
        decide("KEEP", "Кабинет");
        assertThat(unit("И-2").room()).isEqualTo("101");
    }

    private long countedByBarcode() throws Exception {
        var path = send(clinic.registrar(), "/passport/inventory/new", "facilityOid", clinic.oid(), "number", "17",
                "day", LocalDate.now().toString(), "chairman", "Председателева Полина Павловна", "members",
                "Членов Ч. Ч.");
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        send(clinic.registrar(), path + "/sheets/" + sheet(id, "101") + "/scan", "code",
                EquipmentCode.of(unit("И-1").id()));
        send(clinic.registrar(), path + "/sheets/" + sheet(id, "102") + "/scan", "code", "И-2");
        send(clinic.registrar(), path + "/sheets/" + sheet(id, "102") + "/surplus", "title", "Монитор без бирки");
        send(clinic.registrar(), path + "/state", "to", "REVIEW");
        for (var line : inventories.differences(id)) {
            var decision = line.unit().isEmpty() ? "TAKE_ON" : line.found() ? "FOLLOW_FACT" : "WRITE_OFF";
            send(clinic.registrar(), path + "/lines/" + line.id(), "decision", decision, "type-text", "3009 Монитор",
                    "number", "И-4");
        }
        send(clinic.registrar(), path + "/act");
        assertThat(inventories.get(id).state().name()).isEqualTo("CLOSED");
        assertThat(unit("И-2").room()).isEqualTo("102");
        assertThat(unit("И-4").room()).isEqualTo("102");
        assertThat(equipment.page(new EquipmentFilter(clinic.oid(), "", List.of(),
                Optional.of(EquipmentState.WRITTEN_OFF), Optional.empty(), ""), 0, 10))
                .extracting(EquipmentLine::inventoryNumber).containsExactly("И-3");
        return id;
    }

    /** One of two X-rays; of two anaesthesia machines one is written off and the other over its age. */
    private void need() throws Exception {
        assertThat(screens.text(clinic.registrar(), "/passport/need?facility=" + clinic.oid()))
                .contains("1 на 20 коек × 34 коек = 2", "2 на подразделение = 2", "Всего потребность: 3");
        var cells = Paper.cells(screens.open(clinic.registrar(), "/passport/need/export.xlsx?facility="
                + clinic.oid()));
        assertThat(cells).hasSize(3);
        assertThat(cells.get(1).subList(7, 13)).as("есть, работает, сверх срока, в ремонте, засчитано, потребность")
                .containsExactly("1", "1", "0", "0", "1", "1");
        assertThat(cells.get(2).subList(7, 13)).containsExactly("1", "1", "1", "0", "0", "2");
    }

    private void printed(long act) throws Exception {
        var who = clinic.registrar();
        assertThat(paper(who, clinic.page() + "/passport.pdf")).contains(ArrivingHospital.NAME, "Корпус Б", "Смотровая",
                "Компьютерная томография", "Прибывшев П. П.", "Инв. № И-1", "Койки и рабочие места", "34");
        assertThat(paper(who, clinic.page() + "/editions/1/passport.pdf")).contains("Принятая редакция № 1",
                "принял ministry", "отправил " + who, "Корпус Б").doesNotContain("И-1");
        assertThat(Paper.cells(screens.open(who, clinic.page() + "/structure.xlsx"))).anySatisfy(row -> assertThat(row)
                .contains("Приёмное отделение"));
        assertThat(paper(who, "/passport/inventory/" + act + "/act.pdf")).contains("17", "исправить учёт по факту",
                "поставить на учёт", "списать", "Председателева Полина Павловна");
        assertThat(Paper.cells(screens.open(who, "/passport/inventory/" + act + "/lines.xlsx"))).hasSize(5);
        assertThat(paper(who, "/passport/need/print.pdf?facility=" + clinic.oid())).contains(ArrivingHospital.NAME,
                "1 на 20 коек × 34 коек = 2", "Всего потребность: 3");
        assertThat(paper(who, "/passport/equipment/list.pdf")).contains("Перечень медицинского оборудования",
                ArrivingHospital.NAME,
                "И-1", "2 500 000,00", "сверх срока службы", "Единиц: 3").doesNotContain("И-3");
    }

    private String[] unitFields(String number, String type, String commissioned, String years) {
        return new String[]{"facilityOid", clinic.oid(), "departmentOid", arrival.ward(), "roomId", room("101"),
                "typeCode",
                type, "typeCode-text", type, "model", "Образец", "inventoryNumber", number, "serial", "SN-" + number,
                "maker", "Вымышленный завод", "commissionedOn", commissioned, "serviceYears", years, "cost",
                number.equals("И-3") ? "700000,50" : "1250000"};
    }

    private String room(String number) {
        return jdbc.queryForObject("select id from passport.room where facility_oid = ? and number = ?", Long.class,
                clinic.oid(), number).toString();
    }

    private EquipmentLine unit(String number) {
        return equipment.page(new EquipmentFilter(clinic.oid(), "", List.of(), Optional.empty(), Optional.empty(),
                number), 0, 1).getFirst();
    }

    /** Numbers and fields of what accounting tells otherwise, soon. */
    private void differ(String... fields) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(open())
                .extracting(one -> one.key() + " " + one.field()).containsExactlyInAnyOrder(fields));
    }

    private List<Difference> open() {
        return board.open(clinic.oid(), "ASSETS", "OPEN", "", 20);
    }

    private void decide(String decision, String field) throws Exception {
        var one = open().stream().filter(difference -> difference.field().equals(field)).findFirst().orElseThrow();
        send(clinic.registrar(), "/passport/accounting/" + clinic.oid() + "/decide", "decision", decision, "why",
                "По сверке с бухгалтерией", "id", "" + one.id());
    }

    private void bring(String name, byte[] content) throws Exception {
        screens.perform(multipart("/passport/accounting/" + clinic.oid() + "/file")
                .file(new MockMultipartFile("file", name, null, content)).param("kind", "ASSETS")
                .cookie(screens.cookie(clinic.registrar())).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private void drop(String name, String content) throws Exception {
        var folder = Files.createDirectories(data.folder("accounting").resolve(clinic.oid()).resolve("assets"));
        Files.writeString(folder.resolve(name), content);
    }

    private long sheet(long inventory, String room) {
        return inventories.sheets(inventory).stream().filter(sheet -> sheet.title().contains(room)).findFirst()
                .orElseThrow().id();
    }

    private String state() {
        return Long.toString(editions.standing(clinic.oid()).stateId());
    }

    private String paper(String login, String path) throws Exception {
        return Paper.text(screens.open(login, path));
    }

    private void upload(String login, String path, String name, byte[] content) throws Exception {
        screens.perform(multipart(path).file(new MockMultipartFile("file", name, null, content))
                .cookie(screens.cookie(login)).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().is3xxRedirection());
    }

    /** An edit of the passport that is taken: the form does not come back. */
    private void deed(String path, String... fields) throws Exception {
        send(clinic.registrar(), path, fields);
    }

    /** @return where it leads */
    private String send(String login, String path, String... fields) throws Exception {
        return screens.send(login, path, fields).andExpect(status().is3xxRedirection()).andReturn().getResponse()
                .getRedirectedUrl();
    }

    private String form(String login, String path, String... fields) throws Exception {
        return screens.send(login, path, fields).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString();
    }
}

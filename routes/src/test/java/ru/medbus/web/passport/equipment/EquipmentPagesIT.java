package ru.medbus.web.passport.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.equipment.EquipmentCode;
import ru.medbus.domain.passport.equipment.EquipmentLedger;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.web.Paper;
import ru.medbus.web.Screens;
import ru.medbus.web.passport.EquippedClinic;

class EquipmentPagesIT extends BusIT {
    @Autowired
    private Screens screens;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private EquipmentRegister register;
    @Autowired
    private EquipmentLedger ledger;
    @Autowired
    private EquipmentSection section;
    @Autowired
    private Network network;
    private EquippedClinic own;
    private EquippedClinic other;
    private final String number = EquippedClinic.number();

    @BeforeEach
    void clinics() {
        own = new EquippedClinic(database, register, EquippedClinic.OWN);
        other = new EquippedClinic(database, register, EquippedClinic.OTHER);
    }

    @Test
    void registerIsFoundByNumberLightAndWithoutScript() throws Exception {
        long id = own.unit(number, Optional.empty());
        var page = screens.text("ministry", "/passport/equipment?text=" + number);
        assertThat(page).contains("/passport/equipment/" + id, "Найдено: 1", "поверка с 15.01.2026",
                "сверх срока с 02.2025");
        var whole = screens.text("ministry", "/passport/equipment");
        assertThat(whole.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
        assertThat(whole).doesNotContain("<script>").doesNotContain(" style=").doesNotContain("??");
    }

    @Test
    void ownOrganisationSeesItsOwnWhateverTheAddressAsks() throws Exception {
        own.unit(number, Optional.empty());
        var foreign = EquippedClinic.number();
        long theirs = other.unit(foreign, Optional.empty());
        assertThat(
                screens.text("registrar", "/passport/equipment?facility=" + EquippedClinic.OTHER + "&text=" + foreign))
                .doesNotContain("/passport/equipment/" + theirs);
        assertThat(
                screens.text("ministry", "/passport/equipment?facility=" + EquippedClinic.OTHER + "&text=" + foreign))
                .contains("/passport/equipment/" + theirs);
        screens.open("registrar", "/passport/equipment/" + theirs).andExpect(status().isForbidden());
        screens.open("registrar", "/passport/equipment/" + theirs + "/edit").andExpect(status().isForbidden());
        screens.open("registrar", "/passport/equipment/" + theirs + "/label.pdf").andExpect(status().isForbidden());
        screens.send("registrar", "/passport/equipment/" + theirs + "/use", "month", "2026-01", "studies", "1",
                "shifts", "1").andExpect(status().isForbidden());
        screens.open("storekeeper", "/passport/equipment").andExpect(status().isForbidden());
    }

    @Test
    void doctorReadsAndDoesNotChange() throws Exception {
        long id = own.unit(number, Optional.empty());
        screens.open("doctor", "/passport/equipment/" + id).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Изменить состояние"))));
        screens.open("doctor", "/passport/equipment/new").andExpect(status().isForbidden());
        screens.send("doctor", "/passport/equipment/" + id + "/state", "state", "IDLE", "reason", "Так", "at",
                "2026-01-01").andExpect(status().isForbidden());
    }

    @Test
    void listIsPrintedAsItIsNarrowedOnTheScreen() throws Exception {
        var away = EquippedClinic.number();
        var foreign = EquippedClinic.number();
        var room = "Ж" + number.replaceAll("\\D", "");
        own.unit(number, Optional.of(own.room(room)));
        own.unit(away, Optional.empty());
        other.unit(foreign, Optional.empty());
        assertThat(Paper.text(screens.open("registrar", "/passport/equipment/list.pdf?text=" + number)))
                .contains("Перечень медицинского оборудования", number, "каб. " + room, "1 250 000,00",
                        "поверка просрочена, сверх срока службы", "номер: " + number, "Единиц: 1")
                .doesNotContain(away);
        var everywhere = Paper.text(screens.open("ministry", "/passport/equipment/list.pdf?type=3001&state=WORKING"));
        assertThat(everywhere).contains("По региону", "вид: 3001", "состояние: в работе", number, foreign,
                "Всего единиц:");
        assertThat(Paper.text(screens.open("registrar", "/passport/equipment/list.pdf?facility=" + EquippedClinic.OTHER
                + "&text=" + foreign))).contains("Такого оборудования нет");
        screens.open("storekeeper", "/passport/equipment/list.pdf").andExpect(status().isForbidden());
    }

    @Test
    void unitThatAccountingKnowsIsHalfEnteredAlready() throws Exception {
        assertThat(screens.text("registrar", "/passport/equipment/new?facility=" + EquippedClinic.OWN
                + "&inventoryNumber=" + number + "&model=Scanner&cost=700%C2%A0000,50%C2%A0%E2%82%BD&serial=no"))
                .contains("value=\"" + number + "\"", "value=\"Scanner\"", "value=\"700\u00a0000,50\u00a0₽\"")
                .doesNotContain("value=\"no\"");
        screens.send("registrar", "/passport/equipment/new", "facilityOid", EquippedClinic.OWN, "typeCode", "3001",
                "model", "Scanner", "inventoryNumber", number, "cost", "700\u00a0000,50\u00a0₽")
                .andExpect(redirectedUrlPattern("/passport/equipment/*"));
        assertThat(Paper.text(screens.open("registrar", "/passport/equipment/list.pdf?text=" + number)))
                .contains("700 000,50");
    }

    @Test
    void unitIsEnteredByItsOrganisation() throws Exception {
        long room = own.room("Р-1");
        screens.send("registrar", "/passport/equipment/new", "facilityOid", EquippedClinic.OWN, "roomId", "" + room,
                "typeCode", "", "typeCode-text", "3002 Маммограф", "model", "М-1", "inventoryNumber", number, "cost",
                "1 250 000,50", "state", "WORKING", "funding", "REGIONAL")
                .andExpect(redirectedUrlPattern("/passport/equipment/*"));
        var page = screens.text("registrar", "/passport/equipment?text=" + number);
        assertThat(page).contains("Маммограф", "каб. Р-1", "Отделение лучевой диагностики (проверка)");
    }

    @Test
    void refusedFormKeepsWhatWasTypedAndNamesEveryField() throws Exception {
        var page = screens.send("registrar", "/passport/equipment/new", "facilityOid", EquippedClinic.OWN, "typeCode",
                "3001", "model", "Очень своя модель", "inventoryNumber", number, "madeYear", "двадцатый", "cost", "-5",
                "commissionedOn", "2999-01-01").andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString();
        assertThat(page).contains("Очень своя модель", "двадцатый", "Целое число, а не «двадцатый»");
        var again = screens.send("registrar", "/passport/equipment/new", "facilityOid", EquippedClinic.OWN, "typeCode",
                "3001", "model", "М", "inventoryNumber", number, "cost", "-5", "commissionedOn", "2999-01-01")
                .andReturn().getResponse().getContentAsString();
        assertThat(again).contains("не может быть в будущем", "не может быть отрицательной");
        screens.send("registrar", "/passport/equipment/new", "facilityOid", EquippedClinic.OTHER, "model", "М")
                .andExpect(status().isForbidden());
    }

    @Test
    void roomOfAnotherOrganisationIsRefusedAtTheField() throws Exception {
        long foreign = other.room("Ч-1");
        var page = screens.send("registrar", "/passport/equipment/new", "facilityOid", EquippedClinic.OWN, "roomId",
                "" + foreign, "typeCode", "3001", "model", "М-1", "inventoryNumber", number).andReturn().getResponse()
                .getContentAsString();
        assertThat(page).contains("Это помещение другой организации");
    }

    @Test
    void ledgersGrowOnThePageOfTheUnit() throws Exception {
        long id = own.unit(number, Optional.empty());
        var path = "/passport/equipment/" + id;
        screens.send("registrar", path + "/state", "state", "REPAIR", "reason", "Замена трубки", "at", "2026-03-01");
        screens.send("registrar", path + "/use", "month", "2026-02", "studies", "312", "shifts", "40");
        screens.send("registrar", path + "/care", "kind", "VERIFICATION", "doneOn", "2026-02-02", "nextOn",
                "2027-02-02", "document", "С-0001/2026", "performer", "ЦСМ (вымышленный)");
        assertThat(screens.text("registrar", path)).contains("Замена трубки", "312", "С-0001/2026", "02.02.2027",
                "ремонт");
        assertThat(register.get(id).state()).isEqualTo(EquipmentState.REPAIR);
        var refused = screens.send("registrar", path + "/state", "state", "MOTHBALLED", "reason", "Сохранить меня",
                "at", "2026-03-02").andReturn().getResponse().getContentAsString();
        assertThat(refused).contains("нельзя перейти", "Сохранить меня");
        var negative = screens.send("registrar", path + "/use", "month", "2026-03", "studies", "-3", "shifts", "1")
                .andReturn().getResponse().getContentAsString();
        assertThat(negative).contains("Исследований: от 0 до");
        assertThat(ledger.use(id)).hasSize(1);
    }

    @Test
    void staleEditIsRefusedWithWords() throws Exception {
        long id = own.unit(number, Optional.empty());
        register.state(id, EquipmentState.IDLE, java.time.Instant.now(), "Нет плёнки", "tester");
        var page = screens.send("registrar", "/passport/equipment/" + id + "/edit", "revision", "1", "typeCode", "3001",
                "model", "Другая", "inventoryNumber", number).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Запись уже изменил другой сотрудник", "Другая");
    }

    @Test
    void exportsHoldWhatTheFilterFinds() throws Exception {
        own.unit(number, Optional.empty());
        own.unit(EquippedClinic.number(), Optional.empty());
        assertThat(screens.text("registrar", "/passport/equipment/export.csv?text=" + number)).contains(number)
                .hasLineCount(2);
        var file = screens.open("registrar", "/passport/equipment/export.xlsx?text=" + number).andReturn().getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(10)).isEqualTo(number);
        }
    }

    @Test
    void labelCarriesItsCodeInDigitsAndRussianWords() throws Exception {
        long id = own.unit(number, Optional.empty());
        var file = screens.open("registrar", "/passport/equipment/" + id + "/label.pdf").andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
        try (var read = Loader.loadPDF(file)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(read)).contains(EquipmentCode.of(id), "инв. № " + number,
                    "Рентгенодиагностический");
        }
    }

    @Test
    void whatIsNotThereIsNotAFailure() throws Exception {
        screens.open("ministry", "/passport/equipment/999999999").andExpect(status().isNotFound());
        screens.open("ministry", "/passport/equipment/new").andExpect(status().isOk());
        screens.open("ministry", "/passport/equipment?state=NO&trouble=NO&type=&text=%27").andExpect(status().isOk());
    }

    @Test
    void passportSectionCountsStatesAndTroubles() {
        own.unit(number, Optional.empty());
        var facts = section.facts(network.facility(EquippedClinic.OWN).orElseThrow(), null);
        assertThat((Integer) facts.get("total")).isPositive();
        assertThat(facts.get("troubles").toString()).contains("VERIFICATION", "WORN");
    }
}

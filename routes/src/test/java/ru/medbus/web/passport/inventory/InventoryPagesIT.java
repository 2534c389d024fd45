package ru.medbus.web.passport.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;
import ru.medbus.domain.passport.equipment.EquipmentCode;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.domain.passport.inventory.Inventories;
import ru.medbus.domain.passport.inventory.InventoryLine;
import ru.medbus.web.Screens;
import ru.medbus.web.passport.EquippedClinic;

class InventoryPagesIT extends BusIT {
    @Autowired
    private Screens screens;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private EquipmentRegister register;
    @Autowired
    private Inventories inventories;
    private EquippedClinic clinic;
    private final String first = EquippedClinic.number();
    private final String second = EquippedClinic.number();
    private long room;
    private long other;
    private long unit;

    @BeforeEach
    void clinic() {
        clinic = new EquippedClinic(database, register, EquippedClinic.OWN);
        room = clinic.room("И-" + first);
        other = clinic.room("К-" + first);
        unit = clinic.unit(first, Optional.of(room));
        clinic.unit(second, Optional.of(room));
    }

    @Test
    void wholeCampaignIsDoneOnTheScreens() throws Exception {
        var path = open();
        var sheet = path + "/sheets/" + sheet(path, "И-" + first);
        var elsewhere = path + "/sheets/" + sheet(path, "К-" + first);
        screens.send("registrar", sheet + "/scan", "code", EquipmentCode.of(unit))
                .andExpect(status().is3xxRedirection());
        screens.send("registrar", elsewhere + "/scan", "code", second);
        screens.send("registrar", elsewhere + "/surplus", "title", "Аппарат без метки", "serial", "SN-Х" + first);
        assertThat(screens.text("registrar", elsewhere)).contains("Помещение И-" + first, "Аппарат без метки",
                "излишек");
        screens.send("registrar", path + "/state", "to", "REVIEW");
        var review = screens.text("registrar", path);
        assertThat(review).contains("Расхождения: 2", "не на своём месте", "исправить учёт по факту",
                "Без решения строк: 2");
        assertThat(review).doesNotContain("??").doesNotContain(" style=");
        for (var line : inventories.differences(id(path))) {
            decide(path, line);
        }
        screens.send("registrar", path + "/act");
        assertThat(screens.text("registrar", path)).contains("акт утверждён");
        assertThat(screens.text("registrar", "/passport/equipment?text=" + second)).contains("К-" + first);
        assertThat(screens.text("registrar", "/passport/equipment?text=ИЗЛ-" + first)).contains("Аппарат без метки");
        assertThat(paper(path + "/list.pdf")).contains("Инвентаризационная опись", first, "Всего строк: 3");
        assertThat(paper(path + "/collation.pdf")).contains("Сличительная ведомость", "не на своём месте: 1");
        assertThat(paper(path + "/act.pdf")).contains("Утверждён", "исправить учёт по факту", "поставить на учёт");
        screens.open("registrar", path + "/lines.xlsx").andExpect(status().isOk());
    }

    @Test
    void scanAnswersWithTheSheetAloneWhenAskedForAFragment() throws Exception {
        var path = open();
        var sheet = path + "/sheets/" + sheet(path, "И-" + first);
        var answer = screens.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders
                .post(sheet + "/scan").param("code", EquipmentCode.of(unit)).header("HX-Request", "true")
                .cookie(screens.cookie("registrar"))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                        .csrf()))
                .andReturn().getResponse().getContentAsString();
        assertThat(answer).contains("на месте", "1 из 2").doesNotContain("<html");
    }

    @Test
    void refusedMarkSaysWhy() throws Exception {
        var path = open();
        var sheet = path + "/sheets/" + sheet(path, "И-" + first);
        screens.send("registrar", path + "/state", "to", "REVIEW");
        screens.send("registrar", sheet + "/scan", "code", first);
        assertThat(inventories.lines(id(path))).noneMatch(InventoryLine::found);
        screens.send("registrar", path + "/act");
        assertThat(inventories.get(id(path)).state().name()).isEqualTo("REVIEW");
        assertThat(screens.text("registrar", sheet)).doesNotContain("name=\"code\"");
    }

    @Test
    void orderIsCheckedAtItsFields() throws Exception {
        var page = screens.send("registrar", "/passport/inventory/new", "facilityOid", EquippedClinic.OWN, "number", "",
                "day", "2999-01-01", "chairman", "Свой Председатель").andReturn().getResponse().getContentAsString();
        assertThat(page).contains("№ приказа не указан", "будущим днём", "Свой Председатель");
        var foreign = screens.send("registrar", "/passport/inventory/new", "facilityOid", EquippedClinic.OWN, "number",
                "1", "day", "2026-01-01", "chairman", "П", "room", "абв").andReturn().getResponse()
                .getContentAsString();
        assertThat(foreign).contains("другой МО");
    }

    @Test
    void strangersAndReadersDoNotCount() throws Exception {
        var path = open();
        var sheet = path + "/sheets/" + sheet(path, "И-" + first);
        screens.open("doctor", sheet).andExpect(status().isOk());
        screens.send("doctor", sheet + "/scan", "code", first).andExpect(status().isForbidden());
        screens.send("doctor", path + "/state", "to", "CANCELLED").andExpect(status().isForbidden());
        screens.open("economist", path).andExpect(status().isForbidden());
        screens.open("economist", path + "/act.pdf").andExpect(status().isForbidden());
        screens.open("ministry", path).andExpect(status().isOk());
        screens.open("ministry", "/passport/inventory/999999999").andExpect(status().isNotFound());
        screens.open("ministry", path + "/sheets/999999999").andExpect(status().isNotFound());
        assertThat(screens.text("economist", "/passport/inventory?facility=" + EquippedClinic.OWN))
                .doesNotContain(path + "\"");
    }

    private void decide(String path, InventoryLine line) throws Exception {
        var to = path + "/lines/" + line.id();
        if (line.unit().isPresent()) {
            screens.send("registrar", to, "decision", "FOLLOW_FACT");
        } else {
            screens.send("registrar", to, "decision", "TAKE_ON", "type-text", "3009 Аппарат", "number",
                    "ИЗЛ-" + first);
        }
    }

    private String open() throws Exception {
        return screens.send("registrar", "/passport/inventory/new", "facilityOid", EquippedClinic.OWN, "number",
                "ИНВ-" + first, "day", java.time.LocalDate.now().toString(), "chairman", "Председателева П. П.", "room",
                "" + room, "room", "" + other).andReturn().getResponse().getRedirectedUrl();
    }

    private long sheet(String path, String number) {
        return inventories.sheets(id(path)).stream().filter(sheet -> sheet.title().contains(number)).findFirst()
                .orElseThrow().id();
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private String paper(String path) throws Exception {
        var file = screens.open("registrar", path).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsByteArray();
        try (var read = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(read);
        }
    }
}

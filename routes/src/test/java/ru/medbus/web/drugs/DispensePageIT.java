package ru.medbus.web.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.web.Screens;

/** A pharmacist of the demo's pharmacy with the stock and the drugs of the invented region. */
class DispensePageIT extends BusIT {
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";
    private static final String CLINIC = "1.2.643.5.1.13.13.12.2.99.9999";

    @Autowired
    private Screens screens;
    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private JdbcTemplate database;

    /** A pack on the pharmacy's shelf, and a prescription that it answers. */
    record Case(String sgtin, long prescription, String number) {}

    @BeforeEach
    void invented() {
        await().atMost(Duration.ofSeconds(90)).until(() -> count("select count(*) from stock.pack") > 0
                && count("select count(*) from drugsupply.item_gtin") > 0
                && count("select count(*) from patient.person") > 0);
    }

    @Test
    void prescriptionIsFoundScannedAndDispensed() throws Exception {
        var one = one(30);
        screens.open("pharmacist", "/drugs/dispense?number=9984%20" + one.number())
                .andExpect(redirectedUrl("/drugs/dispense/" + one.prescription()));
        var page = screens.text("pharmacist", "/drugs/dispense/" + one.prescription());
        assertThat(page).contains("Осталось отпустить: 30", "Истекает раньше других");
        var scanned = screens.send("pharmacist", "/drugs/dispense/" + one.prescription() + "/scan", "code",
                "]d201" + one.sgtin().substring(0, 14) + "21" + one.sgtin().substring(14)).andReturn().getResponse()
                .getContentAsString();
        assertThat(scanned).contains("value=\"" + one.sgtin() + "\"", "Отпустить (Ctrl+Enter)");
        screens.send("pharmacist", "/drugs/dispense/" + one.prescription(), "taken", one.sgtin())
                .andExpect(status().is3xxRedirection());
        assertThat(prescriptions.get(one.prescription()).state()).isEqualTo(PrescriptionState.DISPENSED);
        assertThat(screens.text("pharmacist", "/drugs/dispense/" + one.prescription()))
                .contains("Уже отпущено", one.sgtin(), "отпущен");
    }

    @Test
    void whatMayNotBeDispensedSaysWhy() throws Exception {
        var one = one(30);
        var path = "/drugs/dispense/" + one.prescription() + "/scan";
        assertThat(scan(path, "абвгд")).contains("переключите раскладку");
        assertThat(scan(path, one.sgtin().substring(0, 14) + "ABSENT0000000")).contains("не на остатке вашей аптеки");
        assertThat(screens.send("pharmacist", path, "code", one.sgtin(), "taken", one.sgtin()).andReturn().getResponse()
                .getContentAsString()).contains("уже отсканирована");
        assertThat(prescriptions.get(one.prescription()).state()).isEqualTo(PrescriptionState.REGISTERED);
    }

    @Test
    void substitutesAreShownWithWhatAllowsOrForbidsThem() throws Exception {
        var page = screens.text("pharmacist", "/drugs/dispense/" + one(30).prescription());
        assertThat(page).contains("2 по 10 мг вместо одной 20 мг.", "нужно согласие пациента",
                "Другая лекарственная форма", "приказ № 100н").doesNotContain("??");
    }

    @Test
    void mistakenDispensingIsTakenBackFromItsPage() throws Exception {
        var one = one(30);
        var path = "/drugs/dispense/" + one.prescription();
        screens.send("pharmacist", path, "taken", one.sgtin()).andExpect(status().is3xxRedirection());
        var operation = database.queryForObject("select operation_id from drugsupply.dispensed where sgtin = ?"
                + " and prescription_id = ?", Long.class, one.sgtin(), one.prescription());
        assertThat(screens.text("pharmacist", path)).contains("Отпуск № " + operation).doesNotContain("??");
        assertThat(screens.send("pharmacist", path + "/reverse/" + operation, "reason", "нет").andReturn().getResponse()
                .getContentAsString()).contains("Напишите, в чём ошибка");
        assertThat(screens.send("pharmacist", path + "/reverse/1", "reason", "не тот пациент").andReturn().getResponse()
                .getContentAsString()).contains("Такого отпуска по этому рецепту нет");
        screens.send("pharmacist", path + "/reverse/" + operation, "reason", "не тот пациент")
                .andExpect(status().is3xxRedirection());
        assertThat(prescriptions.get(one.prescription()).state()).isEqualTo(PrescriptionState.REGISTERED);
        assertThat(screens.text("pharmacist", path)).contains("Осталось отпустить: 30").doesNotContain("Уже отпущено");
    }

    @Test
    void ofALargerPackThePartThatIsWrittenIsHandedOutAndTheRestStaysOnTheShelf() throws Exception {
        var one = one(30, 10);
        var path = "/drugs/dispense/" + one.prescription();
        assertThat(screens.send("pharmacist", path + "/scan", "code", one.sgtin()).andReturn().getResponse()
                .getContentAsString()).contains("value=\"10\"", "Отпускается доля").doesNotContain("??");
        assertThat(screens.send("pharmacist", path, "taken", one.sgtin(), "units." + one.sgtin(), "40").andReturn()
                .getResponse().getContentAsString()).contains("единиц от 1 до 30, а введено 40");
        assertThat(screens.send("pharmacist", path, "taken", one.sgtin(), "units." + one.sgtin(), "1о").andReturn()
                .getResponse().getContentAsString()).contains("«1о» — не число единиц");
        assertThat(screens.send("pharmacist", path, "taken", one.sgtin(), "units." + one.sgtin(), "12,5").andReturn()
                .getResponse().getContentAsString()).contains("осталось отпустить 10 ед.");
        screens.send("pharmacist", path, "taken", one.sgtin(), "units." + one.sgtin(), "5")
                .andExpect(status().is3xxRedirection());
        assertThat(left(one)).isEqualTo("5/6");
        assertThat(prescriptions.get(one.prescription()).state()).isEqualTo(PrescriptionState.PARTLY_DISPENSED);
        screens.send("pharmacist", path, "taken", one.sgtin()).andExpect(status().is3xxRedirection());
        assertThat(left(one)).isEqualTo("2/3");
        assertThat(prescriptions.get(one.prescription()).state()).isEqualTo(PrescriptionState.DISPENSED);
    }

    private String left(Case one) {
        return database.queryForObject("select left_part from stock.pack where sgtin = ? and state = 'IN_STOCK'",
                String.class, one.sgtin());
    }

    @Test
    void doctorDoesNotDispense() throws Exception {
        screens.open("doctor", "/drugs/dispense").andExpect(status().isForbidden());
    }

    private String scan(String path, String code) throws Exception {
        return screens.send("pharmacist", path, "code", code).andReturn().getResponse().getContentAsString();
    }

    private Case one(int quantity) {
        return one(quantity, quantity);
    }

    /** @param size of the pack on the shelf */
    private Case one(int size, int quantity) {
        var pack = database.queryForMap("""
            select p.sgtin, i.drug_code from stock.pack p join stock.batch b on b.id = p.batch_id
              join drugsupply.item_gtin g on g.gtin = b.gtin join drugsupply.drug_item i on i.code = g.item_code
             where p.facility_oid = ? and p.state = 'IN_STOCK' and p.left_part = '1/1' and i.pack_size = ? and b.expires_on > current_date + 60
             order by b.expires_on, p.sgtin limit 1""", PHARMACY, size);
        var person = database.queryForObject("select max(id) from patient.person", Long.class);
        var number = "%08d".formatted(System.nanoTime() % 100_000_000);
        var today = LocalDate.now();
        prescriptions.addAll(List.of(new Prescriptions.Entry(CLINIC, "148-1-04l", "9984", number,
                PrescriptionState.REGISTERED, person,
                database.queryForObject("select min(code) from drugsupply.category", String.class), 100, 2, "I10",
                (String) pack.get("drug_code"), BigDecimal.ONE, 1, quantity, BigDecimal.valueOf(quantity),
                "по 1 таблетке", "2", today, today.plusDays(30), "doctor", "Врачёва Вера Витальевна", false)));
        return new Case((String) pack.get("sgtin"),
                prescriptions.byNumber(new SeriesNumber("9984", number)).orElseThrow().id(), number);
    }

    private int count(String query) {
        return database.queryForObject(query, Integer.class);
    }
}

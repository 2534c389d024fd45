package ru.medbus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import ru.medbus.BusIT;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.StockQueries;

/** Every page of pharmacies as people see it, and what they may not. */
class PharmacyPagesIT extends BusIT {
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";

    @Autowired
    private Screens screens;
    @Autowired
    private MockMvc web;
    @Autowired
    private StockPlaces places;
    @Autowired
    private StockQueries stock;

    @BeforeEach
    void sown() {
        await().atMost(Duration.ofSeconds(60)).until(() -> places.find(PHARMACY).isPresent());
    }

    @Test
    void everyPageIsShown() throws Exception {
        var line = stock.lines(new StockQueries.Filter(PHARMACY, "", 0, java.util.Optional.empty()), 0, 1).getFirst();
        var pack = stock.packs(line.batch().id(), PHARMACY, 1).getFirst().sgtin();
        for (var path : List.of("/pharmacy/receipts", "/pharmacy/receipts/new", "/pharmacy/stock", "/pharmacy/moves",
                "/pharmacy/moves/new?deed=ship", "/pharmacy/moves/new?deed=return", "/pharmacy/moves/new?deed=writeoff",
                "/pharmacy/moves/new?deed=place", "/pharmacy/moves/new?deed=pack", "/pharmacy/moves/new?deed=unpack",
                "/pharmacy/mdlp", "/pharmacy/mdlp?state=refused", "/pharmacy/mdlp/reconciliation",
                "/pharmacy/stock/batch/" + line.batch().id() + "?facility=" + PHARMACY, "/pharmacy/stock/pack/" + pack,
                "/pharmacy/stock/fefo?facility=" + PHARMACY + "&gtin=" + line.batch().gtin())) {
            var page = screens.text("pharmacist", path);
            assertThat(page).as(path).contains("</html>").doesNotContain("??");
        }
        assertThat(screens.text("pharmacist", "/pharmacy/stock/pack/" + pack)).contains("Ввод начальных остатков");
        assertThat(screens.text("ministry", "/pharmacy/mdlp/override")).contains("Разрешить вопреки МДЛП");
        assertThat(screens.text("pharmacist", "/pharmacy/stock/export.csv")).contains(line.batch().gtin());
    }

    @Test
    void waybillIsEnteredAndAWrongLineIsNamed() throws Exception {
        var refused = web.perform(waybill("4600;Пример;A1;31.12.2030;1;10,00;0,91")).andReturn().getResponse();
        assertThat(refused.getContentAsString()).contains("Строка 1: GTIN «4600»");
        var added = web.perform(waybill("04600000000015;Пример;A1;31.12.2030;1;10,00;0,91")).andReturn().getResponse();
        assertThat(added.getRedirectedUrl()).startsWith("/pharmacy/receipts/");
        var there = added.getRedirectedUrl();
        var scanned = web.perform(post(there + "/scan").header("HX-Request", "true").param("code", "]d20104600000000015"
                + "21WEB0000000001").cookie(screens.cookie("pharmacist"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).andReturn().getResponse().getContentAsString();
        assertThat(scanned).contains("Верно: 04600000000015WEB0000000001").contains("Отсканировано 1")
                .doesNotContain("</html>");
        var strange = web.perform(post(there + "/scan").header("HX-Request", "true").param("code", "123")
                .cookie(screens.cookie("pharmacist")).with(SecurityMockMvcRequestPostProcessors.csrf())).andReturn()
                .getResponse().getContentAsString();
        assertThat(strange).contains("Это не код лекарства");
        web.perform(post(there + "/accept").cookie(screens.cookie("pharmacist"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).andExpect(status().is3xxRedirection());
        assertThat(screens.text("pharmacist", there)).contains("Принята");
        assertThat(stock.pack("04600000000015WEB0000000001").orElseThrow().state()).isEqualTo("IN_STOCK");
    }

    @Test
    void strangersSeeNothing() throws Exception {
        screens.open("doctor", "/pharmacy/stock").andExpect(status().isForbidden());
        screens.open("pharmacist", "/pharmacy/mdlp/override").andExpect(status().isForbidden());
        screens.open("pharmacist", "/pharmacy/stock/batch/1?facility=1.2.643.5.1.13.13.12.2.99.9901")
                .andExpect(status().isForbidden());
        screens.open("pharmacist", "/pharmacy/receipts/999999999").andExpect(status().isNotFound());
    }

    private org.springframework.test.web.servlet.RequestBuilder waybill(String lines) throws Exception {
        return post("/pharmacy/receipts/new").param("facility", PHARMACY).param("supplier", "00000000000900")
                .param("supplierName", "ООО «Пример»").param("number", "WEB-1").param("day", "2026-11-20")
                .param("way", "POSTING").param("funding", "3").param("contractNumber", "").param("contractDate", "")
                .param("lines", lines).cookie(screens.cookie("pharmacist"))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
    }
}

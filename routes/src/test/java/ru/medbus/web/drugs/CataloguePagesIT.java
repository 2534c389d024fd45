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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import ru.medbus.BusIT;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.shared.Gtin;
import ru.medbus.web.Screens;

/** The administrator keeps the catalogue of drugs: programmes, limits, packs. */
class CataloguePagesIT extends BusIT {
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";

    @Autowired
    private Screens screens;
    @Autowired
    private Drugs drugs;
    @Autowired
    private JdbcTemplate database;
    private String code;
    private String item;

    @BeforeEach
    void drugOfNobody() {
        await().atMost(Duration.ofSeconds(90)).until(() -> count("select count(*) from stock.pack") > 0);
        var n = System.nanoTime() % 1_000_000;
        code = "21.20.99.000-%06d-1-00009-0000000000000".formatted(n);
        item = code.substring(0, 28) + "%013d".formatted(n);
        database.update("insert into drugsupply.drug (code, inn, form, dose, unit) values (?, ?, 'таблетки', '5 мг',"
                + " 'таб.')", code, "Страничин" + n);
        database.update("insert into drugsupply.drug_item (code, drug_code, name, maker, pack_size)"
                + " values (?, ?, 'Страничин Завод', 'Завод', 30)", item, code);
    }

    @Test
    void programmesAndLimitAreSetAndMistakesAreSaidBesideTheirFields() throws Exception {
        var path = "/drugs/catalogue/" + code;
        assertThat(screens.text("admin", "/drugs/catalogue?unlisted=yes&text=" + code)).contains("таблетки, 5 мг")
                .doesNotContain("??");
        assertThat(screens.send("admin", path, "lists", "онлп", "most", "10").andReturn().getResponse()
                .getContentAsString()).contains("Перечни — коды латинскими буквами", "Укажите, откуда предел",
                        "value=\"онлп\"")
                .doesNotContain("??");
        assertThat(screens.send("admin", path, "most", "сто").andReturn().getResponse().getContentAsString())
                .contains("Предел — число единиц, а не «сто»");
        screens.send("admin", path, "lists", "ONLP;REGION", "most", "10", "mostSource", "приказ, прил. 1")
                .andExpect(redirectedUrl(path));
        assertThat(drugs.drug(code).orElseThrow().lists()).isEqualTo("ONLP;REGION");
    }

    @Test
    void packWithoutAnItemIsShownFirstAndLinked() throws Exception {
        var gtin = Gtin.ofItem(461_000_000_000L + System.nanoTime() % 1_000_000).digits();
        database.update("insert into stock.batch (gtin, drug, series, expires_on, funding, contract_kind, supplier,"
                + " price_kopecks, vat_kopecks) values (?, 'Страничин, 30', 'С1', current_date + 400, 3, 1, 'завод',"
                + " 100, 0)", gtin);
        database.update(
                "insert into stock.pack (sgtin, batch_id, facility_oid, cell, state) select ? || 'ABCDEFGHIJKLM',"
                        + " id, ?, '', 'IN_STOCK' from stock.batch where gtin = ?",
                gtin, PHARMACY, gtin);
        assertThat(screens.text("admin", "/drugs/catalogue")).contains("без торговой позиции", gtin);
        var path = "/drugs/catalogue/" + code;
        assertThat(screens.text("admin", path + "?gtin=" + gtin)).contains("Страничин Завод", "value=\"" + gtin + "\"");
        assertThat(screens.send("admin", path + "/packs", "item", item, "gtin", "123").andReturn().getResponse()
                .getContentAsString()).contains("14 цифр");
        screens.send("admin", path + "/packs", "item", item, "gtin", gtin).andExpect(redirectedUrl(path));
        assertThat(screens.text("admin", "/drugs/catalogue")).doesNotContain(gtin);
    }

    @Test
    void exportIsChangedAndBroughtBack() throws Exception {
        screens.open("admin", "/drugs/catalogue/export.xlsx?text=" + code).andExpect(status().isOk());
        var heads = String.join(";", CatalogueFile.HEADS) + "\n";
        assertThat(bring(heads + code + ";;;ONLP;ten;;нет;\n")).contains("Строка 2", "Предел — число единиц");
        assertThat(bring(heads + "нет;;;ONLP;;;нет;\n")).contains("СМНН «нет» в каталоге нет");
        assertThat(drugs.drug(code).orElseThrow().lists()).isEmpty();
        bring(heads + code + ";;;VZN;60;приказ;да;\n");
        assertThat(drugs.drug(code).orElseThrow()).satisfies(drug -> {
            assertThat(drug.lists()).isEqualTo("VZN");
            assertThat(drug.controlled()).isTrue();
        });
    }

    @Test
    void withoutDictionariesTheRenewalSaysWhatToLoadAndOthersAreRefused() throws Exception {
        screens.send("admin", "/drugs/catalogue/renew").andExpect(redirectedUrl("/drugs/catalogue"));
        screens.open("pharmacist", "/drugs/catalogue").andExpect(status().isForbidden());
        screens.open("doctor", "/drugs/catalogue/" + code).andExpect(status().isForbidden());
        screens.open("admin", "/drugs/catalogue/nothing").andExpect(status().isNotFound());
    }

    private String bring(String text) throws Exception {
        return screens.perform(MockMvcRequestBuilders.multipart("/drugs/catalogue/import")
                .file(new MockMultipartFile("file", "drugs.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .cookie(screens.cookie("admin")).with(SecurityMockMvcRequestPostProcessors.csrf())).andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private int count(String query) {
        return database.queryForObject(query, Integer.class);
    }
}

package ru.medbus.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;
import ru.medbus.domain.reference.draft.DictionaryDrafts;
import ru.medbus.domain.reference.draft.DraftRow;
import ru.medbus.web.Screens;

class DraftPageIT extends BusIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private Screens screens;
    @Autowired
    private Dictionaries dictionaries;
    @Autowired
    private DictionaryDrafts drafts;
    @Autowired
    private DictionaryQueries queries;
    private final String oid = "region.edited" + NUMBERS.incrementAndGet();
    private final String card = "/console/dictionaries/" + oid;
    private final String edit = card + "/edit";

    @BeforeEach
    void begun() throws Exception {
        screens.send("admin", "/console/dictionaries/new", "oid", oid, "source", "REGION", "name", "Отделения");
        assertThat(screens.text("admin", card)).contains("Править строки");
        screens.send("admin", edit + "/begin").andExpect(redirectedUrl(edit));
    }

    @Test
    void dictionaryIsWrittenFromNothingAndPublished() throws Exception {
        screens.send("admin", edit + "/columns", "name", "Этаж").andExpect(redirectedUrl(edit));
        screens.send("admin", edit + "/paste", "text", "CODE\tNAME\tЭтаж\nК1\tКардиология\t2\nТ\tТерапия\t3")
                .andExpect(redirectedUrl(edit));
        assertThat(screens.text("admin", edit)).contains("Кардиология", "Этаж", "Ошибок нет", "строка добавлена",
                "новый справочник").doesNotContain("??");
        screens.send("admin", edit + "/publish", "number", "1").andExpect(redirectedUrl(card));
        assertThat(screens.text("admin", card)).contains("введён здесь");
        assertThat(queries.code(oid, "К1").orElseThrow().cells()).containsEntry("Этаж", "2");
        screens.send("admin", edit + "/begin").andExpect(redirectedUrl(edit));
        assertThat(screens.text("admin", edit)).contains("правка версии 1", "value=\"2\"");
        assertThat(screens.text("admin", card)).contains("Продолжить правку");
    }

    @Test
    void cellSavesItselfAndTellsItsFaults() throws Exception {
        screens.send("admin", edit + "/cell", "row", "0", "column", "CODE", "value", " К1 ").andExpect(status().isOk())
                .andExpect(jsonPath("$.value").value("К1")).andExpect(jsonPath("$.faults").value(1))
                .andExpect(jsonPath("$.problems[0].text").value("Укажите название"));
        var row = Long.toString(first().id());
        screens.send("admin", edit + "/cell", "row", row, "column", "DATE_BEGIN", "value", "завтра")
                .andExpect(jsonPath("$.problems[1].text").value("Дата пишется так: 31.12.2026"));
        screens.send("admin", edit + "/cell", "row", row, "column", "CODE", "was", "другое", "value", "К2")
                .andExpect(status().isConflict()).andExpect(jsonPath("$.text").value(
                        "Ячейку тем временем изменили на «К1»: обновите страницу"));
        screens.send("admin", edit + "/publish", "number", "1").andExpect(redirectedUrl(edit + "?wrong=true"));
        assertThat(screens.text("admin", edit + "?wrong=true")).contains("Дата пишется так", "aria-invalid=\"true\"",
                "Ошибок: 2");
        assertThat(dictionaries.versions(oid)).isEmpty();
    }

    @Test
    void pageWithoutScriptsIsSavedWholeAndRowsAreClosed() throws Exception {
        screens.send("admin", edit, "r.0.0", "К1", "r.0.1", "Кардиология").andExpect(redirectedUrl(edit));
        var row = first();
        screens.send("admin", edit, "r." + row.id() + ".1", "Неврология", "v." + row.id(), "1", "close",
                Long.toString(row.id())).andExpect(status().is3xxRedirection());
        assertThat(first().cell("NAME")).isEqualTo("Неврология");
        assertThat(first().cell("DATE_END")).matches("\\d\\d[.]\\d\\d[.]\\d{4}");
        screens.send("admin", edit, "r." + row.id() + ".1", "Третья", "v." + row.id(), "1");
        assertThat(first().cell("NAME")).as("somebody has changed the row since").isEqualTo("Неврология");
        screens.send("admin", edit, "remove", Long.toString(row.id()));
        assertThat(drafts.get(oid).rows()).isZero();
    }

    @Test
    void columnThatWouldBeAnotherCodeIsRefusedAndAStrangerSeesNothing() throws Exception {
        screens.send("admin", edit + "/columns", "name", "ID").andExpect(redirectedUrl(edit));
        assertThat(drafts.get(oid).names()).doesNotContain("ID");
        screens.open("doctor", edit).andExpect(status().isForbidden());
        screens.send("doctor", edit + "/cell", "row", "0", "column", "CODE", "value", "К1")
                .andExpect(status().isForbidden());
        screens.send("admin", edit + "/discard").andExpect(redirectedUrl(card));
        screens.open("admin", edit).andExpect(redirectedUrl(card));
        assertThat(dictionaries.versions(oid)).extracting(DictionaryVersion::version).isEmpty();
    }

    private DraftRow first() {
        return drafts.rows(oid, "", 0, 1).getFirst();
    }
}

package ru.medbus.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.web.BrowserTest;

/** A regional dictionary is written by keyboard alone. */
class DraftBrowserIT extends BrowserTest {
    private static final String OID = "region.keyboard";

    @Autowired
    private Dictionaries dictionaries;

    @Test
    void rowsAreTypedPastedMendedAndPublished() {
        dictionaries.add(OID, DictionarySource.REGION, "Отделения больницы", DictionarySettings.USUAL, Actor.HUB);
        signIn("admin");
        page.navigate("/console/dictionaries/" + OID);
        page.getByText("Править строки").click();
        page.getByLabel("CODE, новая строка").focus();
        page.keyboard().type("К1");
        page.keyboard().press("Tab");
        page.keyboard().type("Кардиология");
        page.keyboard().press("Tab");
        page.keyboard().type("32.01.2026");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Дата пишется так: 31.12.2026")).isVisible();
        page.keyboard().press("Shift+Tab");
        page.keyboard().type("01.01.2026");
        page.keyboard().press("Enter");
        assertThat(page.locator("#faults")).hasText("Ошибок нет");
        assertThat(page.locator("tr[data-row]")).hasCount(2);
        paste("К2\tНеврология\t01.01.2026\nК1\tПовтор\nТ\tТерапия");
        assertThat(page.locator("tr[data-row]")).hasCount(5);
        assertThat(page.getByText("Код «К1» на эти дни уже есть")).isVisible();
        picture("draft");
        page.locator("tr[data-row]").nth(2).locator("input").first().focus();
        page.keyboard().type("К3");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#faults")).hasText("Ошибок нет");
        page.keyboard().press("Control+Enter");
        page.getByText("Опубликовать").first().click();
        assertThat(page.getByLabel("Номер версии")).hasValue("1");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Версия 1 опубликована и действует, строк 4.")).isVisible();
        Assertions.assertThat(dictionaries.get(OID).loaded().orElseThrow().rows()).isEqualTo(4);
    }

    /** As a spreadsheet fills the clipboard. */
    private void paste(String text) {
        page.getByLabel("CODE, новая строка").evaluate("""
            (cell, text) => {
              const data = new DataTransfer();
              data.setData('text', text);
              cell.focus();
              cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }""", text);
    }
}

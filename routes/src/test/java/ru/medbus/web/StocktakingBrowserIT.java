package ru.medbus.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.docs.GuidePicture;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.StockOpening;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.Terms;

/** A stocktake with a scanner, by keyboard alone; the second person decides. */
class StocktakingBrowserIT extends BrowserTest {
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";
    private static final String GTIN = "04600997000012";
    private static final List<String> PACKS = IntStream.range(0, 4).mapToObj(i -> GTIN + "BROWSE%07d".formatted(i))
            .toList();

    @Autowired
    private StockPlaces places;
    @Autowired
    private StockOpening opening;

    @Test
    void pharmacistCountsWithTheScannerAndTheStorekeeperDecides() throws IOException {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> places.find(PHARMACY).isPresent());
        stocked();
        signIn("pharmacist");
        page.navigate("/pharmacy/inventories/new");
        page.getByLabel("Номер приказа").fill("ИНВ-12");
        page.getByLabel("Председатель комиссии").fill("Примерова П. П.");
        page.getByLabel("Члены комиссии").fill("Образцов О. О.");
        page.getByLabel("Препараты").selectOption(GTIN);
        picture("stocktake-order");
        page.getByLabel("Номер приказа").press("Control+Enter");
        assertThat(page.locator("h1")).hasText("По приказу № ИНВ-12");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("без ячейки")).click();
        assertThat(page.locator("#code")).isFocused();
        scan("]d201" + GTIN + "21" + PACKS.getFirst().substring(14) + "91EE0692" + "A".repeat(44));
        assertThat(page.locator("#scan-said")).containsText(PACKS.getFirst());
        assertThat(page.locator("#code")).isFocused();
        scan(PACKS.getFirst());
        assertThat(page.locator("#scan-said")).containsText("Уже отсчитана");
        scan(PACKS.get(1));
        assertThat(page.getByText("Найдено 2 из 4")).isVisible();
        scan(GTIN + "STRANGE000001");
        assertThat(page.locator("#scan-said")).containsText("на учёте её нет");
        guide("stocktake-sheet");
        page.locator("[data-back]").first().click();
        button("Закончить счёт").click();
        assertThat(page.getByText("Без решения: 3")).isVisible();
        page.context().clearCookies();
        signIn("storekeeper");
        page.navigate("/pharmacy/inventories");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("ИНВ-12")).click();
        guide("stocktake-review");
        page.locator("form.filters", new LocatorOptions().setHasText("Недостача"))
                .getByText("Исправить учёт").click();
        assertThat(page.getByText("Решено строк: 2")).isVisible();
        var surplus = page.locator("form.filters",
                new LocatorOptions().setHasText("Излишек"));
        surplus.getByLabel("Примечание").fill("Отложена до накладной");
        surplus.getByText("Не менять").click();
        button("Утвердить акт").click();
        assertThat(page.getByText("Акт утверждён", new GetByTextOptions().setExact(true))).isVisible();
        picture("stocktake-closed");
        page.navigate("/pharmacy/cells");
        guide("stock-cells");
        page.navigate("/pharmacy/moves");
        picture("stock-moves");
        page.locator("tbody a").first().click();
        picture("stock-operation");
        page.navigate("/pharmacy/destruction/new");
        picture("stock-destruction");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private void stocked() {
        var batch = new Batch(0, GTIN, "Пример-счёт, таблетки 10 мг № 30", "C12", LocalDate.now().plusYears(2),
                new Terms(3, 6, "", "0148200002126000001", Optional.empty()), "00000000000900", 12_345, 1_122);
        opening.enter(PHARMACY, List.of(new StockOpening.Opened(batch, PACKS)), "medbus");
    }

    /** As a wedge types: characters, then Enter. */
    private void scan(String code) {
        page.locator("#code").pressSequentially(code);
        page.keyboard().press("Enter");
    }

    private void guide(String name) throws IOException {
        picture(name);
        GuidePicture.keep(Path.of("target", "screenshots", name + ".png"), name);
    }
}

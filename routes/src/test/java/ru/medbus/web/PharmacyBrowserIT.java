package ru.medbus.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByTextOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.docs.GuidePicture;
import ru.medbus.domain.drugsupply.stock.StockPlaces;

/** A pharmacist with a scanner, by keyboard alone. */
class PharmacyBrowserIT extends BrowserTest {
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";

    @Autowired
    private StockPlaces places;

    @Test
    void pharmacistScansAWaybillAndSeesItInStock() throws IOException {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> places.find(PHARMACY).isPresent());
        signIn("pharmacist");
        page.navigate("/pharmacy/receipts/new");
        page.getByLabel("Место деятельности поставщика").fill("00000000000900");
        page.getByLabel("Название поставщика").fill("ООО «Пример-Фарм»");
        page.getByLabel("Номер накладной").fill("ТН-77");
        page.getByLabel("Как сообщаем в МДЛП").selectOption("POSTING");
        page.getByLabel("Строки накладной").fill("04600000000015;Пример-1, таблетки 10 мг № 30;B77;31.12."
                + (LocalDate.now().getYear() + 1) + ";2;123,45;11,22");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Отсканировано 0, принято 0 из 2")).isVisible();
        scan("]d20104600000000015" + "21SCAN000000001" + "91EE0692" + "A".repeat(44));
        assertThat(page.getByText("Верно: 04600000000015SCAN000000001")).isVisible();
        assertThat(page.locator("#code")).isFocused();
        scan("0104600000000015" + "21SCAN000000001");
        assertThat(page.getByText("уже отсканирован")).isVisible();
        scan("0104600000000015" + "21SCAN000000002");
        assertThat(page.getByText("Отсканировано 2, принято 0 из 2")).isVisible();
        guide("pharmacy-receipt");
        page.getByText("Принять отсканированное").click();
        assertThat(page.getByText("Принято, операция №")).isVisible();
        page.navigate("/pharmacy/stock");
        guide("pharmacy-stock");
        page.getByLabel("Что искать").fill("0104600000000015" + "21SCAN000000002");
        page.keyboard().press("Enter");
        assertThat(page.getByText("КИЗ 04600000000015SCAN000000002").first()).isVisible();
        page.navigate("/pharmacy/moves/new?deed=writeoff");
        assertThat(page.locator("h1")).hasText("Списание");
        picture("pharmacy-writeoff");
        page.navigate("/pharmacy/mdlp");
        page.getByText("Отправить сейчас", new GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Документов составлено")).isVisible();
        page.navigate("/pharmacy/mdlp");
        assertThat(page.getByText("702 Оприходование").first()).isVisible();
        guide("pharmacy-mdlp");
        page.navigate("/pharmacy/moves");
        picture("pharmacy-moves");
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

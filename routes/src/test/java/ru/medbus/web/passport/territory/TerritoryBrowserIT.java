package ru.medbus.web.passport.territory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.docs.GuidePicture;
import ru.medbus.domain.passport.territory.Territories;
import ru.medbus.web.BrowserTest;

/** An economist compares two years, the ministry loads a third. Its pictures are the guide's. */
class TerritoryBrowserIT extends BrowserTest {
    @Autowired
    private Territories territories;
    @TempDir
    Path folder;

    @Test
    void pyramidIsDrawnAndAYearIsLoadedByKeyboard() throws Exception {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> territories.find("02517000").isPresent());
        int year = LocalDate.now().getYear();
        signIn("ministry");
        page.navigate("/passport/territories");
        guide("list");
        page.navigate("/passport/territories/02701000?year=" + year + "&with=" + (year - 2));
        assertThat(page.locator(".pyramid canvas")).isVisible();
        guide("pyramid");
        page.navigate("/passport/territories/import");
        page.getByLabel("Файл").setInputFiles(Files.writeString(folder.resolve("население 2016.csv"),
                Demography.HEAD + Demography.year("02607000", 2016, 31) + Demography.year("02609000", 2016, 25)
                        .replace(Demography.row("02609000", 2016, "40", 25, 25),
                                Demography.row("02609000", 2016, "40", -25, 25))));
        guide("import");
        page.getByText("Проверить").click();
        assertThat(page.getByText("не может быть отрицательным: -25")).isVisible();
        guide("preview");
        page.getByText("Загрузить: 1").click();
        assertThat(page.locator("#flashes")).containsText("Загружено (территорий и лет): 1");
    }

    private void guide(String name) throws Exception {
        picture("guide-territory-" + name);
        GuidePicture.keep(Path.of("target", "screenshots", "guide-territory-" + name + ".png"), "territory-" + name);
    }
}

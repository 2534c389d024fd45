package ru.medbus.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByTextOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.web.BrowserTest;

class DictionaryBrowserIT extends BrowserTest {
    private static final String ICD10 = "1.2.643.5.1.13.13.11.1005";

    @Autowired
    private Dictionaries dictionaries;
    @TempDir
    Path folder;

    @Test
    void administratorUpdatesLoadsAFileAndMapsACode() throws IOException {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> dictionaries.get(ICD10).upToDate());
        signIn("admin");
        page.navigate("/console/dictionaries");
        picture("dictionaries");
        guide("dictionaries");
        page.navigate("/console/dictionaries/" + ICD10);
        page.getByText("Обновить сейчас").click();
        assertThat(page.getByText("Последняя загрузка")).isVisible();
        picture("dictionary");
        regional();
        page.navigate("/console/mappings?region=region.diagnoses&federal=" + ICD10 + "&day=" + LocalDate.now());
        var field = page.getByLabel("Федеральный код").first();
        field.pressSequentially("инфар");
        assertThat(page.locator(".suggest li[role=option]").first()).isVisible();
        picture("mappings");
        field.press("Enter");
        assertThat(field).hasValue(Pattern.compile("I21 .*"));
        page.getByText("Сопоставить", new GetByTextOptions().setExact(true)).first()
                .click();
        assertThat(page.getByText("Сопоставления: 1")).isVisible();
    }

    @Test
    void fileLongerThanOtherFormsMaySendIsLoaded() throws IOException {
        dictionaries.add("region.long", DictionarySource.REGION, "Длинный", DictionarySettings.USUAL, Actor.HUB);
        var file = folder.resolve("long.csv");
        try (var to = Files.newBufferedWriter(file)) {
            to.write("CODE;NAME;NOTE\n");
            for (int i = 1; i <= 6_000; i++) {
                to.write(i + ";Строка " + i + ";" + "пояснение ".repeat(220) + "\n");
            }
        }
        Assertions.assertThat(Files.size(file)).isGreaterThan(24_000_000);
        signIn("admin");
        page.navigate("/console/dictionaries/region.long");
        page.getByLabel("Файл").setInputFiles(file);
        page.getByLabel("Номер версии").fill("1");
        page.getByText("Загрузить", new GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Версия 1 загружена и действует, строк 6000")).isVisible();
    }

    private void regional() throws IOException {
        page.navigate("/console/dictionaries/new");
        page.getByLabel("Источник").selectOption("REGION");
        page.getByLabel("OID").fill("region.diagnoses");
        page.getByLabel("Название").fill("Диагнозы лаборатории");
        page.keyboard().press("Control+Enter");
        var file = Files.writeString(folder.resolve("diagnoses.csv"), "CODE;NAME\nLAB-1;Инфаркт миокарда\n",
                StandardCharsets.UTF_8);
        page.getByLabel("Файл").setInputFiles(file);
        page.getByLabel("Номер версии").fill("1");
        page.getByText("Загрузить", new GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Версия 1 загружена и действует, строк 1")).isVisible();
    }

    /** The guide's picture, written with the other pages of docs. */
    private void guide(String name) throws IOException {
        if ("write".equals(System.getProperty("medbus.docs"))) {
            var here = Path.of("").toAbsolutePath();
            while (!Files.exists(here.resolve("Makefile"))) {
                here = here.getParent();
            }
            var pictures = Files.createDirectories(here.resolve("docs/guides/pictures"));
            Files.copy(Path.of("target", "screenshots", name + ".png"), pictures.resolve(name + ".png"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

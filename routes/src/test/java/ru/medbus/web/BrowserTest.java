package ru.medbus.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import ru.medbus.BusIT;

/**
 * The whole application in a real Chromium of 1366 by 768, as a person uses it; pictures go to
 * {@code target/screenshots}. A message of the console or a broken script fails the test.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class BrowserTest extends BusIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");
    /** What a page is waited for, on a machine that is busy with other tests. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    protected Page page;

    @BeforeAll
    void startBrowser() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                        "--disable-background-networking", "--lang=ru-RU")));
    }

    @BeforeEach
    void openWindow() {
        context = browser.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port)
                .setViewportSize(1366, 768).setLocale("ru-RU"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("the server responded with a status of")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void closeWindow() {
        context.close();
        Assertions.assertThat(complaints).isEmpty();
    }

    @AfterAll
    void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** What the browser says of a line that the test has cut is no complaint. */
    protected void withTheLineCut(String addresses, Runnable deed) {
        page.route(addresses, Route::abort);
        deed.run();
        page.unroute(addresses);
        complaints.removeIf(each -> each.startsWith("htmx:") || each.contains("ERR_FAILED"));
    }

    protected void signIn(String login) {
        page.navigate("/login");
        page.getByLabel("Логин").fill(login);
        page.getByLabel("Пароль").fill("demo");
        page.keyboard().press("Enter");
        page.waitForURL("**/");
    }

    /** Keeps a picture of the page and makes sure that nothing hangs over the right edge. */
    protected void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        Assertions.assertThat((Boolean) page.evaluate(
                "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("fits 1366 px: " + name).isTrue();
    }
}

package ru.medbus.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ru.medbus.bench.Load.Answers;

/** How long a person looks at nothing: from the click to the first text of a page in a real Chromium. */
final class FirstPaint {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int WARM = 10;
    private static final int VISITS = 50;
    private static final String PAINTED = """
        () => new Promise(done => new PerformanceObserver((list, self) => { self.disconnect(); done(list.getEntries()
            .find(entry => entry.name === 'first-contentful-paint').startTime); }).observe({ type: 'paint', buffered: true }))""";

    private FirstPaint() {}

    /** @param path of the demo profile's administrator */
    static Answers of(int port, String path) {
        try (var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                                "--disable-background-networking")))) {
            var page = browser.newPage(new Browser.NewPageOptions().setBaseURL("http://127.0.0.1:" + port)
                    .setViewportSize(1366, 768));
            signIn(page);
            var millis = new double[VISITS];
            for (int i = -WARM; i < VISITS; i++) {
                double painted = visit(page, path);
                millis[Math.max(0, i)] = painted;
            }
            Arrays.sort(millis);
            return new Answers(millis);
        }
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.getByLabel("Логин").fill("admin");
        page.getByLabel("Пароль").fill("demo");
        page.keyboard().press("Enter");
        page.waitForURL("**/");
    }

    private static double visit(Page page, String path) {
        page.navigate(path);
        return ((Number) page.evaluate(PAINTED)).doubleValue();
    }
}

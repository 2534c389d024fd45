package ru.medbus.console.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.scenario.Mis;
import ru.medbus.scenario.SignedDocuments;
import ru.medbus.spine.BrokerQueues;
import ru.medbus.web.BrowserTest;

/** What an administrator does with the flows, as he does it; the pictures of the guide are taken here. */
class FlowsBrowserIT extends BrowserTest {
    private static final String ROUTE = "subscriber.document.deliver.region";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private Mis mis;
    @Autowired
    private BrokerQueues queues;

    @Test
    void stoppedRouteGrowsItsQueueAndDrainsItAfterTheStart() {
        signIn("admin");
        page.navigate("/console/routes/" + ROUTE);
        switchWith("Остановить", "Работы у получателя до 18:00");
        assertThat(page.getByText("Маршрут остановлен.")).isVisible();
        guide("flows-route-stopped");
        mis.accepted(SignedDocuments.prescription());
        mis.accepted(SignedDocuments.prescription());
        await().atMost(PATIENCE).until(() -> depth() == 2);
        page.navigate("/console/queues");
        assertThat(row(ROUTE)).containsText("Маршрут остановлен");
        guide("flows-queues");
        page.navigate("/console/routes/picture");
        assertThat(page.locator("svg .node.warning")).hasCount(1);
        guide("flows-picture");
        page.locator("svg a").filter(new Locator.FilterOptions().setHasText("остановлен")).click();
        page.waitForURL("**/" + ROUTE);
        switchWith("Запустить", "Работы у получателя закончены");
        assertThat(page.getByText("Маршрут запущен.")).isVisible();
        await().atMost(PATIENCE).until(() -> depth() == 0);
        page.navigate("/console/audit?about=ROUTE_SWITCHED");
        assertThat(page.getByText("Работы у получателя до 18:00").first()).isVisible();
    }

    @Test
    void packageIsLookedAtAndInstalledFromAZip() {
        signIn("admin");
        page.navigate("/console/packages");
        guide("flows-packages");
        var zip = new NewEdition("907", "1.2.643.5.1.13.13.14.37.9.907").zip();
        page.getByLabel("Пакет (ZIP)").setInputFiles(new FilePayload("141-новая.zip", "application/zip", zip));
        page.getByText("Посмотреть, что внутри").click();
        assertThat(page.getByText("собираются")).isVisible();
        guide("flows-package-look");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Установить").setExact(true)).click();
        page.waitForURL("**/console/packages/907");
        assertThat(page.getByText("Документы проверяются по ней сразу")).isVisible();
        guide("flows-package");
    }

    @Test
    void ruleIsTriedOnAPastDocumentBeforeItIsSaved() {
        var message = mis.accepted(SignedDocuments.prescription());
        signIn("admin");
        page.navigate("/console/rules");
        page.getByLabel("Номер сообщения или документа").fill(message);
        page.getByText("Проверить на документе").click();
        assertThat(page.locator("#trial")).containsText("Документ ушёл бы получателям");
        guide("flows-rules");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Онкология → ВИМИС")).click();
        page.getByLabel("Диагнозы").fill("");
        page.getByLabel("Номер сообщения или документа").fill(message);
        page.getByText("Проверить, не сохраняя").click();
        assertThat(page.locator("#trial")).containsText("vimis.1");
        guide("flows-rule");
    }

    @Test
    void systemsAndCertificatesAreShown() {
        signIn("admin");
        page.navigate("/console/systems");
        assertThat(page.getByText("ИМИТАТОР").first()).isVisible();
        guide("flows-systems");
        page.navigate("/console/systems/remd");
        guide("flows-system");
        page.navigate("/console/routes");
        guide("flows-routes");
        page.navigate("/console/certificates");
        assertThat(page.getByText("истекает через").first()).isVisible();
        guide("flows-certificates");
    }

    @Test
    void hawtioOpensUnderItsOwnPolicy() {
        signIn("admin");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Hawtio: глубины JVM")).click();
        page.waitForURL("**/actuator/hawtio/**");
        assertThat(page.locator("#root nav, #root header").first()).isVisible();
        assertThat(page.getByText("Camel").first()).isVisible();
        picture("flows-hawtio");
    }

    @Test
    void descriptionOfTheApiIsAReadablePage() {
        page.navigate("/api/docs/ui");
        assertThat(page.getByText("Установить пакет формата")).isVisible(
                new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis()));
        picture("flows-api");
    }

    private void switchWith(String deed, String reason) {
        page.locator(".page-head").getByText(deed).click();
        page.getByLabel("Зачем").fill(reason);
        page.locator("dialog[open] .primary").click();
    }

    private Locator row(String text) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private long depth() {
        return queues.all().stream().filter(queue -> queue.name().equals(ROUTE)).findFirst().orElseThrow().messages();
    }

    /** A picture that is also the guide's: with {@code -Dmedbus.docs=write} it is put there. */
    private void guide(String name) {
        picture(name);
        if ("write".equals(System.getProperty("medbus.docs"))) {
            var images = Path.of("..", "docs", "guides", "images");
            try {
                Files.copy(Path.of("target", "screenshots", name + ".png"),
                        Files.createDirectories(images).resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package ru.medbus.web.passport.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.FederalRun;
import ru.medbus.domain.passport.federal.FederalSystem;
import ru.medbus.docs.GuidePicture;
import ru.medbus.web.BrowserTest;

/** The network in a real browser: found by keyboard, opened, its staff looked through, a load watched to its end. */
class NetworkBrowserIT extends BrowserTest {
    @Autowired
    private FederalLoads loads;

    @BeforeEach
    void loaded() {
        await().atMost(Duration.ofSeconds(120)).until(() -> loads.recent(FederalSystem.FRMR, 100).stream()
                .anyMatch(run -> run.state() == FederalRun.State.DONE));
    }

    @Test
    void hospitalIsFoundOpenedAndItsStaffIsSeen() throws Exception {
        signIn("ministry");
        page.navigate("/passport/network");
        picture("network-tree");
        page.getByLabel("Название, подразделение, OID или ИНН").fill("областная больница");
        page.keyboard().press("Enter");
        page.getByText("Кардиологическое отделение").first().waitFor();
        picture("network-tree-found");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Открыть")).first()
                .click();
        page.getByText("Главный корпус").first().waitFor();
        picture("network-structure");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Весь список"))
                .click();
        page.getByLabel("Должность").fill("врач");
        page.keyboard().press("Enter");
        page.getByText("Найдено:").waitFor();
        picture("network-staff");
        page.locator("tbody tr").first().focus();
        page.keyboard().press("Enter");
        page.getByText("Что меняли загрузки ФРМР").waitFor();
        picture("guide-passport-person");
        GuidePicture.keep(Path.of("target", "screenshots", "guide-passport-person.png"), "passport-person");
    }

    @Test
    void loadIsWatchedToItsEnd() {
        signIn("ministry");
        page.navigate("/passport/loads");
        page.getByText("Обновить сейчас").first().click();
        page.locator("#flashes .flash.ok").waitFor();
        picture("network-loads");
        var first = page.locator("section.card").first().locator("tbody tr").first();
        first.locator(".badge.ok").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(first.textContent()).contains("ministry", "загружено");
    }
}

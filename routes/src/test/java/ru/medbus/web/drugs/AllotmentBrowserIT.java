package ru.medbus.web.drugs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.docs.GuidePicture;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.passport.Network;
import ru.medbus.web.BrowserTest;

/** The ministry enters a limit without the mouse; a pharmacist looks at what may stand for a drug. */
class AllotmentBrowserIT extends BrowserTest {
    @Autowired
    private PrescriptionQueries queries;
    @Autowired
    private Network network;

    @BeforeEach
    void regionIsThere() {
        DrugWorld.sown(queries);
        await().atMost(Duration.ofSeconds(90)).until(() -> network.facility(DrugWorld.CLINIC).isPresent());
    }

    @Test
    void ministryEntersALimitFromTheKeyboard() throws IOException {
        signIn("ministry");
        page.navigate("/drugs/allotments");
        page.keyboard().press("Control+k");
        page.keyboard().type("Новый лимит");
        page.keyboard().press("Enter");
        assertThat(page.locator("#facility")).isFocused();
        page.selectOption("#facility", DrugWorld.CLINIC);
        page.keyboard().press("Tab");
        page.keyboard().type("выдумол капс");
        assertThat(page.locator(".suggest li[role=option]").first()).isVisible();
        page.keyboard().press("Enter");
        page.locator("#packs").focus();
        page.keyboard().type("120");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("приказ № 15 от 01.02.2026");
        picture("drugs-allotment-form");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Лимит сохранён.")).isVisible();
        picture("drugs-allotment");
        page.navigate("/drugs/allotments");
        assertThat(page.getByText("капсулы, 150 мг").first()).isVisible();
        keep("drugs-allotments");
        page.navigate("/drugs/allotments/import");
        picture("drugs-allotments-import");
    }

    @Test
    void pharmacistSeesWhatMayStandForTheDrug() {
        signIn("pharmacist");
        page.navigate("/drugs/prescriptions");
        picture("drugs-prescriptions-pharmacist");
        var path = page.locator("table.list tbody tr a").first().getAttribute("href");
        page.navigate(path.replace("/prescriptions/", "/dispense/"));
        assertThat(page.getByText("Замены: что можно и что нельзя")).isVisible();
        assertThat(page.locator("#code")).isFocused();
        picture("drugs-dispense-substitutes");
    }

    private void keep(String name) throws IOException {
        picture(name);
        GuidePicture.keep(Path.of("target", "screenshots", name + ".png"), name);
    }
}

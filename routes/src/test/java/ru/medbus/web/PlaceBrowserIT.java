package ru.medbus.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.docs.GuidePicture;
import ru.medbus.domain.drugsupply.stock.PlaceRegister;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Source;
import ru.medbus.domain.passport.local.LocalNetwork;

/** The ministry enters a pharmacy without the mouse. */
class PlaceBrowserIT extends BrowserTest {
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";
    private static final String CLINIC = "1.2.643.5.1.13.13.12.2.99.9999";
    private static final String NEW = "1.2.643.5.1.13.13.12.2.92.1";

    @Autowired
    private StockPlaces places;
    @Autowired
    private PlaceRegister register;
    @Autowired
    private LocalNetwork network;

    @Test
    void ministryEntersAPharmacyFromTheKeyboard() throws IOException {
        await().atMost(Duration.ofSeconds(90)).until(() -> places.find(PHARMACY).isPresent()
                && !register.get(PHARMACY).served().isEmpty());
        network.add(new Facility(NEW, FacilityKind.PHARMACY, "Аптека № 40 (вымышленная)", "Аптека № 40 (вымышленная)",
                Optional.empty(), "", "Аптека", "", 0, "", "", "", "", "", "", "", "", "", "", Optional.empty(),
                Optional.empty(), "", Source.LOCAL, 1), "test", "Новая аптека");
        signIn("ministry");
        page.navigate("/pharmacy/places?text=пример");
        keep("pharmacy-places");
        page.keyboard().press("Control+k");
        page.keyboard().type("Новая аптека");
        page.keyboard().press("Enter");
        assertThat(page.locator("#facilityOid")).isFocused();
        page.selectOption("#facilityOid", NEW);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("123");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#mdlpId-error")).containsText("14 цифр");
        assertThat(page.locator("#facilityOid")).hasValue(NEW);
        picture("pharmacy-place-refused");
        page.locator("#mdlpId").focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("92000000000001");
        page.locator("#owner").fill("00000000-0000-4000-8000-000000009900");
        var clinic = page.locator("input[name=served][value='" + CLINIC + "']");
        clinic.focus();
        page.keyboard().press("Space");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Сохранено.")).isVisible();
        assertThat(page.locator("#title")).hasValue("Аптека № 40 (вымышленная)");
        assertThat(clinic).isChecked();
        picture("pharmacy-place-new");
        page.navigate("/pharmacy/places/" + PHARMACY);
        keep("pharmacy-place");
    }

    private void keep(String name) throws IOException {
        picture(name);
        GuidePicture.keep(Path.of("target", "screenshots", name + ".png"), name);
    }
}

package ru.medbus.web.drugs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.docs.GuidePicture;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocuments;
import ru.medbus.domain.drugsupply.outgoing.DocumentFate;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.drugsupply.stock.Dispensing;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.web.BrowserTest;

/** A pharmacist hands out by scanner and mends what was refused, by keyboard alone. */
class DispensingBrowserIT extends BrowserTest {
    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(60_000);

    @Autowired
    private BeanFactory beans;
    @Autowired
    private PrescriptionQueries queries;
    @Autowired
    private StockPlaces places;
    @Autowired
    private Dispensing dispensing;
    @Autowired
    private DispensingDocuments documents;
    private PharmacyWorld world;

    @BeforeEach
    void regionIsThere() {
        DrugWorld.sown(queries);
        await().atMost(Duration.ofSeconds(60)).until(() -> places.find(PharmacyWorld.PHARMACY).isPresent());
        world = new PharmacyWorld(beans);
    }

    @Test
    void packIsScannedAndItsDocumentRegistered() throws IOException {
        var drug = world.drug();
        var pack = world.packs(drug, 1).getFirst();
        long prescription = world.prescription(drug, PharmacyWorld.PACK);
        signIn("pharmacist");
        page.navigate("/drugs/dispense/" + prescription);
        page.keyboard().type(PharmacyWorld.scanned(pack));
        page.keyboard().press("Enter");
        assertThat(page.getByText("Отпустить (Ctrl+Enter)")).isVisible();
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Документы «Отпуск по рецепту»")).isVisible();
        assertThat(page.getByText("Зарегистрирован в РЭМД", new GetByTextOptions().setExact(true)))
                .isVisible(PATIENTLY);
        keep("drugs-dispensed");
    }

    @Test
    void refusedDocumentIsMendedFromTheKeyboard() throws IOException {
        var drug = world.drug();
        var pack = world.packs(drug, 1).getFirst();
        long prescription = world.prescription(drug, PharmacyWorld.PACK);
        long operation = dispensing.dispense(PharmacyWorld.PHARMACY, Long.toString(prescription),
                List.of(new Dispensing.Taken(pack, Share.WHOLE)), "nobody");
        await().atMost(Duration.ofSeconds(60)).until(() -> documents.get(operation).fate() == DocumentFate.REFUSED);
        signIn("pharmacist");
        page.navigate("/drugs/dispense");
        picture("drugs-dispense-refused");
        page.navigate("/drugs/dispense/documents/" + operation);
        assertThat(page.getByText("не может подписать документ").first()).isVisible();
        keep("drugs-dispensing-refused");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Документ исправлен: новая версия отправляется в РЭМД.")).isVisible();
        page.context().clearCookies();
        signIn("admin");
        page.navigate("/drugs/refusals");
        keep("drugs-refusals");
        page.navigate("/drugs/refusals/new");
        picture("drugs-refusal");
    }

    private void keep(String name) throws IOException {
        picture(name);
        GuidePicture.keep(Path.of("target", "screenshots", name + ".png"), name);
    }
}

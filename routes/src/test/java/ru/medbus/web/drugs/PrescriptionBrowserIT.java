package ru.medbus.web.drugs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.docs.GuidePicture;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryQueries;
import ru.medbus.domain.drugsupply.beneficiary.Entitlements;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.web.BrowserTest;

class PrescriptionBrowserIT extends BrowserTest {
    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(40_000);

    @Autowired
    private PrescriptionQueries queries;
    @Autowired
    private BeneficiaryQueries beneficiaries;
    @Autowired
    private Entitlements entitlements;

    @BeforeEach
    void regionIsThere() {
        DrugWorld.sown(queries);
    }

    @Test
    void doctorWritesAPrescriptionFromTheKeyboard() throws IOException {
        signIn("doctor");
        page.navigate("/drugs/patients");
        page.keyboard().type(DrugWorld.entitled(beneficiaries, entitlements).snils().orElseThrow());
        page.keyboard().press("Enter");
        assertThat(page.getByText("Почему положено")).isVisible();
        keep("drugs-patient");
        page.keyboard().press("Control+k");
        page.keyboard().type("Выписать");
        page.keyboard().press("Enter");
        assertThat(page.locator("#drug-text")).isFocused();
        page.keyboard().type("выдумол табл 10");
        assertThat(page.locator(".suggest li[role=option]").first()).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator("#drug-text")).hasValue(java.util.regex.Pattern.compile(".*таблетки, 10 мг.*"));
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("По 1 таблетке утром");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Замечаний, запрещающих выписку, нет.")).isVisible();
        keep("drugs-prescription-form");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Что будет подписано")).isVisible();
        keep("drugs-prescription-sign");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Рецепт подписан и отправляется в РЭМД.")).isVisible();
        assertThat(page.getByText("Зарегистрирован в РЭМД", new GetByTextOptions().setExact(true)))
                .isVisible(PATIENTLY);
        keep("drugs-prescription-registered");
    }

    @Test
    void mistakeIsNamedWhileTheDoctorTypes() throws IOException {
        signIn("doctor");
        page.navigate("/drugs/prescriptions/new?patient="
                + DrugWorld.entitled(beneficiaries, entitlements).personId());
        page.selectOption("#term", "4");
        page.keyboard().press("Tab");
        assertThat(page.locator("#checks").getByText("пенсионном возрасте").first()).isVisible();
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Выберите лекарство из справочника").first()).isVisible();
        keep("drugs-prescription-refused");
    }

    @Test
    void listsFitTheScreen() throws IOException {
        signIn("doctor");
        page.navigate("/drugs/prescriptions");
        keep("drugs-prescriptions");
        page.navigate("/drugs/paper");
        picture("drugs-paper");
        page.navigate("/drugs/numbering");
        picture("drugs-numbering");
        page.navigate("/drugs/sheets/new?patient=" + DrugWorld.entitled(beneficiaries, entitlements).personId());
        picture("drugs-sheet");
        page.context().clearCookies();
        signIn("registrar");
        page.navigate("/drugs/beneficiaries");
        keep("drugs-beneficiaries");
        page.navigate("/drugs/categories");
        picture("drugs-categories");
        page.navigate("/drugs/categories/" + DrugWorld.ASTHMA);
        picture("drugs-category");
    }

    private void keep(String name) throws IOException {
        picture(name);
        GuidePicture.keep(Path.of("target", "screenshots", name + ".png"), name);
    }
}

package ru.medbus.web.pharmacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.docs.GuidePicture;
import ru.medbus.domain.drugsupply.deferral.DeferralFilter;
import ru.medbus.domain.drugsupply.deferral.DeferralQueries;
import ru.medbus.domain.drugsupply.deferral.DeferralState;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionFilter;
import ru.medbus.domain.drugsupply.prescription.PrescriptionLine;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.reference.calendar.WorkingCalendar;
import ru.medbus.web.BrowserTest;

/** A pharmacist who has not got the drug, by keyboard alone; and who looks after the terms. */
class DeferralBrowserIT extends BrowserTest {
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";

    @Autowired
    private DeferralQueries register;
    @Autowired
    private PrescriptionQueries queries;
    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private Dispensings dispensings;
    @Autowired
    private WorkingCalendar calendar;

    @BeforeEach
    void someWaitAndSomethingHasCome() {
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> offered().isPresent());
    }

    @Test
    void pharmacistDefersByOneKeyAndServesWhatHasCome() throws IOException {
        var lacking = lacking();
        signIn("pharmacist");
        page.navigate("/drugs/dispense");
        page.keyboard().type(lacking.number().orElseThrow().toString());
        page.keyboard().press("Enter");
        assertThat(page.getByText("Лекарства не хватает?")).isVisible();
        keep("deferred-counter");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Рецепт поставлен на отсроченное обслуживание")).isVisible();
        page.navigate("/pharmacy/deferrals");
        assertThat(page.locator("tr[data-open]").first()).isVisible();
        keep("deferred-register");
        page.navigate("/pharmacy/deferrals/" + offered().orElseThrow());
        keep("deferred-card");
        page.keyboard().press("Control+k");
        page.keyboard().type("Отпустить");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Для этого рецепта отложено упаковок")).isVisible();
        keep("deferred-offered");
        page.navigate("/pharmacy/holds");
        keep("deferred-holds");
        page.navigate("/");
        assertThat(page.getByText("Отсрочка: лекарство пришло").first()).isVisible();
        picture("deferred-home");
    }

    @Test
    void ministrySeesPharmaciesTermsAndTheCalendar() throws IOException {
        signIn("ministry");
        page.navigate("/pharmacy/deferrals/queues");
        keep("deferred-queues");
        page.navigate("/pharmacy/deferrals?state=all");
        picture("deferred-all");
        page.navigate("/pharmacy/calendar?year=2026");
        keep("deferred-calendar");
        page.locator("#days").fill("завтра; выходной");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("«завтра» — не дата")).isVisible();
        page.navigate("/pharmacy/deferral-terms");
        keep("deferred-terms");
    }

    @Test
    void doctorSeesWhatBecameOfThePrescription() throws IOException {
        var deferred = queries.list(filter("1.2.643.5.1.13.13.12.2.99.9999", PrescriptionState.REGISTERED)).getFirst();
        signIn("doctor");
        page.navigate("/drugs/prescriptions/" + deferred.id());
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Бронь в аптеке"))).isVisible();
        picture("deferred-reserve");
    }

    private Optional<Long> offered() {
        var today = calendar.today();
        return register.list(new DeferralFilter(0, 0, PHARMACY, "", "", DeferralState.OFFERED.name(), "", false,
                Optional.empty(), Optional.empty(), today, today, 0, 1)).stream().map(line -> line.id()).findFirst();
    }

    private Prescription lacking() {
        return queries.list(filter("", PrescriptionState.REGISTERED)).stream().map(PrescriptionLine::id)
                .map(prescriptions::get).filter(each -> dispensings.gtins(each.order()).isEmpty()).findFirst()
                .orElseThrow();
    }

    private static PrescriptionFilter filter(String facility, PrescriptionState state) {
        return new PrescriptionFilter("", "", "", "", "", "", "", state.name(), "", "", facility, Optional.empty(),
                Optional.empty(), Optional.empty(), false, "", 0, 200);
    }

    private void keep(String name) throws IOException {
        picture(name);
        GuidePicture.keep(Path.of("target", "screenshots", name + ".png"), name);
    }
}

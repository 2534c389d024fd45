package ru.medbus.web.drugs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.drugsupply.frllo.FrlloFilter;
import ru.medbus.domain.drugsupply.frllo.FrlloQueries;
import ru.medbus.web.BrowserTest;

/** The operator of the register looks through the refusals of ФРЛЛО. */
class FrlloBrowserIT extends BrowserTest {
    @Autowired
    private FrlloQueries queries;
    @Autowired
    private JdbcTemplate database;

    @Test
    void operatorOpensARefusalAndSendsItAgain() {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> !queries.list(benefits()).isEmpty());
        var line = queries.list(benefits()).getFirst();
        database.update("""
            update frllo.record set state = 'REFUSED', error_code = 'BENEFIT_SOURCE_ERROR',
                   error_text = 'Информационная система не является владельцем сведений для категории льготы'
             where id = ?""", line.id());
        signIn("registrar");
        page.navigate("/drugs/frllo?state=REFUSED");
        assertThat(page.getByText("Отказы по причинам")).isVisible();
        picture("drugs-frllo");
        page.locator("tr[data-open='/drugs/frllo/" + line.id() + "']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Запись № " + line.id());
        picture("drugs-frllo-record");
        page.getByText("Отправить снова").click();
        assertThat(page.getByText("Будет отправлено снова, записей: 1")).isVisible();
        page.navigate("/drugs/patients/" + line.personId());
        picture("drugs-patient-frllo");
    }

    private static FrlloFilter benefits() {
        return new FrlloFilter("BENEFIT", "ACCEPTED", "", 0, 0, 1);
    }
}

package ru.medbus.web.passport.accounting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.docs.GuidePicture;
import ru.medbus.domain.passport.accounting.DifferenceBoard;
import ru.medbus.domain.shared.Snils;
import ru.medbus.web.BrowserTest;

/** The organisation's files are brought, compared and decided on. Its pictures are the guide's. */
class AccountingBrowserIT extends BrowserTest {
    private static final String OID = "1.2.643.5.1.13.13.12.2.99.77900";
    private static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions()
            .setTimeout(30_000);

    @Autowired
    private DifferenceBoard board;
    @Autowired
    private JdbcTemplate database;
    @TempDir
    Path folder;

    @Test
    void filesAreBroughtAndDifferencesDecided() throws Exception {
        database.update("""
            insert into passport.facility (oid, kind, full_name, short_name, source)
            values (?, 'MEDICAL', 'Выдуманная городская больница № 7', 'Выдуманная больница № 7', 'LOCAL')
            on conflict do nothing
            """, OID);
        signIn("ministry");
        bring("Основные средства", "os.csv", """
            INV_NO;NAME;SERIAL_NO;MAKER;COST;ROOM;STATE
            210134000017;Аппарат ультразвуковой;US-0017;ООО «Пример»;2350000,00;214;В эксплуатации
            210134000018;Стол операционный;;;480000,00;Операционная 2;В эксплуатации
            210134000019;Электрокардиограф;EK-19;ООО «Образец»;-95000,00;112;потерян
            """);
        assertThat(page.getByText("не принят, ошибок: 2")).isVisible();
        guide("refused");
        bring("Основные средства", "os.csv", """
            INV_NO;NAME;SERIAL_NO;MAKER;COST;ROOM;STATE
            210134000017;Аппарат ультразвуковой;US-0017;ООО «Пример»;2350000,00;214;В эксплуатации
            210134000018;Стол операционный;;;480000,00;Операционная 2;В эксплуатации
            210134000019;Электрокардиограф;EK-19;ООО «Образец»;95000,00;112;В ремонте
            """);
        bring("Штат и начисления", "zp.csv", "СНИЛС;ФИО;Код должности;Должность;Ставка;ФОТ;Месяц\n"
                + Snils.ofAccount(300_000_001).formatted() + ";Примеров Пётр;109;Врач-терапевт;1;112300,00;11.2026\n"
                + Snils.ofAccount(300_000_002).formatted() + ";Пробная Анна;109;Врач-терапевт;0,5;54100,50;11.2026\n"
                + Snils.ofAccount(300_000_003).formatted()
                + ";Условная Ольга;301;Медицинская сестра;1;61800,00;11.2026\n");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> board.open(OID, "", "", "", 10).size() == 6);
        page.navigate("/passport/accounting/" + OID);
        page.getByLabel("Отметить «Стол операционный»").check();
        page.getByLabel("Отметить «Электрокардиограф»").check();
        page.locator("#deed").selectOption("ASK");
        page.locator("#why").fill("В паспорте нет: подтвердите актом");
        guide("differences");
        page.keyboard().press("Enter");
        assertThat(page.locator("#flashes")).containsText("Решено строк: 2");
        assertThat(page.getByText("В паспорте нет: подтвердите актом").first()).isVisible(SOON);
        guide("decided");
        page.navigate("/passport/accounting/payroll?facility=" + OID);
        assertThat(page.getByText("400,50").first()).isVisible();
        guide("payroll");
        page.navigate("/passport/accounting?waiting=true");
        guide("list");
    }

    private void bring(String kind, String name, String content) throws Exception {
        page.navigate("/passport/accounting/" + OID + "/file");
        page.locator("#kind").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(kind));
        page.locator("#file").setInputFiles(Files.writeString(folder.resolve(name), content));
        page.getByText("Передать", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
    }

    private void guide(String name) throws Exception {
        picture("guide-accounting-" + name);
        GuidePicture.keep(Path.of("target", "screenshots", "guide-accounting-" + name + ".png"), "accounting-" + name);
    }
}

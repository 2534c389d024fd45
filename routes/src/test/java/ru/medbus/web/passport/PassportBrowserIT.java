package ru.medbus.web.passport;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.docs.GuidePicture;
import ru.medbus.web.BrowserTest;

/** A passport is filled, sent, returned, mended, accepted and printed, as people do it. Its pictures are the guide's. */
class PassportBrowserIT extends BrowserTest {
    @Autowired
    private JdbcTemplate jdbc;
    private InventedClinic clinic;

    @BeforeEach
    void known() {
        clinic = InventedClinic.in(jdbc);
    }

    @Test
    void passportIsFilledSentReturnedMendedAcceptedAndPrinted() throws Exception {
        fill();
        page.getByRole(AriaRole.BUTTON, button("Отправить на приёмку")).click();
        assertThat(page.locator("#flashes")).containsText("отправлен на приёмку");
        assertThat(page.getByText("Добавить здание")).hasCount(0);

        signIn("ministry");
        guide("attention");
        page.navigate("/passport?state=SUBMITTED&text=" + clinic.oid());
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**" + clinic.page());
        page.getByRole(AriaRole.LINK, link("Решение о приёмке")).click();
        page.getByLabel("Здания").fill("Не указана котельная во дворе");
        guide("decision");
        page.getByText("Вернуть с замечаниями").click();
        assertThat(page.locator("#flashes")).containsText("возвращён");

        signIn(clinic.registrar());
        page.navigate(clinic.page());
        assertThat(page.locator("#part-20 .remark")).hasText("Не указана котельная во дворе");
        guide("returned");
        page.getByText("Добавить здание").click();
        page.getByLabel("Название").fill("Котельная");
        page.getByLabel("Адрес").fill("г. Примерск, ул. Садовая, 1, строение 2");
        page.getByLabel("Год постройки").fill("2024");
        page.getByLabel("Этажей").fill("1");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#part-20")).containsText("Котельная");
        page.getByRole(AriaRole.BUTTON, button("Отправить на приёмку")).click();

        signIn("ministry");
        page.navigate(clinic.page() + "/decision");
        page.getByRole(AriaRole.BUTTON, button("Принять")).click();
        assertThat(page.locator(".passport-banner")).containsText("Принят");
        guide("accepted");
        printed();
        changed();
    }

    @Test
    void registerIsNarrowedByKeyboardAndKeepsItsAddress() throws Exception {
        signIn("ministry");
        page.navigate("/passport");
        guide("register");
        page.getByLabel("Название, OID или ИНН").fill(clinic.name());
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/passport\\?text=.*"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.getByLabel("Заполнено", new Page.GetByLabelOptions().setExact(true)).selectOption("30");
        page.waitForURL(Pattern.compile(".*below=30.*"));
        assertThat(page.locator(".side a[aria-current=page]")).hasText("Реестр паспортов");
        page.navigate("/passport/summary");
        assertThat(page.locator(".side a[aria-current=page]")).hasText("Сводка по региону");
        guide("summary");
    }

    @Test
    void bedsAreEnteredByKeyboardWithTheDepartmentAndCorrected() throws Exception {
        signIn(clinic.registrar());
        page.navigate(clinic.page());
        page.locator("#part-30").getByText("Терапевтическое отделение").click();
        beds("34", "2026-01-01");
        beds("400", "2026-03-01");
        beds("40", "2026-03-01");
        assertThat(page.locator("s")).hasText("400");
        assertThat(page.locator("tbody tr").first()).containsText("40");
        guide("department");
        page.keyboard().press("Escape");
        page.waitForURL("**" + clinic.page());
        assertThat(page.locator("#part-30")).containsText("40 / —");
    }

    private void beds(String number, String since) {
        page.getByLabel("Коек").fill(number);
        page.getByLabel("Действует с").fill(since);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#flashes .ok")).isVisible();
        page.reload();
    }

    /** By keyboard as far as it goes: facts, a building, two rooms in a row, an участок. */
    private void fill() throws Exception {
        signIn(clinic.registrar());
        page.navigate(clinic.page());
        guide("empty");
        page.getByRole(AriaRole.BUTTON, button("Отправить на приёмку")).click();
        assertThat(page.locator("#flashes")).containsText("«Здания» (0 %)");
        facts();
        page.getByText("Добавить здание").click();
        page.getByLabel("Название").fill("Главный корпус");
        page.getByLabel("Адрес").fill("г. Примерск, ул. Садовая, 1");
        page.getByLabel("Год постройки").fill("1985");
        page.getByLabel("Этажей").fill("3");
        guide("building");
        page.keyboard().press("Control+Enter");
        rooms();
        plot();
        page.locator("#part-80").getByText("У организации этого нет").click();
        assertThat(page.locator("#part-80")).containsText("Всё-таки есть");
        guide("filled");
    }

    private void facts() throws Exception {
        page.locator("#part-10").getByText("Изменить").click();
        page.getByLabel("Почтовый индекс").fill("999000");
        page.getByLabel("Уровень оказания помощи").fill("2");
        page.getByLabel("Адрес", new Page.GetByLabelOptions().setExact(true)).fill("г. Примерск, ул. Садовая, 1");
        page.getByLabel("Руководитель").fill("Главврачёва Галина Георгиевна");
        page.getByLabel("Телефон").fill("(000) 000-00-01");
        page.getByLabel("Электронная почта").fill("mail@clinic.example");
        page.getByLabel("ИНН").fill("1234567890");
        page.getByLabel("ОГРН").fill("1029900000019");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#inn-error")).containsText("10 цифр");
        assertThat(page.getByLabel("ИНН")).isFocused();
        guide("facts");
        page.getByLabel("ИНН").fill("9900000017");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**" + clinic.page());
    }

    private void rooms() throws Exception {
        page.getByText("Добавить помещение").click();
        page.getByLabel("Номер").fill("101");
        page.getByLabel("Название").fill("Кабинет врача-терапевта");
        page.getByLabel("Здание").selectOption("Главный корпус");
        page.getByLabel("Подразделение").selectOption("Терапевтическое отделение");
        page.getByLabel("Этаж").fill("1");
        page.getByLabel("Площадь, м²").fill("18,5");
        page.getByText("И сразу добавить следующее").click();
        guide("room");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#flashes")).containsText("Помещение 101 сохранено");
        assertThat(page.getByLabel("Здание").locator("option:checked")).hasText("Главный корпус");
        page.getByLabel("Номер").fill("102");
        page.getByLabel("Площадь, м²").fill("24");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#part-40 tbody tr")).hasCount(2);
    }

    private void plot() throws Exception {
        page.getByText("Добавить участок").click();
        page.getByLabel("Номер").fill("1");
        page.getByLabel("Прикреплено взрослых").fill("1700");
        page.getByLabel("Открыт с").fill("2026-01-01");
        page.getByLabel("Обслуживаемые адреса").fill(
                "г. Примерск, ул. Садовая: 1–25 нечётные, 30, 12а\nг. Примерск, пер. Тихий\nд. Ольховка");
        guide("plot");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#part-50")).containsText("1–25 нечётные");
    }

    private void printed() throws Exception {
        var paper = page.request().get(clinic.page() + "/passport.pdf");
        try (var read = Loader.loadPDF(paper.body())) {
            Assertions.assertThat(new PDFTextStripper().getText(read)).contains("Котельная", "Принят",
                    "Последняя принятая редакция: 1");
        }
    }

    /** An edit after that wants a reason and stands in the comparison and in the history. */
    private void changed() throws Exception {
        signIn(clinic.registrar());
        page.navigate(clinic.page() + "/rooms/new");
        page.getByLabel("Номер").fill("103");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".error").first()).containsText("напишите, почему он меняется");
        page.getByLabel("Почему меняется").fill("Открыт кабинет профилактики");
        page.keyboard().press("Control+Enter");
        page.getByText("Сравнить с принятой редакцией").click();
        assertThat(page.locator("td.after").first()).hasText("103");
        guide("difference");
        page.navigate(clinic.page() + "/history");
        assertThat(page.locator("tbody tr").first()).containsText("Открыт кабинет профилактики");
        guide("history");
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void guide(String name) throws Exception {
        picture("guide-passport-" + name);
        GuidePicture.keep(Path.of("target", "screenshots", "guide-passport-" + name + ".png"), "passport-" + name);
    }
}

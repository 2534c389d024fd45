package ru.medbus.web.passport.equipment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.docs.GuidePicture;
import ru.medbus.domain.passport.equipment.EquipmentCode;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.web.BrowserTest;
import ru.medbus.web.passport.EquippedClinic;

/** A registrar enters a unit and counts a room with a scanner; the ministry sets a standard and sees the need. */
class EquipmentBrowserIT extends BrowserTest {
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private EquipmentRegister register;
    @Autowired
    private EquipmentTypes types;
    @TempDir
    Path folder;
    private EquippedClinic clinic;
    private String number;

    @BeforeEach
    void clinic() {
        number = EquippedClinic.number();
        clinic = new EquippedClinic(database, register, EquippedClinic.OWN);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(types::loaded);
    }

    @Test
    void unitIsEnteredByKeyboardAndItsLedgersGrow() throws Exception {
        clinic.room("Б-" + number);
        signIn("registrar");
        page.navigate("/passport/equipment");
        page.getByText("Добавить единицу").click();
        page.getByLabel("Помещение").selectOption(new com.microsoft.playwright.options.SelectOption()
                .setLabel("Б-" + number + " · рентген"));
        var type = page.getByLabel("Вид оборудования").and(page.locator("input"));
        type.pressSequentially("маммо");
        assertThat(page.locator(".suggest li[role=option]").first()).isVisible();
        type.press("Enter");
        assertThat(type).hasValue("3002 Маммограф");
        page.getByLabel("Модель").fill("Образец-М");
        page.getByLabel("Инвентарный №").fill(number);
        page.getByLabel("Год выпуска").fill("2019 г.");
        guide("equipment-form");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".wrong-summary")).containsText("Целое число, а не «2019 г.»");
        assertThat(page.getByLabel("Модель")).hasValue("Образец-М");
        page.getByLabel("Год выпуска").fill("2019");
        page.getByLabel("Введено в эксплуатацию").fill("2019-06-01");
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/passport/equipment/\\d+$"));
        page.getByLabel("Новое состояние").selectOption("REPAIR");
        page.getByLabel("Причина").fill("Замена трубки");
        page.getByText("Изменить состояние").click();
        assertThat(page.locator("aside .badge").first()).hasText("ремонт");
        page.getByLabel("Исследований").fill("312");
        page.getByLabel("Смен").fill("40");
        page.locator("#form-use button").click();
        assertThat(page.locator("#form-use td.number").first()).hasText("312");
        guide("equipment-card");
        page.navigate("/passport/equipment");
        guide("equipment-register");
    }

    @Test
    void roomIsCountedByScannerAndTheActMendsTheRegister() throws Exception {
        long here = clinic.room("В-" + number);
        long other = clinic.room("Г-" + number);
        long first = clinic.unit(number, Optional.of(here));
        long moved = clinic.unit(EquippedClinic.number(), Optional.of(other));
        signIn("registrar");
        page.navigate("/passport/inventory/new");
        page.getByLabel("Приказ №").fill("ИБ-" + number);
        page.getByLabel("Председатель комиссии").fill("Председателева П. П.");
        page.getByLabel("Помещения").selectOption(new String[]{"" + here, "" + other});
        guide("inventory-new");
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/passport/inventory/\\d+$"));
        var campaign = page.url();
        page.getByText("Помещение В-" + number).click();
        assertThat(page.locator("#code")).isFocused();
        scan(EquipmentCode.of(first), "на месте");
        scan(EquipmentCode.of(moved), "числится — Помещение Г-" + number);
        scan("4600000000000", "внесено как излишек");
        guide("inventory-scan");
        page.navigate(campaign);
        page.getByText("Закончить счёт").click();
        assertThat(page.getByText("Расхождения: 2")).isVisible();
        guide("inventory-review");
        button("исправить учёт по факту").click();
        assertThat(page.getByText("Без решения строк: 1")).isVisible();
        button("оставить по учёту").last().click();
        button("Утвердить акт").click();
        page.locator("dialog[open] .primary").click();
        assertThat(page.locator(".badge").getByText("акт утверждён")).isVisible();
        page.navigate("/passport/equipment/" + moved);
        assertThat(page.locator("aside .facts")).containsText("В-" + number);
    }

    @Test
    void standardIsLoadedFromAFileAndTheNeedSaysWhy() throws Exception {
        var region = new EquippedClinic(database, register, "1.2.643.5.1.13.13.12.2.99.7000");
        database.update("update passport.department set type_code = 'Б-1' where oid = ?", region.department);
        region.unit(number, Optional.empty());
        signIn("ministry");
        page.navigate("/passport/norms");
        page.getByLabel("Название").fill("Вымышленный стандарт кабинета " + number);
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/passport/norms/\\d+$"));
        page.getByLabel("Приказ №").fill("15-В");
        page.getByLabel("от", new Page.GetByLabelOptions().setExact(true)).fill("2025-12-01");
        page.getByLabel("Действует с").fill("2026-01-01");
        page.getByText("Добавить редакцию").click();
        page.getByLabel("Файл строк редакции 1").setInputFiles(file("-2"));
        page.getByText("Загрузить строки").click();
        assertThat(page.locator(".wrong-summary")).containsText("Строка 2, «Количество»");
        page.getByLabel("Файл строк редакции 1").setInputFiles(file("1"));
        page.getByText("Загрузить строки").click();
        assertThat(page.getByText("Строк загружено: 2")).isVisible();
        page.getByText("Ввести в действие").click();
        assertThat(page.getByText("2 на подразделение (3002)")).isVisible();
        guide("standard");
        page.navigate("/passport/need?facility=" + region.oid);
        page.locator("#capacity").getByText("лучевой диагностики").click();
        page.getByLabel("Коек").fill("34");
        page.getByLabel("Действует с").fill("2026-01-01");
        page.keyboard().press("Control+Enter");
        page.getByText("Потребность в оборудовании").last().click();
        assertThat(page.getByText("1 на 20 коек × 34 коек = 2").first()).isVisible();
        guide("need");
        page.navigate("/passport/need");
        guide("need-region");
    }

    private void scan(String code, String words) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
        assertThat(page.locator("#sheet .flash")).containsText(words);
        assertThat(page.locator("#code")).isFocused();
        assertThat(page.locator("#code")).hasValue("");
    }

    private Path file(String units) throws IOException {
        return Files.writeString(folder.resolve("lines" + units + ".csv"),
                "Код вида подразделения;Вид подразделения;Оборудование;Коды видов оборудования;Количество;Правило;"
                        + "На сколько;Пункт\nБ-1;Лучевая;Рентгенодиагностический комплекс;3001;" + units
                        + ";на койки;20;3.1\nБ-1;Лучевая;Маммограф;3002;2;на подразделение;;3.2\n",
                StandardCharsets.UTF_8);
    }

    private Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private void guide(String name) throws IOException {
        picture(name);
        GuidePicture.keep(Path.of("target", "screenshots", name + ".png"), name);
    }
}

package ru.medbus.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.web.passport.EquippedClinic;

/** A scanner does not wait for the server: it reads the next code while the last one is still on its way. */
class ScannerBrowserIT extends BrowserTest {
    private static final String SCANS = "**/sheets/*/scan";

    @Autowired
    private JdbcTemplate database;
    @Autowired
    private EquipmentRegister register;
    private final Deque<Route> onTheWay = new ArrayDeque<>();
    private String number;

    @BeforeEach
    void roomIsCounted() {
        number = EquippedClinic.number();
        var clinic = new EquippedClinic(database, register, EquippedClinic.OWN);
        long room = clinic.room("С-" + number);
        clinic.unit(number, Optional.of(room));
        signIn("registrar");
        page.navigate("/passport/inventory/new");
        page.getByLabel("Приказ №").fill("СК-" + number);
        page.getByLabel("Председатель комиссии").fill("Председателева П. П.");
        page.getByLabel("Помещения").selectOption("" + room);
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/passport/inventory/\\d+$"));
        page.getByText("Помещение С-" + number).click();
        assertThat(page.locator("#code")).isFocused();
    }

    @Test
    void codesThatAreReadWhileTheServerAnswersAreKeptWholeAndInOrder() {
        page.route(SCANS, onTheWay::add);
        type("СК-первый\n");
        page.waitForCondition(() -> onTheWay.size() == 1);
        type("СК-второй\nСК-третий\nСК-чет");
        onTheWay.remove().resume();
        page.waitForCondition(() -> onTheWay.size() == 1);
        assertThat(page.locator("#code")).hasValue("СК-чет");
        type("вёртый\n");
        page.unroute(SCANS);
        onTheWay.remove().resume();
        assertThat(page.locator("#sheet .flash")).containsText("СК-четвёртый");
        assertThat(page.locator("#code")).hasValue("");
        assertThat(noted()).containsExactly("СК-первый", "СК-второй", "СК-третий", "СК-четвёртый");
    }

    @Test
    void codeThatDidNotReachTheServerStandsInTheFieldAndEnterSendsItAgain() {
        withTheLineCut(SCANS, () -> {
            type("СК-потерян\n");
            assertThat(page.locator("#flashes")).containsText("Сервер не отвечает");
            assertThat(page.locator("#code")).hasValue("СК-потерян");
        });
        type("\n");
        assertThat(page.locator("#sheet .flash")).containsText("СК-потерян");
        assertThat(noted()).containsExactly("СК-потерян");
    }

    @Test
    void markThatDidNotReachTheServerCanBePressedAgain() {
        var present = page.locator("#sheet tbody button").first();
        withTheLineCut("**/lines/*", () -> {
            present.click();
            assertThat(page.locator("#flashes")).containsText("Сервер не отвечает");
        });
        present.click();
        assertThat(page.locator("#sheet .flash")).containsText("Отмечено: есть");
    }

    private void type(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(each -> {
            if (each.equals("\n")) {
                page.keyboard().press("Enter");
            } else {
                page.keyboard().insertText(each);
            }
        });
    }

    private List<String> noted() {
        return database.queryForList("""
                select l.code from passport.inventory_line l
                join passport.inventory i on i.id = l.inventory_id
                where i.order_number = ? and l.equipment_id is null order by l.id
                """, String.class, "СК-" + number);
    }
}

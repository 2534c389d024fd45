package ru.medbus.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.Page.GetByRoleOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.medbus.web.BrowserTest;

class AccessBrowserIT extends BrowserTest {

    @Test
    void wrongPasswordIsToldAndTheRightOneOpensTheHome() {
        page.navigate("/console/roles");
        picture("login");
        page.getByLabel("Логин").fill("expert");
        page.getByLabel("Пароль").fill("не тот");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Логин или пароль не подходят.");
        picture("login-refused");
        page.getByLabel("Логин").fill("admin");
        page.getByLabel("Пароль").fill("demo");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1))).hasText("Роли");
    }

    @Test
    void administratorWalksThroughTheConsole() {
        signIn("admin");
        picture("home");
        for (var each : new String[][]{{"/console/users", "users"}, {"/console/users/new", "user-new"},
                {"/console/users/1", "user"}, {"/console/roles", "roles"}, {"/console/roles/2", "role"},
                {"/console/clients", "clients"}, {"/console/clients/new", "client-new"},
                {"/console/clients/1", "client"},
                {"/console/audit", "audit"}, {"/console/access", "access-log"}, {"/console/about", "about"},
                {"/password", "password"}, {"/console/components", "components"}, {"/search?q=demo", "search"},
                {"/nowhere", "not-found"}}) {
            page.navigate(each[0]);
            picture(each[1]);
        }
    }

    @Test
    void tableIsWalkedAndOpenedByKeyboard() {
        signIn("admin");
        page.navigate("/console/users");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/console/users/\\d+"));
        page.keyboard().press("Escape");
        page.waitForURL("**/console/users");
    }

    @Test
    void slashGoesToTheSearchAndOneHitOpens() {
        signIn("admin");
        page.keyboard().press("/");
        page.keyboard().type("Кладовщик");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Ничего не найдено")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        page.getByLabel("Поиск по всем обменам").fill("storekeeper");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/console/users/\\d+"));
    }

    @Test
    void paletteLeadsAnywhere() {
        signIn("admin");
        page.keyboard().press("Control+k");
        page.keyboard().type("журнал ауд");
        picture("palette");
        page.keyboard().press("Enter");
        page.waitForURL("**/console/audit");
    }

    @Test
    void tokenIsIssuedShownOnceAndReplacedAfterAQuestion() {
        signIn("admin");
        page.navigate("/console/clients/new");
        page.getByLabel("Система").fill("МИС «Пример»");
        page.getByLabel("Организация").fill("1.2.643.5.1.13.13.12.2.99.9999");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".secret")).containsText("mb_");
        picture("token");
        page.getByText("Токен сохранён, дальше").click();
        page.getByText("Заменить токен").first().click();
        picture("token-replace");
        page.locator("dialog[open] .primary").click();
        assertThat(page.locator(".secret")).containsText("mb_");
    }

    @Test
    void refusedFieldGetsTheCursor() {
        signIn("admin");
        page.navigate("/console/users/new");
        page.getByLabel("Логин").fill("petrova");
        page.getByLabel("Фамилия").fill("Петрова Полина Павловна");
        page.getByLabel("OID организации").fill("ГБУЗ № 5");
        page.getByLabel("Первый пароль").fill("широкая-улица-3");
        page.keyboard().press("Enter");
        assertThat(page.locator("#organisationOid")).isFocused();
        picture("user-refused");
    }

    @Test
    void doctorIsKeptOutPolitely() {
        signIn("doctor");
        picture("home-doctor");
        page.navigate("/console/users");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1))).hasText("Нет права");
        picture("refused");
    }

    @Test
    void bulkDeedWantsItsNumberTyped() {
        signIn("admin");
        page.navigate("/console/components");
        page.getByText("Отправить 1 412…").click();
        var deed = page.locator("dialog[open] .primary");
        assertThat(deed).isDisabled();
        page.locator("dialog[open] input[name=count]").fill("1412");
        assertThat(deed).isEnabled();
        picture("confirm");
    }
}

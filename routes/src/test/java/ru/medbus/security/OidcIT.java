package ru.medbus.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.access.AuditRecord;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.domain.access.StaffRegister;
import ru.medbus.web.BrowserTest;

/** A person, a browser, the bus and a real OpenID Connect server. The server is down at first. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OidcIT extends BrowserTest {
    private static final String BUTTON = "Войти через ЕДИНЫЙ ВХОД РЕГИОНА";

    @Autowired
    private AuditTrail audit;
    @Autowired
    private StaffRegister staff;

    private IdentityServer server;

    @AfterAll
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    @Order(1)
    void providerThatIsDownIsSaidAndTheFormStillWorks() {
        page.navigate(bus() + "/login");
        page.getByText(BUTTON).click();
        page.waitForURL("**/login?provider=failed");
        assertThat(page.getByRole(AriaRole.ALERT).textContent())
                .contains("войдите по логину и паролю");
        signIn("ministry");
        assertThat(page.url()).endsWith("/");
    }

    @Test
    @Order(2)
    void personOfOursComesInWhereHeWantedToAndLeavesBoth() {
        start();
        page.navigate(bus() + "/console/about");
        through("ministry");
        page.waitForURL(bus() + "/console/about**");
        assertThat(lines("SIGNED_IN", "ministry").getFirst().after()).isEqualTo("через поставщика входа");
        picture("signed-in-through-provider");
        leave();
        page.waitForURL(bus() + "/login?left");
        assertThat(lines("SIGNED_OUT", "ministry")).isNotEmpty();
        page.getByText(BUTTON).click();
        page.waitForURL(IdentityServer.issuer() + "/login**");
        page.navigate(bus() + "/console/about");
        page.waitForURL("**/login");
    }

    @Test
    @Order(3)
    void lettersOfTheLoginMayDifferInCase() {
        start();
        page.navigate(bus() + "/login");
        through("Doctor");
        page.waitForURL(bus() + "/**");
        assertThat(lines("SIGNED_IN", "doctor").getFirst().after()).isEqualTo("через поставщика входа");
    }

    @Test
    @Order(4)
    void personWhomTheRegisterDoesNotKnowIsToldSoAndStaysOutside() {
        start();
        page.navigate(bus() + "/login");
        through("stranger");
        page.waitForURL("**/login?provider=unknown");
        assertThat(page.getByRole(AriaRole.ALERT).textContent())
                .contains("Попросите администратора шины");
        picture("stranger-of-provider");
        assertThat(lines("SIGN_IN_REFUSED", "неизвестный логин")).anyMatch(line -> line.subject().equals("stranger"));
        assertThat(staff.find("stranger", false, "", 10).items()).isEmpty();
        page.navigate(bus() + "/console/about");
        page.waitForURL("**/login");
    }

    @Test
    @Order(5)
    void answerThatThisBrowserDidNotAskForOpensNothing() {
        page.navigate(bus() + "/login/oauth2/code/oidc?code=stolen&state=stolen");
        page.waitForURL("**/login?provider=again");
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("medbus_sign_in"));
    }

    private void start() {
        if (server == null) {
            server = new IdentityServer(bus());
        }
    }

    /** From the page of signing in through the provider's own form. */
    private void through(String login) {
        page.getByText(BUTTON).click();
        page.waitForURL(IdentityServer.issuer() + "/login**");
        page.locator("[name=username]").fill(login);
        page.locator("[name=password]").fill(IdentityServer.PASSWORD);
        page.locator("button[type=submit]").click();
    }

    private void leave() {
        page.evaluate("() => document.querySelector('form[action$=\"/logout\"]').submit()");
    }

    private String bus() {
        return "http://127.0.0.1:" + port;
    }

    private List<AuditRecord> lines(String action, String who) {
        return audit.find(new LogFilter(who, action, "", Optional.empty(), Optional.empty(), Optional.empty(), 50))
                .items();
    }
}

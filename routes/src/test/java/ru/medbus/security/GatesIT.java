package ru.medbus.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletInputStream;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.domain.access.SystemClient;
import ru.medbus.domain.access.SystemClients;
import ru.medbus.BusIT;
import ru.medbus.web.Screens;

class GatesIT extends BusIT {
    private static final RequestPostProcessor STRANGER = request -> {
        request.setRemoteAddr("198.51.100.7");
        return request;
    };

    @Autowired
    private MockMvc web;
    @Autowired
    private Screens screens;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private SystemClients clients;

    @Test
    void strangerSystemGetsAProblemInRussian() throws Exception {
        web.perform(post("/api/v1/semd")).andExpect(status().isUnauthorized())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")))
                .andExpect(header().string("WWW-Authenticate", containsString("Bearer")))
                .andExpect(jsonPath("$.title").value("Система не опознана"))
                .andExpect(jsonPath("$.violations").isArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH"})
    void strangersBodyIsNotRead(String method) throws Exception {
        RequestBuilder unreadable = context -> {
            var request = new MockHttpServletRequest(context, method, "/api/v1/semd") {
                @Override
                public ServletInputStream getInputStream() {
                    throw new AssertionError("The body of a stranger was read");
                }
            };
            request.setContentType("application/x-www-form-urlencoded");
            request.setServletPath("/api/v1/semd");
            return request;
        };
        web.perform(unreadable).andExpect(status().isUnauthorized());
    }

    @Test
    void strangerAtAServiceGetsASoapFault() throws Exception {
        web.perform(post("/services/semd").contentType("application/soap+xml")).andExpect(status().isUnauthorized())
                .andExpect(content().string(containsString("http://www.w3.org/2003/05/soap-envelope")))
                .andExpect(content().string(containsString("Система не опознана")));
        web.perform(post("/services/semd").contentType("text/xml"))
                .andExpect(content().string(containsString("http://schemas.xmlsoap.org/soap/envelope/")));
    }

    @Test
    void tokenPassesTheGate() throws Exception {
        web.perform(get("/api/v1/nothing-there").header("Authorization", "Bearer demo-mis"))
                .andExpect(status().isNotFound());
        web.perform(get("/api/v1/nothing-there").header("Authorization", "Bearer demo-misс"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void tokenOfASystemOpensNoScreen() throws Exception {
        web.perform(get("/console/users").header("Authorization", "Bearer demo-mis"))
                .andExpect(redirectedUrlPattern("**/login"));
    }

    @Test
    void personsCookieOpensNoApi() throws Exception {
        web.perform(get("/api/v1/messages").cookie(screens.cookie("admin"))).andExpect(status().isUnauthorized());
    }

    @Test
    void tooLongBodyIsRefusedByItsAnnouncedLength() throws Exception {
        var issued = issue("МИС с коротким пределом", 100, 2_048);
        web.perform(post("/api/v1/semd").header("Authorization", "Bearer " + issued).content(new byte[4_096]))
                .andExpect(status().isPayloadTooLarge()).andExpect(jsonPath("$.detail", containsString("2048")));
    }

    @Test
    void tooManyCallsWait() throws Exception {
        var issued = issue("МИС с пределом частоты", 1, 1 << 20);
        web.perform(get("/api/v1/nothing").header("Authorization", "Bearer " + issued))
                .andExpect(status().isNotFound());
        web.perform(get("/api/v1/nothing").header("Authorization", "Bearer " + issued))
                .andExpect(status().isTooManyRequests()).andExpect(header().string("Retry-After", "1"));
    }

    @Test
    void callbackPassesFromLoopbackInTheDemoAndFromNowhereElse() throws Exception {
        web.perform(post("/services/remd-callback").with(STRANGER)).andExpect(status().isUnauthorized());
        web.perform(post("/services/remd-file").header("X-Forwarded-For", "198.51.100.7"))
                .andExpect(status().isUnauthorized());
        web.perform(post("/services/remd-callback/../semd").with(STRANGER)).andExpect(status().is4xxClientError());
    }

    @Test
    void descriptionOfAServiceIsOpenToReadingOnly() throws Exception {
        web.perform(get("/services/semd?wsdl").with(STRANGER)).andExpect(status().isNotFound());
        web.perform(post("/services/semd?wsdl").with(STRANGER)).andExpect(status().isUnauthorized());
    }

    @Test
    void healthAndMetricsAreNotForStrangers() throws Exception {
        web.perform(get("/actuator/health").with(STRANGER)).andExpect(redirectedUrlPattern("**/login"));
        web.perform(get("/actuator/health").header("X-Forwarded-For", "127.0.0.1"))
                .andExpect(redirectedUrlPattern("**/login"));
        web.perform(get("/actuator/env")).andExpect(redirectedUrlPattern("**/login"));
        screens.open("doctor", "/actuator/env").andExpect(status().isForbidden());
        screens.open("doctor", "/hawtio/").andExpect(status().isForbidden());
    }

    @Test
    void missingPermissionIsRefusedAndWrittenDown() throws Exception {
        screens.open("doctor", "/console/users").andExpect(status().isForbidden());
        var row = audit.find(new LogFilter("doctor", "PERMISSION_REFUSED", "", Optional.empty(), Optional.empty(),
                Optional.empty(), 1)).items().getFirst();
        assertThat(row.subject()).isEqualTo("GET /console/users");
        assertThat(row.after()).contains("Управлять пользователями и доступом");
    }

    @Test
    void pageWithoutTheRightIsNotInTheList() throws Exception {
        assertThat(screens.text("doctor", "/")).doesNotContain("/console/users").contains("/console/about");
        assertThat(screens.text("admin", "/")).contains("/console/users");
    }

    @Test
    void formWithoutItsTokenIsRefused() throws Exception {
        web.perform(post("/console/roles/new").cookie(screens.cookie("admin")).param("name", "Подделка"))
                .andExpect(status().isForbidden());
        assertThat(screens.text("admin", "/console/roles")).doesNotContain("Подделка");
    }

    @Test
    void pagesCarryTheHeadersThatProtectThem() throws Exception {
        screens.open("admin", "/").andExpect(header().string("Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self' "
                        + IdentityServer.issuer() + "; "
                        + "frame-ancestors 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void wrongPasswordSaysNothingOfTheLogin() throws Exception {
        web.perform(signIn("ministry", "wrong")).andExpect(redirectedUrl("/login?refused"));
        web.perform(signIn("no-such-login", "wrong")).andExpect(redirectedUrl("/login?refused"));
    }

    @Test
    void fifthWrongPasswordLocksOut() throws Exception {
        for (int i = 0; i < 4; i++) {
            web.perform(signIn("economist", "wrong")).andExpect(redirectedUrl("/login?refused"));
        }
        web.perform(signIn("economist", "wrong")).andExpect(redirectedUrlPattern("/login?paused=*"));
        web.perform(signIn("economist", "demo")).andExpect(redirectedUrlPattern("/login?paused=*"));
    }

    @Test
    void cookieOfTheSignInIsOutOfReachOfScripts() throws Exception {
        var cookie = screens.cookie("admin");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void leavingEndsTheSignInItself() throws Exception {
        var cookie = screens.signIn("purchaser", "demo");
        web.perform(get("/").cookie(cookie)).andExpect(status().isOk());
        web.perform(post("/logout").cookie(cookie).with(csrf())).andExpect(redirectedUrl("/login?left"));
        web.perform(get("/").cookie(cookie)).andExpect(redirectedUrlPattern("**/login"));
    }

    @Test
    void lostSignInTellsTheScriptInsteadOfRedirectingIt() throws Exception {
        web.perform(get("/console/users").header("HX-Request", "true")).andExpect(status().isUnauthorized());
    }

    private String issue(String name, int rate, long bytes) {
        return clients.add(SystemClient.added(name, "1.2.643.5.1.13.13.12.2.99.9999",
                Instant.parse("2099-01-01T00:00:00Z"), rate, bytes), Actor.HUB).token();
    }

    private static RequestBuilder signIn(String login, String password) {
        return post("/login").param("username", login).param("password", password).with(csrf());
    }
}

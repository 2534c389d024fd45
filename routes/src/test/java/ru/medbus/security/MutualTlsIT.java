package ru.medbus.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.tomcat.util.net.SSLHostConfig.CertificateVerification;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriUtils;
import ru.medbus.BusIT;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditRecord;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.domain.access.SystemClient;
import ru.medbus.domain.access.SystemClients;
import ru.medbus.security.MutualTlsProperties.ClientAuth;
import ru.medbus.security.TestAuthority.Identity;

class MutualTlsIT extends BusIT {
    private static final TestAuthority AUTHORITY = TlsOfTests.AUTHORITY;
    private static final String CLINIC = "1.2.643.5.1.13.13.12.2.99.9999";
    private static final String PROXY = "198.51.100.20";
    private static final byte[] ORDER = """
        <order><id>%s</id><patient snils="11223344595"/></order>""".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private ServletWebServerApplicationContext application;
    @Autowired
    private SystemClients clients;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private MutualTlsHost host;
    @Autowired
    private SslBundles bundles;
    @Autowired
    private RepeatedRefusals refused;
    @Autowired
    private MockMvc web;

    private record Answer(int status, JsonNode body) {}

    @Test
    void boundCertificateSendsADocumentAsItsSystem() throws Exception {
        var name = "МИС с сертификатом " + UUID.randomUUID();
        var identity = bound(name);
        var order = new String(ORDER, StandardCharsets.UTF_8).formatted(UUID.randomUUID());
        var accepted = call(AUTHORITY.client(identity), HttpRequest.newBuilder(at("/api/v1/relay/laboratory"))
                .header("Content-Type", "application/xml").POST(HttpRequest.BodyPublishers.ofString(order)));
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
        var id = accepted.body().path("messageId").asText();
        assertThat(id).isNotEmpty();
        assertThat(see(identity, "/api/v1/messages/" + id).status()).isEqualTo(200);
        assertThat(see(bound("Другая " + name), "/api/v1/messages/" + id).status()).isEqualTo(404);
    }

    @Test
    void certificateThatIsBoundToNobodyIsAnsweredWithAProblemThatNamesIt() throws Exception {
        var name = "CN=Неизвестная " + UUID.randomUUID();
        var answer = see(AUTHORITY.identity(name.substring(3)), "/api/v1/messages");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("type").asText()).isEqualTo("urn:medbus:problem:unknown-system");
        assertThat(answer.body().path("detail").asText()).contains(name).contains("не привязан");
        await().untilAsserted(() -> assertThat(refusals()).anySatisfy(line -> {
            assertThat(line.who()).isEqualTo("сертификат " + name);
            assertThat(line.address()).isEqualTo("127.0.0.1");
        }));
    }

    @Test
    void unboundAndSwitchedOffSystemsAreUnknownAtOnce() throws Exception {
        var name = "МИС на время " + UUID.randomUUID();
        var identity = bound(name);
        assertThat(see(identity, "/api/v1/nothing").status()).isEqualTo(404);
        clients.bindCertificate(id(name), "", Actor.HUB);
        assertThat(see(identity, "/api/v1/nothing").status()).isEqualTo(401);
    }

    @Test
    void certificateOfAnotherAuthorityEndsTheHandshakeAndIsWrittenDown() throws Exception {
        var subject = "Чужая " + UUID.randomUUID();
        var stranger = new TestAuthority("Чужой УЦ").identity(subject);
        assertThatThrownBy(() -> see(stranger, "/api/v1/messages"))
                .isInstanceOf(IOException.class);
        await().until(() -> refusals().stream().anyMatch(line -> line.subject().startsWith("TLS, сертификат CN=")
                && line.after().startsWith("TLS certificate-refused")));
    }

    @Test
    void expiredCertificateEndsTheHandshake() throws Exception {
        var expired = AUTHORITY.expired("МИС с просроченным");
        clients.bindCertificate(add("МИС с просроченным " + UUID.randomUUID()), expired.pem(), Actor.HUB);
        assertThatThrownBy(() -> see(expired, "/api/v1/messages")).isInstanceOf(IOException.class);
    }

    @Test
    void withoutACertificateATokenIsNeeded() throws Exception {
        var request = HttpRequest.newBuilder(at("/api/v1/nothing"));
        assertThat(call(AUTHORITY.client(), request.GET()).status()).isEqualTo(401);
        assertThat(call(AUTHORITY.client(), request.header("Authorization", "Bearer demo-mis")).status())
                .isEqualTo(404);
    }

    @Test
    void screensAndTheirSignInAreNotOnThisPort() throws Exception {
        var identity = bound("МИС у экранов " + UUID.randomUUID());
        for (var path : List.of("/", "/login", "/console/users", "/actuator/health", "/simulators/nsi", "/assets/x")) {
            var answer = see(identity, path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body().path("detail").asText()).as(path)
                    .isEqualTo("На этом порту только /api и /services");
        }
    }

    @Test
    void plainPortTakesNoCertificateFromAHeader() throws Exception {
        var identity = bound("МИС за прокси " + UUID.randomUUID());
        var passed = UriUtils.encode(identity.pem(), StandardCharsets.US_ASCII);
        web.perform(get("/api/v1/nothing").header("X-Client-Certificate", passed)).andExpect(status().isUnauthorized());
        web.perform(get("/api/v1/nothing").header("X-Client-Certificate", passed).with(MutualTlsIT::fromTheProxy))
                .andExpect(status().isNotFound());
        web.perform(get("/api/v1/nothing").header("X-Client-Certificate", "мусор").with(MutualTlsIT::fromTheProxy))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void expiredCertificateFromTheProxyIsRefusedToo() throws Exception {
        var expired = AUTHORITY.expired("МИС за прокси");
        clients.bindCertificate(add("МИС с просроченным за прокси " + UUID.randomUUID()), expired.pem(), Actor.HUB);
        var answer = web.perform(get("/api/v1/nothing").with(MutualTlsIT::fromTheProxy)
                .header("X-Client-Certificate", UriUtils.encode(expired.pem(), StandardCharsets.US_ASCII)))
                .andExpect(status().isUnauthorized()).andReturn().getResponse();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("не действует сегодня");
    }

    @Test
    void bundleWithoutAuthoritiesOpensNoPort() {
        var whole = bundles.getBundle("mtls");
        var stores = SslStoreBundle.of(whole.getStores().getKeyStore(), null, null);
        assertThatThrownBy(() -> host.of(SslBundle.of(stores)))
                .hasMessageContaining("truststore");
    }

    @Test
    void neededCertificateIsRequiredByTlsItself() {
        var settings = new MutualTlsProperties(Optional.empty(), Optional.empty(), "mtls", ClientAuth.NEED);
        assertThat(new MutualTlsHost(settings, refused).of(bundles.getBundle("mtls")).getCertificateVerification())
                .isEqualTo(CertificateVerification.REQUIRED);
    }

    @Test
    void renewedFilesAreTakenWithoutARestart() throws Exception {
        var before = bundles.getBundle("mtls");
        var renewed = AUTHORITY.identity("medbus-renewed");
        var stores = SslStoreBundle.of(renewed.store(), "", before.getStores().getTrustStore());
        ((SslBundleRegistry) bundles).updateBundle("mtls", SslBundle.of(stores));
        try {
            assertThat(serversCertificate()).isEqualTo(renewed.certificate());
        } finally {
            ((SslBundleRegistry) bundles).updateBundle("mtls", before);
        }
    }

    private Certificate serversCertificate() throws Exception {
        var address = at("/");
        try (var socket = (SSLSocket) AUTHORITY.client().getSocketFactory().createSocket(address.getHost(),
                address.getPort())) {
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    private Answer see(Identity identity, String path) throws Exception {
        return call(AUTHORITY.client(identity), HttpRequest.newBuilder(at(path)).GET());
    }

    private static Answer call(SSLContext tls, HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().sslContext(tls).build()) {
            var response = http.send(request.timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), new ObjectMapper().readTree(response.body()));
        }
    }

    private URI at(String path) {
        var connectors = ((TomcatWebServer) application.getWebServer()).getTomcat().getService().findConnectors();
        int port = Stream.of(connectors).filter(connector -> connector.getSecure()).findFirst().orElseThrow()
                .getLocalPort();
        return URI.create("https://127.0.0.1:" + port + path);
    }

    private Identity bound(String name) {
        var identity = AUTHORITY.identity(name);
        clients.bindCertificate(add(name), identity.pem(), Actor.HUB);
        return identity;
    }

    private long add(String name) {
        return clients.add(SystemClient.added(name, CLINIC, Instant.parse("2099-01-01T00:00:00Z"), 100, 1 << 20),
                Actor.HUB).id();
    }

    private long id(String name) {
        return clients.all().stream().filter(client -> client.name().equals(name)).findFirst().orElseThrow().id();
    }

    private List<AuditRecord> refusals() {
        return audit.find(new LogFilter("", "SYSTEM_REFUSED", "", Optional.empty(), Optional.empty(),
                Optional.empty(), 100)).items();
    }

    private static MockHttpServletRequest fromTheProxy(MockHttpServletRequest request) {
        request.setRemoteAddr(PROXY);
        return request;
    }
}

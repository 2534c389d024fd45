package ru.medbus.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class SystemClientsIT {
    private static final Actor ADMIN = new Actor("admin-of-systems", "10.1.2.8");
    private static final String CLINIC = "1.2.643.5.1.13.13.12.2.99.9999";

    @Autowired
    private SystemClients clients;
    @Autowired
    private JdbcTemplate database;

    @Test
    void tokenFindsItsSystemAndOrganisation() {
        var issued = clients.add(client("МИС поликлиники", Duration.ofDays(365)), ADMIN);
        assertThat(issued.token()).startsWith("mb_").hasSizeGreaterThan(40);
        assertThat(clients.byToken(issued.token())).map(SystemClient::organisationOid).contains(CLINIC);
        assertThat(clients.byToken(issued.token() + "x")).isEmpty();
    }

    @Test
    void tokenItselfIsNowhereInTheDatabase() {
        var issued = clients.add(client("МИС тайная", Duration.ofDays(365)), ADMIN);
        assertThat(database.queryForObject(
                "select count(*) from access.system_client c where c::text like ?", Long.class,
                "%" + issued.token() + "%")).isZero();
        assertThat(database.queryForObject("select count(*) from access.audit_record a where a::text like ?",
                Long.class, "%" + issued.token() + "%")).isZero();
    }

    @Test
    void expiredTokenIsWorthNothing() {
        var issued = clients.add(client("МИС просроченная", Duration.ofSeconds(-1)), ADMIN);
        assertThat(clients.byToken(issued.token())).isEmpty();
    }

    @Test
    void replacedTokenIsWorthNothingAtOnce() {
        var first = clients.add(client("МИС меняющая", Duration.ofDays(1)), ADMIN);
        assertThat(clients.byToken(first.token())).isPresent();
        var second = clients.replaceToken(first.id(), ADMIN);
        assertThat(clients.byToken(first.token())).isEmpty();
        assertThat(clients.byToken(second.token())).isPresent();
    }

    @Test
    void switchedOffSystemIsOutAtOnce() {
        var issued = clients.add(client("МИС отключённая", Duration.ofDays(1)), ADMIN);
        assertThat(clients.byToken(issued.token())).isPresent();
        var known = clients.get(issued.id());
        clients.change(new SystemClient(known.id(), known.name(), CLINIC, false, known.expiresAt(), false, 50, 4096,
                false, known.createdAt(), known.version()), ADMIN);
        assertThat(clients.byToken(issued.token())).isEmpty();
    }

    @Test
    void rememberedTokenCostsNoQuery() {
        var issued = clients.add(client("МИС быстрая", Duration.ofDays(1)), ADMIN);
        clients.byToken(issued.token());
        database.update("delete from access.system_client where id = ?", issued.id());
        assertThat(clients.byToken(issued.token())).isPresent();
    }

    @Test
    void organisationMustLookLikeAnOid() {
        var nameless = SystemClient.added("МИС без ОИД", "ГБУЗ", Instant.now(), 10, 4096);
        assertThatThrownBy(() -> clients.add(nameless, ADMIN)).isInstanceOf(AccessRefusedException.Invalid.class);
    }

    @Test
    void textThatIsNoCertificateIsRefused() {
        var issued = clients.add(client("МИС с TLS", Duration.ofDays(1)), ADMIN);
        assertThatThrownBy(() -> clients.bindCertificate(issued.id(), "-----BEGIN CERTIFICATE-----", ADMIN))
                .isInstanceOf(AccessRefusedException.Invalid.class).hasMessageContaining("PEM");
    }

    private static SystemClient client(String name, Duration life) {
        return SystemClient.added(name, CLINIC, Instant.now().plus(life).truncatedTo(ChronoUnit.MICROS), 50, 1 << 20);
    }
}

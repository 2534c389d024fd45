package ru.medbus.domain.access;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Systems and how they prove who they are: a bearer token, of which only the SHA-256 is kept, or a client certificate.
 * The look-up is on the way of every document: remembered for seconds, a change is seen by other nodes after those.
 */
@Service
public class SystemClients {
    private static final int REMEMBERED = 10_000;
    private static final String TOKEN_PREFIX = "mb_"; // so that a leaked one is found by scanners

    /** A token, to be shown once: nobody can ask for it again. */
    public record Issued(long id, String token) {}

    private final SystemClientMapper clients;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ShortMemory<ByteBuffer, SystemClient> byToken;
    private final ShortMemory<ByteBuffer, SystemClient> byCertificate;

    SystemClients(SystemClientMapper clients, AuditTrail audit, ApplicationEventPublisher events,
            AccessProperties rules) {
        this.clients = clients;
        this.audit = audit;
        this.events = events;
        byToken = new ShortMemory<>(rules.cached(), REMEMBERED, System::nanoTime,
                hash -> clients.byToken(hash.array()));
        byCertificate = new ShortMemory<>(rules.cached(), REMEMBERED, System::nanoTime,
                hash -> clients.byCertificate(hash.array()));
    }

    /** Whose token it is, if it is good now. */
    public Optional<SystemClient> byToken(String token) {
        return usable(byToken.get(ByteBuffer.wrap(Secret.sha256(token))));
    }

    /** Whose client certificate it is, if it is good now; the TLS layer has checked chain and term. */
    public Optional<SystemClient> byCertificate(byte[] der) {
        return usable(byCertificate.get(ByteBuffer.wrap(Secret.sha256().digest(der))));
    }

    /** All of them, by name; there are some hundreds at most. */
    @Transactional(readOnly = true)
    public List<SystemClient> all() {
        return clients.all();
    }

    @Transactional(readOnly = true)
    public SystemClient get(long id) {
        return clients.byId(id).orElseThrow(() -> new AccessRefusedException.Unknown("Система"));
    }

    @Transactional
    public Issued add(SystemClient client, Actor actor) {
        return add(client, Secret.random(TOKEN_PREFIX), actor);
    }

    /** Saves all but the token. */
    @Transactional
    public void change(SystemClient client, Actor actor) {
        requireSound(client);
        var before = get(client.id());
        update(client);
        audit.record(actor, AuditAction.SYSTEM_CHANGED, before.name(), before.toString(), client.toString());
        events.publishEvent(new RightsChanged());
    }

    /** Gives another token; the old one is worth nothing at once. */
    @Transactional
    public Issued replaceToken(long id, Actor actor) {
        var client = get(id);
        var token = Secret.random(TOKEN_PREFIX);
        clients.token(id, Secret.sha256(token));
        audit.record(actor, AuditAction.TOKEN_REPLACED, client.name());
        events.publishEvent(new RightsChanged());
        return new Issued(id, token);
    }

    /** Lets it prove itself by this client certificate too; an empty text takes that away. */
    @Transactional
    public void bindCertificate(long id, String pem, Actor actor) {
        var client = get(id);
        var certificate = ClientCertificate.of(pem);
        bind(id, certificate.map(ClientCertificate::sha256).orElse(null));
        audit.record(actor, AuditAction.SYSTEM_CHANGED, client.name(), "",
                certificate.map(ClientCertificate::toString).orElse("сертификат отвязан"));
        events.publishEvent(new RightsChanged());
    }

    Issued add(SystemClient client, String token, Actor actor) {
        requireSound(client);
        var ids = clients.insert(client, Secret.sha256(token));
        if (ids.isEmpty()) {
            throw new AccessRefusedException.Taken("name", client.name());
        }
        audit.record(actor, AuditAction.TOKEN_ISSUED, client.name(), "", client.toString());
        return new Issued(ids.getFirst(), token);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void reread(RightsChanged changed) {
        byToken.forget();
        byCertificate.forget();
    }

    private void update(SystemClient client) {
        try {
            if (clients.update(client) == 0) {
                throw new AccessRefusedException.ChangedMeanwhile();
            }
        } catch (DuplicateKeyException e) {
            throw new AccessRefusedException.Taken("name", client.name());
        }
    }

    private void bind(long id, byte[] hash) {
        try {
            clients.certificate(id, hash);
        } catch (DuplicateKeyException e) {
            throw new AccessRefusedException.Invalid("certificate", "Этот сертификат уже у другой системы");
        }
    }

    private static Optional<SystemClient> usable(Optional<SystemClient> client) {
        return client.filter(known -> known.usableAt(Instant.now()));
    }

    private static void requireSound(SystemClient client) {
        if (client.name().isEmpty() || client.name().length() > 200) {
            throw new AccessRefusedException.Invalid("name", "Название — от 1 до 200 знаков");
        }
        OrganisationOid.require(client.organisationOid());
        if (client.ratePerSecond() < 1 || client.ratePerSecond() > 100_000) {
            throw new AccessRefusedException.Invalid("ratePerSecond", "Вызовов в секунду — от 1 до 100 000");
        }
        if (client.maxBytes() < 1_024) {
            throw new AccessRefusedException.Invalid("maxMegabytes", "Размер документа — не меньше 1 КБ");
        }
    }
}

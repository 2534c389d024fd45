package ru.medbus.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.medbus.domain.access.SystemClient;
import ru.medbus.domain.access.SystemClients;

/**
 * Finds out which system calls, by its token or else its certificate, and holds its limits; reads headers only. What
 * reads the body later is bounded too, by {@link BoundedRequest}: a length need not be announced, nor be true.
 */
class SystemFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SystemFilter.class);
    private static final String BEARER = "bearer ";
    /** No document that the bus takes is longer, in base64 too. */
    private static final long LONGEST = 64L << 20;

    private final SystemClients clients;
    private final ClientCertificates certificates;
    private final RateLimits rates;
    private final SystemRefusal refusal;

    SystemFilter(SystemClients clients, ClientCertificates certificates, RateLimits rates, SystemRefusal refusal) {
        this.clients = clients;
        this.certificates = certificates;
        this.rates = rates;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var certificate = certificates.of(request);
        var client = Optional.<SystemClient>empty();
        try {
            client = byToken(request).or(() -> certificate.flatMap(this::byCertificate));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("A system is told «later», who it is cannot be looked up: {}", e.getMessage());
            response.setHeader("Retry-After", "5");
            refusal.write(request, response, 503, "unavailable", "Шина временно не принимает сообщения",
                    "Документ не принят. Повторите его с тем же номером через 5 с.");
            return;
        }
        if (client.isEmpty()) {
            certificate.ifPresent(unknown -> note(request, unknown));
            chain.doFilter(request, response);
        } else if (withinLimits(client.get(), request, response)) {
            request.setAttribute(RefusalTrail.CALLER, client.get().name());
            SecurityContextHolder.setContext(new SecurityContextImpl(new SystemAuthentication(client.get())));
            bounded(new BoundedRequest(request, limit(client.get())), response, chain);
        }
    }

    private void bounded(BoundedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var slow = Optional.<BodyRefusedException>empty();
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            slow = BodyRefusedException.behind(e);
            if (request.refusal().isEmpty() && slow.isEmpty()) {
                throw e;
            }
        } finally {
            request.release();
        }
        tell(request.refusal().isPresent() ? request.refusal() : slow, request, response);
    }

    private void tell(Optional<BodyRefusedException> refused, BoundedRequest request, HttpServletResponse response)
            throws IOException {
        if (refused.isPresent() && !response.isCommitted()) {
            response.reset();
            response.setHeader("Connection", "close");
            boolean slow = refused.get().status() == HttpServletResponse.SC_REQUEST_TIMEOUT;
            refusal.write(request, response, refused.get().status(), slow ? "too-slow" : "too-large",
                    slow ? "Слишком медленно" : "Слишком длинный документ", refused.get().getMessage());
        }
    }

    private static long limit(SystemClient client) {
        return Math.min(LONGEST, client.maxBytes());
    }

    private Optional<SystemClient> byToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(header -> clients.byToken(header.substring(BEARER.length()).strip()));
    }

    private Optional<SystemClient> byCertificate(X509Certificate certificate) {
        return lasts(certificate) ? clients.byCertificate(der(certificate)) : Optional.empty();
    }

    /** A connection outlives the moment when TLS has checked the term, and a pinned certificate is not checked at all. */
    private static boolean lasts(X509Certificate certificate) {
        var now = Instant.now();
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    /** For the refusal, should the address need a system, and for its line in the audit trail. */
    private static void note(HttpServletRequest request, X509Certificate unknown) {
        var subject = unknown.getSubjectX500Principal().getName();
        request.setAttribute(RefusalTrail.CALLER, "сертификат " + subject);
        request.setAttribute(SystemRefusal.CERTIFICATE, lasts(unknown)
                ? "Сертификат %s не привязан ни к одной действующей системе: его привязывает администратор шины"
                        .formatted(subject)
                : "Сертификат %s не действует сегодня: получите новый и передайте его администратору шины"
                        .formatted(subject));
    }

    private boolean withinLimits(SystemClient client, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getContentLengthLong() > limit(client)) {
            refusal.write(request, response, 413, "too-large", "Слишком длинный документ",
                    "Предел системы — %d байт".formatted(limit(client)));
            return false;
        }
        if (packed(request)) {
            refusal.write(request, response, 415, "unsupported", "Тип содержимого не поддерживается",
                    "Сжатое тело не принимается: отправьте его без Content-Encoding");
            return false;
        }
        if (!rates.take(client)) {
            response.setHeader("Retry-After", "1");
            refusal.write(request, response, 429, "too-often", "Слишком часто",
                    "Предел системы — %d вызовов в секунду".formatted(client.ratePerSecond()));
            return false;
        }
        return true;
    }

    /** What unpacks a body is a way past the limits; signatures are over bytes as they are. */
    private static boolean packed(HttpServletRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate of TLS has its encoding", e);
        }
    }
}

package ru.medbus.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
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
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final SystemClients clients;
    private final RateLimits rates;
    private final SystemRefusal refusal;

    SystemFilter(SystemClients clients, RateLimits rates, SystemRefusal refusal) {
        this.clients = clients;
        this.rates = rates;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var client = Optional.<SystemClient>empty();
        try {
            client = byToken(request).or(() -> byCertificate(request));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("A system is told «later», who it is cannot be looked up: {}", e.getMessage());
            response.setHeader("Retry-After", "5");
            refusal.write(request, response, 503, "unavailable", "Шина временно не принимает сообщения",
                    "Документ не принят. Повторите его с тем же номером через 5 с.");
            return;
        }
        if (client.isEmpty()) {
            chain.doFilter(request, response);
        } else if (withinLimits(client.get(), request, response)) {
            request.setAttribute(RefusalTrail.CALLER, client.get().name());
            SecurityContextHolder.setContext(new SecurityContextImpl(new SystemAuthentication(client.get())));
            bounded(new BoundedRequest(request, limit(client.get())), response, chain);
        }
    }

    private void bounded(BoundedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (request.refusal().isEmpty()) {
                throw e;
            }
        } finally {
            request.release();
        }
        var refused = request.refusal();
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

    private Optional<SystemClient> byCertificate(HttpServletRequest request) {
        return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
                ? clients.byCertificate(der(chain[0]))
                : Optional.empty();
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

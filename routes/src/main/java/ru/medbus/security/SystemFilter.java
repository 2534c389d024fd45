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
 * Finds out which system calls, by its token or else its certificate, and holds its limits; reads headers only. A length
 * that is not announced is bounded by whoever reads the body ({@link SystemClient#maxBytes}).
 */
class SystemFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SystemFilter.class);
    private static final String BEARER = "bearer ";
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
            refusal.write(request, response, 503, "Шина временно не принимает сообщения",
                    "Документ не принят. Повторите его с тем же номером через 5 с.");
            return;
        }
        if (client.isEmpty() || withinLimits(client.get(), request, response)) {
            client.ifPresent(known -> SecurityContextHolder
                    .setContext(new SecurityContextImpl(new SystemAuthentication(known))));
            chain.doFilter(request, response);
        }
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
        if (request.getContentLengthLong() > client.maxBytes()) {
            refusal.write(request, response, 413, "Слишком длинный документ",
                    "Предел системы — %d байт".formatted(client.maxBytes()));
            return false;
        }
        if (!rates.take(client)) {
            response.setHeader("Retry-After", "1");
            refusal.write(request, response, 429, "Слишком часто",
                    "Предел системы — %d вызовов в секунду".formatted(client.ratePerSecond()));
            return false;
        }
        return true;
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate of TLS has its encoding", e);
        }
    }
}

package ru.medbus.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * How often one address may ask, before anything is looked up for it: requests of any kind, and requests of callers who
 * turned out to be unknown, so that nobody tries tokens one after another.
 */
class AddressLimits extends ValveBase {
    /** Seconds' worth that an address has in hand. */
    private static final int BURST = 5;

    private final WireProperties limits;
    private final RequestMatcher proxies;
    private final SystemRefusal refusal;
    private final Allowances<String> requests;
    private final Allowances<String> failures;

    AddressLimits(WireProperties limits, SystemRefusal refusal, LongSupplier nanos) {
        super(true);
        this.limits = limits;
        this.proxies = Origin.within(limits.proxies());
        this.refusal = refusal;
        this.requests = new Allowances<>(nanos);
        this.failures = new Allowances<>(nanos);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (proxies.matches(request)) {
            getNext().invoke(request, response);
        } else if (within(request.getRemoteAddr())) {
            getNext().invoke(request, response);
            count(request.getRemoteAddr(), response.getStatus());
        } else {
            response.setHeader("Retry-After", "5");
            refusal.write(request, response, 429, "too-often", "Слишком часто",
                    "С этого адреса слишком много запросов: повторите позже");
        }
    }

    private boolean within(String address) {
        return (limits.requests() == 0 || requests.take(address, limits.requests(), limits.requests() * BURST))
                && (limits.failures() == 0 || failures.left(address, limits.failures(), limits.failures() * BURST));
    }

    private void count(String address, int status) {
        if (status == HttpServletResponse.SC_UNAUTHORIZED && limits.failures() > 0) {
            failures.take(address, limits.failures(), limits.failures() * BURST);
        }
    }
}

package ru.medbus.trace;

import io.opentelemetry.api.trace.SpanKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The call of a system as the first part of a trace: method, pattern of the path, status. Neither the path itself nor the
 * query, which may hold a person's number.
 */
class CallTrace extends OncePerRequestFilter {
    private static final int FIRST_FAILURE = 500;

    private final Traces traces;

    CallTrace(Traces traces) {
        this.traces = traces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var parent = Optional.ofNullable(request.getHeader("traceparent")).orElse("");
        try (var call = traces.begin(request.getMethod(), SpanKind.SERVER, parent)) {
            chain.doFilter(request, response);
            var pattern = pattern(request);
            call.name(request.getMethod() + " " + pattern);
            call.says("http.request.method", request.getMethod()).says("http.route", pattern)
                    .says("http.response.status_code", response.getStatus());
            if (response.getStatus() >= FIRST_FAILURE) {
                call.failed();
            }
        }
    }

    /** Of a SOAP service its address, which is one of a few; a path that nobody serves is not told. */
    private static String pattern(HttpServletRequest request) {
        var best = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (best != null) {
            return best.toString();
        }
        return request.getServletPath().equals("/services") ? "/services" : "";
    }
}

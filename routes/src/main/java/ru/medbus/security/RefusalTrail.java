package ru.medbus.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees every answer that leaves, also to what was no HTTP at all, and has refusals of systems and of the wire written
 * down. What the journal has is not written twice.
 */
class RefusalTrail extends ValveBase implements AccessLog {
    /** Attribute of a request: name of the system that called. */
    static final String CALLER = "medbus.caller";
    private static final Logger LOG = LoggerFactory.getLogger(RefusalTrail.class);

    private final RepeatedRefusals refusals;

    RefusalTrail(RepeatedRefusals refusals) {
        super(true);
        this.refusals = refusals;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
        var rule = request.getAttribute(RefusalLog.RULE);
        if (response.getStatus() >= 400 && !RefusalLog.WRITTEN.equals(rule)
                && (rule != null || concernsSystems(request))) {
            try {
                refusals.note(caller(request), Origin.written(String.valueOf(request.getRemoteAddr())),
                        request.getMethod() + " " + request.getRequestURI(),
                        response.getStatus() + " " + (rule == null ? "bad-http" : rule));
            } catch (RuntimeException e) {
                LOG.warn("A refusal was not written down: {}", e.getMessage());
            }
        }
    }

    private static boolean concernsSystems(Request request) {
        var path = request.getRequestURI();
        return path == null || request.getContext() == null || request.getWrapper() == null
                || path.startsWith("/api") || path.startsWith("/services");
    }

    private static String caller(Request request) {
        return request.getAttribute(CALLER) instanceof String name ? name : "без входа";
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // the peer's own address is what counts
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}

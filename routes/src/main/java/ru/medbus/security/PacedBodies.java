package ru.medbus.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * No thread waits long for a body: it is read at a pace, by whomever, and what nobody has read does not hold the thread
 * that has answered already.
 */
class PacedBodies extends ValveBase {
    /** Attribute of a request: its body as it comes. */
    private static final String BODY = "medbus.body";

    private final WireProperties.Pace pace;
    private final SlowSenders senders;
    private final SystemRefusal refusal;

    PacedBodies(WireProperties.Pace pace, SlowSenders senders, SystemRefusal refusal) {
        super(true);
        this.refusal = refusal;
        this.pace = pace;
        this.senders = senders;
    }

    /** Why the body of the request could not be read on, if it could not; the container says no more than «400». */
    static Optional<BodyRefusedException> refusal(HttpServletRequest request) {
        return request.getAttribute(BODY) instanceof PacedBody body ? body.refusal() : Optional.empty();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var wire = request.getCoyoteRequest().getInputBuffer();
        var body = new PacedBody(wire, pace, System::nanoTime);
        request.getCoyoteRequest().setInputBuffer(body);
        request.setAttribute(BODY, body);
        try {
            getNext().invoke(request, response);
        } finally {
            request.getCoyoteRequest().setInputBuffer(wire);
            senders.answered(request);
        }
        if (body.refusal().isPresent() && !response.isCommitted()) {
            response.reset();
            response.setHeader("Connection", "close");
            refusal.write(request, response, HttpServletResponse.SC_REQUEST_TIMEOUT, "too-slow", "Слишком медленно",
                    body.refusal().get().getMessage());
        }
    }
}

package ru.medbus.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What the container itself refuses, before any filter of ours: the same words as everywhere, and nothing of it. */
public class WireRefusal extends ErrorReportValve {
    private static final String PROBLEM = """
        {"type":"urn:medbus:problem:bad-http","title":"Запрос не принят","status":%d,\
        "detail":"Запрос составлен с нарушением HTTP: проверьте строку запроса и заголовки.","violations":[]}""";

    @Override
    protected void report(Request request, Response response, Throwable cause) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(PROBLEM.formatted(response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The peer has gone", e);
        }
    }
}

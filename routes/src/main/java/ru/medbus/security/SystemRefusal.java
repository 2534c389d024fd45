package ru.medbus.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** How a system is turned away at the door, its body unread: {@code application/problem+json}, or a SOAP fault. */
@Component
class SystemRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {
    /** Attribute of a request: what is wrong with the certificate that came with it. */
    static final String CERTIFICATE = "medbus.certificate";
    private static final String SOAP_12 = "application/soap+xml";
    private static final String FAULT_11 = """
        <?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>\
        <s:Fault><faultcode>s:Client</faultcode><faultstring>%s</faultstring></s:Fault></s:Body></s:Envelope>""";
    private static final String FAULT_12 = """
        <?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>\
        <s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text xml:lang="ru">%s</s:Text></s:Reason>\
        </s:Fault></s:Body></s:Envelope>""";

    private final ObjectMapper json;
    private final RefusalLog log;

    SystemRefusal(ObjectMapper json, RefusalLog log) {
        this.json = json;
        this.log = log;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"medbus\"");
        write(request, response, 401, "unknown-system", "Система не опознана",
                request.getAttribute(CERTIFICATE) instanceof String wrong
                        ? wrong
                        : "Нужен действующий токен (Authorization: Bearer …) или клиентский сертификат");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        log.record(request, refusal.getMessage());
        write(request, response, 403, "forbidden", "Нет права", "Системе это действие не разрешено");
        request.setAttribute(RefusalLog.RULE, RefusalLog.WRITTEN);
    }

    /** @param kind word of the problem, stable: {@code urn:medbus:problem:<kind>} */
    void write(HttpServletRequest request, HttpServletResponse response, int status, String kind, String title,
            String detail) throws IOException {
        request.setAttribute(RefusalLog.RULE, kind);
        response.setStatus(status);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (address(request).startsWith(request.getContextPath() + "/services/")) {
            fault(request, response, title + ". " + detail);
        } else {
            problem(request, response, status, kind, title, detail);
        }
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, int status, String kind,
            String title, String detail) throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:medbus:problem:" + kind);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", address(request));
        problem.put("violations", List.of());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** What was called, also when the container has gone on to its page of errors. */
    static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String called
                ? called
                : request.getRequestURI();
    }

    private static void fault(HttpServletRequest request, HttpServletResponse response, String text)
            throws IOException {
        var type = request.getContentType();
        boolean soap12 = type != null && type.startsWith(SOAP_12);
        response.setContentType(soap12 ? SOAP_12 : "text/xml");
        response.getOutputStream().write((soap12 ? FAULT_12 : FAULT_11)
                .formatted(HtmlUtils.htmlEscapeDecimal(text, "UTF-8")).getBytes(StandardCharsets.UTF_8));
    }
}

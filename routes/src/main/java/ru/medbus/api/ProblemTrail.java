package ru.medbus.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import ru.medbus.security.RefusalLog;

/** Leaves word of a problem on its request, so that one that no message of the journal stands for is written down. */
@ControllerAdvice
class ProblemTrail implements ResponseBodyAdvice<Object> {
    private final HttpServletRequest request;

    /** @param request proxy of the one at hand */
    ProblemTrail(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(Object body, MethodParameter method, MediaType type,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest in, ServerHttpResponse out) {
        if (body instanceof ProblemDetail problem) {
            boolean journaled = properties(problem).containsKey("messageId");
            request.setAttribute(RefusalLog.RULE, journaled ? RefusalLog.WRITTEN : word(problem));
        }
        return body;
    }

    private static Map<String, Object> properties(ProblemDetail problem) {
        return problem.getProperties() == null ? Map.of() : problem.getProperties();
    }

    private static String word(ProblemDetail problem) {
        var type = problem.getType().toString();
        return type.substring(type.lastIndexOf(':') + 1);
    }
}

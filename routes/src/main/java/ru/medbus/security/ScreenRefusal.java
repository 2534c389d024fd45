package ru.medbus.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** A person lacks a permission, or his page is too old to be trusted: written down, then the page 403. */
@Component
class ScreenRefusal implements AccessDeniedHandler {
    /** Request attribute with the text for the page. */
    static final String REASON = "refusal";

    private final RefusalLog log;

    ScreenRefusal(RefusalLog log) {
        this.log = log;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        var reason = reason(refusal);
        log.record(request, reason);
        request.setAttribute(REASON, reason);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static String reason(AccessDeniedException refusal) {
        if (refusal instanceof CsrfException) {
            return "Страница устарела: обновите её и повторите действие";
        }
        var text = refusal.getMessage();
        return text.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC)
                        ? text
                        : "Нет права на это действие";
    }
}

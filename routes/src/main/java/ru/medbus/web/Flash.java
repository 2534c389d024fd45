package ru.medbus.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * One sentence for the next page: what came of the deed. It travels in a cookie of a minute, so that any node may serve
 * the next page; templates take it as {@code @flash.take()}.
 */
@Component("flash")
public class Flash {
    private static final String COOKIE = "medbus_flash";
    private static final int LONGEST = 400;

    /** @param kind {@code ok}, {@code warning} or {@code danger} */
    public record Message(String kind, String text) {}

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** Both are proxies of the ones at hand. */
    Flash(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    public void done(String text) {
        put("ok", text);
    }

    public void warning(String text) {
        put("warning", text);
    }

    public void refused(String text) {
        put("danger", text);
    }

    /** The sentence left by the page before, once. */
    public Optional<Message> take() {
        var cookie = Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
        cookie.ifPresent(value -> set("", 0));
        return cookie.flatMap(Flash::read);
    }

    private void put(String kind, String text) {
        var bounded = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        set(Base64.getUrlEncoder().withoutPadding()
                .encodeToString((kind + "|" + bounded).getBytes(StandardCharsets.UTF_8)), 60);
    }

    private void set(String value, int seconds) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, value).maxAge(seconds).path("/")
                .httpOnly(true).secure(request.isSecure()).sameSite("Lax").build().toString());
    }

    /** What is not ours is not shown. */
    private static Optional<Message> read(String value) {
        if (!value.matches("[A-Za-z0-9_-]{4,4000}")) {
            return Optional.empty();
        }
        var parts = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\\|", 2);
        return parts.length == 2 && parts[0].matches("ok|warning|danger")
                ? Optional.of(new Message(parts[0], parts[1]))
                : Optional.empty();
    }
}

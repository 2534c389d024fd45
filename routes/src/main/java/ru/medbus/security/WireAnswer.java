package ru.medbus.security;

import java.nio.charset.StandardCharsets;

/** A refusal on a connection that has no request yet: HTTP word for word. */
enum WireAnswer {
    TOO_MANY(429, "Too Many Requests", "too-many", "Слишком много соединений", "С этого адреса открыто слишком много соединений: закройте лишние и повторите."),
    TOO_SLOW(408, "Request Timeout", "too-slow", "Слишком медленно", "Заголовки запроса передаются слишком медленно: повторите его.");

    private final int status;
    private final String phrase;
    private final String kind;
    private final String title;
    private final String detail;

    WireAnswer(int status, String phrase, String kind, String title, String detail) {
        this.status = status;
        this.phrase = phrase;
        this.kind = kind;
        this.title = title;
        this.detail = detail;
    }

    /** As the audit trail names it. */
    String rule() {
        return status + " " + kind;
    }

    String text() {
        var problem = """
            {"type":"urn:medbus:problem:%s","title":"%s","status":%d,"detail":"%s","violations":[]}"""
                .formatted(kind, title, status, detail);
        return """
            HTTP/1.1 %d %s\r
            Content-Type: application/problem+json\r
            Content-Length: %d\r
            Retry-After: 5\r
            Connection: close\r
            \r
            %s""".formatted(status, phrase, problem.getBytes(StandardCharsets.UTF_8).length, problem);
    }
}

package ru.medbus.api;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import ru.medbus.routes.document.Violation;
import ru.medbus.security.BodyRefusedException;

/** A refusal as RFC 9457 says it, in Russian, with the list of violations. */
public final class Problem extends ErrorResponseException {

    private Problem(HttpStatus status, ProblemDetail detail) {
        super(status, detail, null);
    }

    public static Problem notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, "not-found", "Не найдено", detail, List.of());
    }

    public static Problem badRequest(String detail, List<Violation> violations) {
        return of(HttpStatus.BAD_REQUEST, "bad-request", "Запрос не принят", detail, violations);
    }

    /** @param limit bytes that the system may send */
    static Problem tooLarge(long limit) {
        return of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "Документ слишком велик",
                "Для вашей системы разрешено не больше " + limit + " байт.", List.of());
    }

    static Problem unreadBody(BodyRefusedException why) {
        return why.status() == HttpStatus.REQUEST_TIMEOUT.value()
                ? of(HttpStatus.REQUEST_TIMEOUT, "too-slow", "Слишком медленно", why.getMessage(), List.of())
                : of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "Слишком длинный документ", why.getMessage(),
                        List.of());
    }

    /** @param first the message that was accepted under this id */
    static Problem conflict(long first) {
        return of(HttpStatus.CONFLICT, "conflict", "Документ с этим номером уже есть",
                "Документ с этим id принят сообщением " + first + " с другим содержанием.",
                List.of(Violation.error("id", "DOCUMENT_CONFLICT", "SENDER",
                        "Новой версии документа нужен новый id.")))
                .with("firstMessageId", Long.toString(first));
    }

    /** @param kind word of the problem, stable: {@code urn:medbus:problem:<kind>} */
    public static Problem of(HttpStatus status, String kind, String title, String detail, List<Violation> violations) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:medbus:problem:" + kind));
        problem.setTitle(title);
        problem.setProperty("violations", violations);
        return new Problem(status, problem);
    }

    public Problem with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }
}

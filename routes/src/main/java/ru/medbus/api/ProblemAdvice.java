package ru.medbus.api;

import java.net.URI;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import ru.medbus.domain.journal.JournalUnavailableException;
import ru.medbus.spine.ClosedDoorException;
import ru.medbus.security.BodyRefusedException;

/** Every error of the API is a problem in Russian: never a stack trace, never 200. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String RETRY_CLOSED_AFTER_SECONDS = "60";

    /** The journal is lost; or the routes have not started yet, or have stopped already. */
    @ExceptionHandler({JournalUnavailableException.class, DataAccessException.class, TransactionException.class,
            RejectedExecutionException.class})
    ResponseEntity<Object> unavailable(RuntimeException e) {
        LOG.warn("Refused with 503: {}", e.getMessage());
        var problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Шина временно не принимает сообщения",
                "Документ не принят. Повторите его с тем же номером через " + RETRY_AFTER_SECONDS + " с.", List.of());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.getBody());
    }

    @ExceptionHandler(ClosedDoorException.class)
    ResponseEntity<Object> closed(ClosedDoorException e) {
        var problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "closed", "Приём приостановлен", e.getMessage() + ".",
                List.of());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_CLOSED_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.getBody());
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<Object> badParameter(IllegalArgumentException e) {
        return answer(Problem.badRequest(e.getMessage(), List.of()).getBody());
    }

    /** A name or a value that no request may hold; the gate lets nobody read it. */
    @ExceptionHandler(RequestRejectedException.class)
    ResponseEntity<Object> rejected(RequestRejectedException e) {
        return answer(Problem.badRequest("Недопустимый знак в имени или значении параметра", List.of()).getBody());
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<Object> failure(RuntimeException e) {
        LOG.error("A request failed", e);
        return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "failure", "Ошибка шины",
                "Запрос не выполнен по нашей вине; администратор увидит причину в журнале приложения.", List.of())
                .getBody());
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "Документ слишком велик",
                "Размер запроса больше разрешённого.", List.of()).getBody());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return BodyRefusedException.behind(e).map(why -> answer(Problem.unreadBody(why).getBody()))
                .orElseGet(() -> super.handleHttpMessageNotReadable(e, headers, status, request));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception e, Object given, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        var body = given == null && e instanceof ErrorResponse own ? own.getBody() : given;
        if (body instanceof ProblemDetail problem && !(e instanceof Problem)) {
            problem.setType(URI.create("urn:medbus:problem:" + kind(status)));
            problem.setTitle(title(status));
            problem.setDetail(detail(status, problem));
            problem.setProperty("violations", List.of());
        }
        return super.handleExceptionInternal(e, body, headers, status, request);
    }

    private static String kind(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "not-found";
            case 406, 415 -> "unsupported";
            case 413 -> "too-large";
            default -> "bad-request";
        };
    }

    private static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "Не найдено";
            case 405 -> "Метод не поддерживается";
            case 406, 415 -> "Тип содержимого не поддерживается";
            case 413 -> "Документ слишком велик";
            default -> "Запрос не принят";
        };
    }

    private static String detail(HttpStatusCode status, ProblemDetail problem) {
        return switch (status.value()) {
            case 404 -> "По этому адресу ничего нет: сверьтесь с /api/docs.";
            case 405 -> "Этот адрес не принимает такой метод: сверьтесь с /api/docs.";
            case 406, 415 -> "Сверьте заголовки Content-Type и Accept с /api/docs.";
            default -> "Запрос составлен неверно: сверьтесь с /api/docs. (" + problem.getDetail() + ")";
        };
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}

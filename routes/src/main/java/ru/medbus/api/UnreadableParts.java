package ru.medbus.api;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import ru.medbus.security.BodyRefusedException;

/** Parts of a form are read before anybody knows which controller they are for, so this is said for all of them. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableParts {

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<ProblemDetail> unreadable(MultipartException e) {
        var problem = BodyRefusedException.behind(e).map(Problem::unreadBody).orElseGet(() -> unreadable(e.getClass()));
        return ResponseEntity.status(problem.getStatusCode()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }

    private static Problem unreadable(Class<? extends MultipartException> failure) {
        return failure == MaxUploadSizeExceededException.class
                ? Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "Документ слишком велик",
                        "Размер запроса больше разрешённого.", List.of())
                : Problem.badRequest("Части запроса (multipart/form-data) не разобраны: проверьте границу, заголовки "
                        + "частей и их число.", List.of());
    }
}

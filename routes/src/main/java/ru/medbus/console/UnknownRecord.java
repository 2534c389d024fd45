package ru.medbus.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import ru.medbus.domain.access.AccessRefusedException;

/** The address names a person, role or system that is not there: page 404 instead of a failure. */
@ControllerAdvice(basePackages = "ru.medbus.console")
class UnknownRecord {

    @ExceptionHandler(AccessRefusedException.Unknown.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}

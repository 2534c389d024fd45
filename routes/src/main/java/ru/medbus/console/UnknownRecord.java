package ru.medbus.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.reference.dictionary.DictionaryRefusedException;

/** The address names a person, role, system or dictionary that is not there: page 404 instead of a failure. */
@ControllerAdvice(basePackages = "ru.medbus.console")
class UnknownRecord {

    @ExceptionHandler({AccessRefusedException.Unknown.class, DictionaryRefusedException.Unknown.class})
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}

package ru.medbus.web.passport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import ru.medbus.domain.passport.PassportRefusedException;

/** The address names an organisation or a record of it that is not there: page 404 instead of a failure. */
@ControllerAdvice(basePackages = "ru.medbus.web.passport")
class UnknownPassport {

    @ExceptionHandler(PassportRefusedException.Unknown.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}

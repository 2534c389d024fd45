package ru.medbus.web.passport.territory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import ru.medbus.domain.passport.PassportRefusedException;

/** The address names a territory or a file that is not there: page 404 instead of a failure. */
@ControllerAdvice(basePackages = "ru.medbus.web.passport.territory")
class TerritoryRefusals {

    @ExceptionHandler(PassportRefusedException.Unknown.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}

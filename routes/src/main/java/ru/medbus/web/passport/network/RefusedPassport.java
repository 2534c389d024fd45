package ru.medbus.web.passport.network;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.web.Flash;

/** What is not there is page 404; another refusal is told above the network's tree. */
@ControllerAdvice(basePackages = "ru.medbus.web.passport.network")
class RefusedPassport {
    private final Flash flash;

    RefusedPassport(Flash flash) {
        this.flash = flash;
    }

    @ExceptionHandler
    void refused(PassportRefusedException refusal, HttpServletResponse response) throws IOException {
        if (refusal instanceof PassportRefusedException.Unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            flash.refused(refusal.getMessage());
            response.sendRedirect("/passport/network");
        }
    }
}

package ru.medbus.web.drugs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.web.Flash;

/** A refusal that no form has caught: said on the page that it came from; page 404 when there is no such record. */
@ControllerAdvice(basePackages = {"ru.medbus.web.drugs", "ru.medbus.web.pharmacy"})
class DrugRefusals {
    private static final int SEE_OTHER = 303;

    private final Flash flash;

    DrugRefusals(Flash flash) {
        this.flash = flash;
    }

    @ExceptionHandler(DrugSupplyRefusedException.class)
    void refused(DrugSupplyRefusedException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (refusal.names("UNKNOWN")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        flash.refused(refusal.getMessage());
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", parent(request));
    }

    /** {@code /drugs/prescriptions/17/sign} came from {@code /drugs/prescriptions/17}. */
    private static String parent(HttpServletRequest request) {
        var path = request.getRequestURI();
        return "GET".equals(request.getMethod()) ? "/" : path.substring(0, path.lastIndexOf('/'));
    }
}

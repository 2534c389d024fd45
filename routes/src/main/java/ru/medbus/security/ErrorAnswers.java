package ru.medbus.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** Errors that no controller answers: a problem or a SOAP fault for systems, a page for people. */
@Component
class ErrorAnswers extends BasicErrorController {
    private final SystemRefusal refusal;

    ErrorAnswers(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> pages,
            SystemRefusal refusal) {
        super(attributes, server.getError(), pages);
        this.refusal = refusal;
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        return ofSystems(request) || PacedBodies.refusal(request).isPresent()
                ? answered(request, response)
                : super.errorHtml(request, response);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        if (!ofSystems(request) && PacedBodies.refusal(request).isEmpty()) {
            return super.error(request);
        }
        answered(request, ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse());
        return null;
    }

    /** Who comes here by himself has found nothing. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                ? HttpStatus.NOT_FOUND
                : super.getStatus(request);
    }

    private ModelAndView answered(HttpServletRequest request, HttpServletResponse response) {
        try {
            write(request, response);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var slow = PacedBodies.refusal(request);
        if (slow.isPresent()) {
            response.setHeader("Connection", "close");
            refusal.write(request, response, slow.get().status(), "too-slow", "Слишком медленно",
                    slow.get().getMessage());
        } else {
            writeStatus(request, response);
        }
    }

    private void writeStatus(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = getStatus(request).value();
        switch (status) {
            case 404 -> refusal.write(request, response, status, "not-found", "Не найдено",
                    "По этому адресу ничего нет: сверьтесь с /api/docs");
            case 405 -> refusal.write(request, response, status, "bad-request", "Метод не поддерживается",
                    "Этот адрес не принимает такой метод: сверьтесь с /api/docs");
            case 406, 415 -> refusal.write(request, response, status, "unsupported",
                    "Тип содержимого не поддерживается", "Сверьте заголовки Content-Type и Accept с /api/docs");
            case 413 -> refusal.write(request, response, status, "too-large", "Слишком длинный документ",
                    "Размер запроса больше разрешённого");
            default -> other(request, response, status);
        }
    }

    private void other(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (status < 500) {
            refusal.write(request, response, status, "bad-request", "Запрос не принят",
                    "Запрос составлен неверно или передан не полностью: сверьтесь с /api/docs");
        } else {
            refusal.write(request, response, status, "failure", "Ошибка шины",
                    "Запрос не выполнен по нашей вине; администратор увидит причину в журнале приложения");
        }
    }

    private static boolean ofSystems(HttpServletRequest request) {
        var called = SystemRefusal.address(request);
        return called.startsWith("/api/") || called.startsWith("/services/");
    }
}

package ru.medbus.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Texts that try to be run, and what a page must not have become by them. */
final class HostileTexts {
    private HostileTexts() {}

    static Map<String, String> all() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("сценарий", "<script>alert(17)</script>");
        texts.put("атрибут", "\"><img src=x onerror=alert(17)>");
        texts.put("атрибут в апострофах", "'onmouseover='alert(17)");
        texts.put("адрес-сценарий", "javascript:alert(17)");
        texts.put("SQL", "' or 1=1; drop table journal.message; --");
        texts.put("образец LIKE", "%_\\%");
        texts.put("выражение Thymeleaf", "__${7*191}__::.x");
        texts.put("выражение SpEL", "${7*191}#{7*191}*{7*191}[[${7*191}]]");
        texts.put("вызов класса", "T(java.lang.Runtime).getRuntime().exec('id')");
        texts.put("строка ответа", "x\r\nSet-Cookie: medbus_evil=1");
        texts.put("обход каталога", "../../../../etc/passwd");
        texts.put("нулевой знак", "a\u0000b");
        texts.put("половина пары", "\ud83d");
        texts.put("справа налево", "\u202egpj.exe");
        texts.put("формула", "=HYPERLINK(\"http://127.0.0.1:1/\";\"x\")");
        texts.put("длинный", "я".repeat(5_000));
        texts.put("число за пределом", "99999999999999999999999");
        texts.put("отрицательное", "-1");
        texts.put("день, которого нет", "2026-02-31");
        return texts;
    }

    /** Shown or refused, never failed; nothing of the text has been run. */
    static void assertHarmless(String what, MockHttpServletResponse answer) throws UnsupportedEncodingException {
        assertThat(HttpStatus.valueOf(answer.getStatus()).is5xxServerError())
                .as("%s: %s %s", what, answer.getStatus(), answer.getContentAsString()).isFalse();
        var page = String.valueOf(answer.getContentType()).matches("text/.*|application/.*json.*")
                ? answer.getContentAsString(StandardCharsets.UTF_8)
                : "";
        assertThat(page).as(what).doesNotContain("1337").doesNotContain("root:x:0").doesNotContain("Exception")
                .doesNotContain("\tat ");
        if (!String.valueOf(answer.getContentType()).contains("json")) {
            assertThat(page).as(what).doesNotContain("<script>alert(17)").doesNotContain("<img src=x")
                    .doesNotContain("href=\"javascript:").doesNotContain("'onmouseover=");
        }
        assertThat(answer.getHeader("Set-Cookie") == null ? "" : answer.getHeader("Set-Cookie"))
                .doesNotContain("medbus_evil");
        if (String.valueOf(answer.getContentType()).startsWith("text/csv")) {
            assertThat(page.lines()).noneMatch(line -> line.matches(".*(^|;)\"?=HYPERLINK.*"));
        }
    }

    /** What the page asks of its address. */
    static List<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).flatMap(HostileTexts::names).distinct().toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(parameter.getParameter().getName())
                : type.isRecord() && type.getName().startsWith("ru.medbus")
                        ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                        : Stream.empty();
    }
}

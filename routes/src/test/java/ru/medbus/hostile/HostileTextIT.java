package ru.medbus.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.medbus.BusIT;
import ru.medbus.web.Screens;

/**
 * Whatever stands in the address of a page, in any parameter that any page of ours knows: the page is shown or refused, the
 * text is shown as text, nothing of it is run or told apart from our own words.
 */
class HostileTextIT extends BusIT {
    private static final Map<String, String> TEXTS = texts();

    @Autowired
    private Screens screens;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private static Map<String, String> texts() {
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

    @TestFactory
    Stream<DynamicTest> pages() {
        return questions().entrySet().stream().flatMap(page -> TEXTS.entrySet().stream().map(text -> DynamicTest
                .dynamicTest(page.getKey() + ": " + text.getKey(),
                        () -> ask(page.getKey(), page.getValue(), text.getValue()))));
    }

    private void ask(String path, List<String> names, String text) throws Exception {
        var query = names.stream().map(name -> name + "=" + encoded(text)).collect(Collectors.joining("&"));
        var answer = screens.open("admin", path + (query.isEmpty() ? "" : "?" + query)).andReturn().getResponse();
        assertThat(HttpStatus.valueOf(answer.getStatus()).is5xxServerError())
                .as("%s %s", answer.getStatus(), answer.getContentAsString()).isFalse();
        var page = String.valueOf(answer.getContentType()).matches("text/.*|application/.*json.*")
                ? answer.getContentAsString(StandardCharsets.UTF_8)
                : "";
        assertThat(page).doesNotContain("<script>alert(17)").doesNotContain("<img src=x").doesNotContain("1337")
                .doesNotContain("href=\"javascript:").doesNotContain("'onmouseover=").doesNotContain("root:x:0")
                .doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(answer.getHeader("Set-Cookie") == null ? "" : answer.getHeader("Set-Cookie"))
                .doesNotContain("medbus_evil");
        if (String.valueOf(answer.getContentType()).startsWith("text/csv")) {
            assertThat(page.lines()).noneMatch(line -> line.matches(".*(^|;)\"?=HYPERLINK.*"));
        }
    }

    /** Pages that are told apart by their address alone, with the parameters that they know. */
    private Map<String, List<String>> questions() {
        var pages = new TreeMap<String, List<String>>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("ru.medbus") && read(info)) {
                info.getPatternValues().stream().filter(path -> !path.contains("{") && !path.startsWith("/api"))
                        .forEach(path -> pages.put(path, names(method)));
            }
        });
        return pages;
    }

    private static boolean read(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static List<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).flatMap(HostileTextIT::names).distinct().toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(parameter.getParameter().getName())
                : type.isRecord() && type.getName().startsWith("ru.medbus")
                        ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                        : Stream.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

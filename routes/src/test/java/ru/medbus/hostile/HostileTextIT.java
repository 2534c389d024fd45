package ru.medbus.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.medbus.BusIT;
import ru.medbus.web.Screens;

/**
 * Whatever stands in the address of a page, in any parameter that any page of ours knows: the page is shown or refused, the
 * text is shown as text, nothing of it is run or told apart from our own words.
 */
class HostileTextIT extends BusIT {
    private static final Map<String, String> TEXTS = HostileTexts.all();

    @Autowired
    private Screens screens;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @TestFactory
    Stream<DynamicTest> pages() {
        return questions().entrySet().stream().flatMap(page -> TEXTS.entrySet().stream().map(text -> DynamicTest
                .dynamicTest(page.getKey() + ": " + text.getKey(),
                        () -> ask(page.getKey(), page.getValue(), text.getValue()))));
    }

    private void ask(String path, List<String> names, String text) throws Exception {
        var query = names.stream().map(name -> name + "=" + encoded(text)).collect(Collectors.joining("&"));
        var answer = screens.open("admin", path + (query.isEmpty() ? "" : "?" + query)).andReturn().getResponse();
        HostileTexts.assertHarmless(path, answer);
    }

    /** Pages that are told apart by their address alone, with the parameters that they know. */
    private Map<String, List<String>> questions() {
        var pages = new TreeMap<String, List<String>>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("ru.medbus") && read(info)) {
                info.getPatternValues().stream().filter(path -> !path.contains("{") && !path.startsWith("/api"))
                        .forEach(path -> pages.put(path, HostileTexts.parameters(method)));
            }
        });
        return pages;
    }

    private static boolean read(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package ru.medbus.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import ru.medbus.BusIT;
import ru.medbus.web.Screens;

/**
 * Pages of one thing each, told by a part of the address: that part is hostile, or it names a thing that exists and the
 * parameters beside it are hostile.
 */
class HostilePathIT extends BusIT {
    private static final Map<String, String> TEXTS = HostileTexts.all();
    private static final String VARIABLE = "\\{[^{}]*(\\{[^{}]*}[^{}]*)*}";

    @Autowired
    private Screens screens;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @TestFactory
    Stream<DynamicTest> hostilePartsOfTheAddress() {
        return places(RequestMethod.GET).keySet().stream().flatMap(place -> TEXTS.entrySet().stream()
                .map(text -> DynamicTest.dynamicTest(place + ": " + text.getKey(),
                        () -> ask(place, get(filled(place, text.getValue()))))));
    }

    @TestFactory
    Stream<DynamicTest> hostilePartsOfTheAddressOfADeed() {
        return places(RequestMethod.POST).keySet().stream().flatMap(place -> TEXTS.entrySet().stream()
                .map(text -> DynamicTest.dynamicTest(place + ": " + text.getKey(),
                        () -> ask(place, post(filled(place, text.getValue()))
                                .with(SecurityMockMvcRequestPostProcessors.csrf())))));
    }

    @TestFactory
    Stream<DynamicTest> hostileParametersOfThingsThatExist() throws Exception {
        var known = existing();
        return places(RequestMethod.GET).entrySet().stream().filter(place -> known.containsKey(place.getKey()))
                .filter(place -> !place.getValue().isEmpty())
                .flatMap(place -> TEXTS.entrySet().stream().map(text -> DynamicTest.dynamicTest(
                        place.getKey() + ": " + text.getKey(),
                        () -> ask(place.getKey(), get(URI.create(known.get(place.getKey()) + "?"
                                + query(place.getValue(), text.getValue())))))));
    }

    /** A check of the crawl: without it the test above would look at nothing. */
    @Test
    void thingsOfManyPlacesAreFoundByTheirLinks() throws Exception {
        assertThat(existing()).containsKey("/console/dictionaries/{oid}").hasSizeGreaterThan(10);
    }

    private void ask(String place, MockHttpServletRequestBuilder request) throws Exception {
        var answer = screens.perform(request.cookie(screens.cookie("admin"))).andReturn().getResponse();
        HostileTexts.assertHarmless(place, answer);
    }

    /** Place → an address of a thing that exists, as pages link to it. */
    private Map<String, String> existing() throws Exception {
        var patterns = patterns();
        var found = new LinkedHashMap<String, String>();
        for (var link : new Links(screens).all(mappings)) {
            patterns.entrySet().stream().filter(pattern -> link.matches(pattern.getValue()))
                    .forEach(pattern -> found.putIfAbsent(pattern.getKey(), link));
        }
        return found;
    }

    private Map<String, String> patterns() {
        return places(RequestMethod.GET).keySet().stream().collect(Collectors.toMap(place -> place,
                place -> place.replace(".", "\\.").replaceAll(VARIABLE, "[^/]+"), (a, b) -> a, TreeMap::new));
    }

    /** Addresses with a variable part, and the parameters that they know. */
    private Map<String, List<String>> places(RequestMethod method) {
        var places = new TreeMap<String, List<String>>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("ru.medbus") && answers(info, method)) {
                add(places, info, handler);
            }
        });
        return places;
    }

    private static void add(Map<String, List<String>> places, RequestMappingInfo info, HandlerMethod handler) {
        info.getPatternValues().stream().filter(path -> path.contains("{") && !path.startsWith("/api"))
                .forEach(path -> places.put(path, HostileTexts.parameters(handler)));
    }

    private static boolean answers(RequestMappingInfo info, RequestMethod method) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.contains(method) || methods.isEmpty() && method == RequestMethod.GET;
    }

    private static URI filled(String place, String text) {
        return URI.create(place.replaceAll(VARIABLE,
                Matcher.quoteReplacement(UriUtils.encode(text, StandardCharsets.UTF_8))));
    }

    private static String query(List<String> names, String text) {
        return names.stream().map(name -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

package ru.medbus.hostile;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.medbus.web.Screens;

/** Addresses that our pages link to, as an administrator sees them: from every page without a variable, two steps on. */
final class Links {
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"?#]*)");
    private static final int STEPS = 2;
    /** Pages of one shape that are opened: they link to the same kinds of things. */
    private static final int ALIKE = 2;
    private static final String NAMES_OF_THINGS = "[0-9a-f-]{8,}|[0-9][0-9.]*";

    private final Screens screens;
    private final Map<String, Integer> shapes = new HashMap<>();

    Links(Screens screens) {
        this.screens = screens;
    }

    Set<String> all(RequestMappingHandlerMapping mappings) throws Exception {
        var known = new LinkedHashSet<String>();
        mappings.getHandlerMethods().keySet().stream().flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !path.contains("{") && !path.startsWith("/api")).sorted().forEach(known::add);
        var fresh = Set.<String>copyOf(known);
        for (int step = 0; step < STEPS; step++) {
            var next = new LinkedHashSet<String>();
            for (var path : fresh) {
                if (shapes.merge(path.replaceAll(NAMES_OF_THINGS, "*"), 1, Integer::sum) <= ALIKE) {
                    next.addAll(linked(path));
                }
            }
            next.removeAll(known);
            known.addAll(next);
            fresh = next;
        }
        return known;
    }

    private Set<String> linked(String path) throws Exception {
        var answer = screens.open("admin", path).andReturn().getResponse();
        var links = new LinkedHashSet<String>();
        if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
            LINK.matcher(answer.getContentAsString()).results().forEach(link -> links.add(link.group(1)));
        }
        return links;
    }
}

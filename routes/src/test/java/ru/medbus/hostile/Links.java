package ru.medbus.hostile;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.medbus.web.Screens;

/** Addresses that our pages link to, as an administrator sees them: from every page without a variable, two steps on. */
final class Links {
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"?#]*)");
    private static final int STEPS = 2;
    private static final int MOST = 600;

    private final Screens screens;

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
                next.addAll(linked(path));
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
            LINK.matcher(answer.getContentAsString()).results().limit(MOST).forEach(link -> links.add(link.group(1)));
        }
        return links;
    }
}

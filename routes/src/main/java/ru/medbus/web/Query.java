package ru.medbus.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The address at hand with one thing changed: filters live in the URL and survive paging and export. Templates ask it as
 * {@code @query}.
 */
@Component("query")
public class Query {
    private static final String PLACE = "after=";

    private final HttpServletRequest request;

    /** @param request proxy of the one at hand */
    Query(HttpServletRequest request) {
        this.request = request;
    }

    /** The next page of the same list. */
    public String next(String place) {
        var filters = filters();
        return path() + "?" + (filters.isEmpty() ? "" : filters + "&") + PLACE
                + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }

    /** The same list from its beginning. */
    public String first() {
        return under(path());
    }

    /** The same filters under another path, from the beginning: an export. */
    public String under(String path) {
        var filters = filters();
        return filters.isEmpty() ? path : path + "?" + filters;
    }

    /** Whether this is a later page of a list. */
    public boolean later() {
        return request.getParameter("after") != null;
    }

    /** Whether anything narrows the list. */
    public boolean filtered() {
        return !filters().isEmpty();
    }

    public String path() {
        return request.getRequestURI();
    }

    /** Still encoded, without the place and without empty fields. */
    private String filters() {
        return Stream.ofNullable(request.getQueryString()).flatMap(query -> Stream.of(query.split("&")))
                .filter(pair -> !pair.startsWith(PLACE) && !pair.endsWith("=") && !pair.isEmpty())
                .collect(Collectors.joining("&"));
    }
}

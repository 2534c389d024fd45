package ru.medbus.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Where a call comes from. One that a proxy passed on is not local, although the proxy may be. */
final class Origin {
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP");
    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");

    private Origin() {}

    static RequestMatcher loopback() {
        var local = within(LOOPBACK);
        return request -> FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)
                && local.matches(request);
    }

    static RequestMatcher within(List<String> networks) {
        var matchers = networks.stream().map(IpAddressMatcher::new).toList();
        return request -> matchers.stream().anyMatch(matcher -> matcher.matches(request));
    }

    static RequestMatcher any(RequestMatcher... matchers) {
        return request -> Stream.of(matchers).anyMatch(matcher -> matcher.matches(request));
    }

    static String address(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}

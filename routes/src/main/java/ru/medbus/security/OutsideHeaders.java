package ru.medbus.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names by which Camel and JMS steer a message do not come in from outside, in any letter case. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutsideHeaders extends OncePerRequestFilter {
    private static final Pattern OURS = Pattern.compile("(?i)(camel|jms|_?amq|org[.]apache[.]camel).*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Stripped(request), response);
    }

    private static boolean ours(String name) {
        return OURS.matcher(name).matches();
    }

    private static final class Stripped extends HttpServletRequestWrapper {
        Stripped(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return ours(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return ours(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(
                    Collections.list(super.getHeaderNames()).stream().filter(name -> !ours(name)).toList());
        }
    }
}

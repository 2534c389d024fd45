package ru.medbus.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets files of dictionaries be longer than what other forms may send; before everything that asks for parameters. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LargeUploads extends OncePerRequestFilter {
    private static final Pattern PATHS = Pattern.compile("/console/dictionaries/[^/]+/file");

    private static final Pattern FORM = Pattern.compile("(?i)multipart/form-data *;.*boundary=");

    private final DataSize limit;

    /** @param limit of one form with a dictionary's file */
    LargeUploads(@Value("${medbus.nsi.max-upload:1GB}") DataSize limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !PATHS.matcher(request.getRequestURI()).matches()
                || request.getContentType() == null || !FORM.matcher(request.getContentType()).lookingAt();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var upload = new LargeUpload(request, limit.toBytes());
        try {
            chain.doFilter(upload, response);
        } finally {
            upload.release();
        }
    }
}

package ru.medbus.security;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.catalina.core.ApplicationPart;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form with a file longer than others may be. Until its parts are asked for, its parameters are those of the address
 * alone: who may not upload is turned away before a byte of the file is read, so the token against forgery stands in the
 * address.
 */
final class LargeUpload extends HttpServletRequestWrapper {
    private static final int MOST_PARTS = 16;
    private static final int LONGEST_FIELD = 65_536;

    private final long limit;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private List<ApplicationPart> parts;

    /** @param limit bytes of the whole form */
    LargeUpload(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
        address(request).forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    }

    private static MultiValueMap<String, String> address(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new BoundedBody(super.getInputStream(), limit);
    }

    @Override
    public Collection<Part> getParts() throws IOException {
        if (parts == null) {
            if (getContentLengthLong() > limit) {
                throw BodyRefusedException.tooLong(limit);
            }
            parts = PartsReader.read(this, MOST_PARTS);
            for (var part : parts) {
                if (part.getSubmittedFileName() == null) {
                    add(part.getName(), text(part));
                }
            }
        }
        return List.copyOf(parts);
    }

    @Override
    public Part getPart(String name) throws IOException {
        return getParts().stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
    }

    /** A field is short: only the file may be long. */
    private static String text(ApplicationPart field) throws IOException {
        if (field.getSize() > LONGEST_FIELD) {
            throw BodyRefusedException.tooLong(LONGEST_FIELD);
        }
        return field.getString(StandardCharsets.UTF_8.name());
    }

    private void add(String name, String value) {
        var before = parameters.getOrDefault(name, new String[0]);
        var all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = value;
        parameters.put(name, all);
    }

    @Override
    public String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    /** Removes what was too large for memory from the disk. */
    void release() throws IOException {
        if (parts != null) {
            for (var part : parts) {
                part.delete();
            }
        }
    }
}

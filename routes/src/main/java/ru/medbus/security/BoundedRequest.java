package ru.medbus.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A system's request whose body is bounded by the limits of that system, however it is read. The container's own reading
 * of parts would pass the wrapper by, so parts are read here.
 */
final class BoundedRequest extends HttpServletRequestWrapper {
    /** A document, its signatures, metadata. */
    private static final int MOST_PARTS = 32;

    private final long limit;
    private BoundedBody body;
    private List<Part> parts;

    /** @param limit bytes */
    BoundedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    /** Why the body was not read to its end, if it was not. */
    Optional<BodyRefusedException> refusal() {
        return Optional.ofNullable(body).flatMap(BoundedBody::refusal);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new BoundedBody(super.getInputStream(), limit);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(getInputStream(),
                encoding == null ? StandardCharsets.UTF_8.name() : encoding));
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        if (parts == null) {
            parts = read();
        }
        return parts;
    }

    @Override
    public Part getPart(String name) throws IOException, ServletException {
        return getParts().stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
    }

    /** Removes what was too large for memory from the disk. */
    void release() throws IOException {
        if (parts != null) {
            for (var part : parts) {
                part.delete();
            }
        }
    }

    private List<Part> read() throws IOException {
        return PartsReader.read(this, MOST_PARTS).stream().<Part>map(part -> part).toList();
    }
}

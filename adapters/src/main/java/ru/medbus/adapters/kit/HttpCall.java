package ru.medbus.adapters.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Calls of one system: a POST, which tells «did not reach it» from «reached it, and who knows»,
 * and a GET, which may always be repeated.
 *
 * <p>Lives as long as its adapter. An answer is bounded in size, and in time as a whole: a drip of bytes ends too.
 */
public final class HttpCall {
    private static final int CHUNK = 8192;

    private final String system;
    private final CloseableHttpClient client;
    private final Duration answerWithin;
    private final int maxAnswerBytes;

    /**
     * @param system       word of the system, as in {@code docs/systems}
     * @param answerWithin longest silence, and longest reading of an answer
     */
    public HttpCall(String system, HttpClients clients, Duration answerWithin, int maxAnswerBytes) {
        this.system = system;
        this.client = clients.client(answerWithin);
        this.answerWithin = answerWithin;
        this.maxAnswerBytes = maxAnswerBytes;
    }

    /**
     * Sends and waits.
     *
     * @return any status: what it means is the adapter's to say
     * @throws RemoteException.Unavailable the request did not leave whole
     * @throws RemoteException.Unknown     it left whole, and no whole answer came
     */
    public HttpAnswer post(URI url, ContentType type, Map<String, String> headers, byte[] body) {
        var entity = new SentEntity(new ByteArrayEntity(body, type));
        var request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(entity);
        try {
            return client.execute(request, this::read);
        } catch (IOException e) {
            throw entity.sent()
                    ? new RemoteException.Unknown(system, "Ответ не получен: " + kind(e), e)
                    : new RemoteException.Unavailable(system, "Нет связи: " + kind(e), e);
        }
    }

    /**
     * Puts a file where the system has said.
     *
     * @return any status: what it means is the adapter's to say
     * @throws RemoteException.Unavailable no whole answer came; the same bytes may be put again
     */
    public HttpAnswer put(URI url, ContentType type, byte[] body) {
        var request = new HttpPut(url);
        request.setEntity(new ByteArrayEntity(body, type));
        try {
            return client.execute(request, this::read);
        } catch (IOException e) {
            throw new RemoteException.Unavailable(system, "Файл не передан: " + kind(e), e);
        }
    }

    /**
     * Asks and waits.
     *
     * @return any status: what it means is the adapter's to say
     * @throws RemoteException.Unavailable no whole answer came; asking changes nothing, so it may be asked again
     */
    public HttpAnswer get(URI url) {
        return get(url, Map.of());
    }

    /** As {@link #get(URI)}, with headers. */
    public HttpAnswer get(URI url, Map<String, String> headers) {
        var request = new HttpGet(url);
        headers.forEach(request::setHeader);
        try {
            return client.execute(request, this::read);
        } catch (IOException e) {
            throw new RemoteException.Unavailable(system, "Ответ не получен: " + kind(e), e);
        }
    }

    /**
     * Brings a file here.
     *
     * @param within longest reading of the whole
     * @return the status; the body only of an answer that is not 2xx
     * @throws RemoteException.Unavailable it did not come whole
     * @throws RemoteException.Rejected    it is longer than allowed
     */
    public HttpAnswer download(URI url, Path to, long maxBytes, Duration within) {
        try {
            return client.execute(new HttpGet(url),
                    response -> response.getCode() / 100 == 2 ? keep(response, to, maxBytes, within) : read(response));
        } catch (IOException e) {
            throw new RemoteException.Unavailable(system, "Файл не получен целиком: " + kind(e), e);
        }
    }

    private HttpAnswer keep(ClassicHttpResponse response, Path to, long maxBytes, Duration within)
            throws IOException {
        long deadline = System.nanoTime() + within.toNanos();
        long bytes = 0;
        var chunk = new byte[CHUNK];
        try (var content = response.getEntity().getContent(); var file = Files.newOutputStream(to)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                file.write(chunk, 0, read);
                bytes += read;
                if (bytes > maxBytes) {
                    throw new RemoteException.Rejected(system, "TOO_LONG", "Файл длиннее " + maxBytes + " байт");
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new SocketTimeoutException("file is too slow");
                }
            }
        }
        return new HttpAnswer(response.getCode(), Optional.empty(), new byte[0]);
    }

    private HttpAnswer read(ClassicHttpResponse response) throws IOException {
        var wait = RetryAfter.of(response.getFirstHeader("Retry-After"), Instant.now());
        var entity = response.getEntity();
        return new HttpAnswer(response.getCode(), wait, entity == null ? new byte[0] : bytes(entity.getContent()));
    }

    private byte[] bytes(InputStream content) throws IOException {
        long deadline = System.nanoTime() + answerWithin.toNanos();
        var whole = new ByteArrayOutputStream(CHUNK);
        var chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            whole.write(chunk, 0, read);
            if (whole.size() > maxAnswerBytes) {
                throw new IOException("answer over " + maxAnswerBytes + " bytes");
            }
            if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException("answer is too slow");
            }
        }
        return whole.toByteArray();
    }

    private static String kind(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}

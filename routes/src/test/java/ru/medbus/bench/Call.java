package ru.medbus.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One keep-alive connection to the hub, as plain as can be: the client shares the processors with what is measured. */
final class Call implements AutoCloseable {
    private static final int ANSWER_WITHIN_MS = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean closing;

    Call(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_WITHIN_MS);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        closing = false;
    }

    record Answer(int status, String body) {}

    Answer get(String path) throws IOException {
        return exchange(head("GET", path, "").getBytes(StandardCharsets.US_ASCII));
    }

    Answer post(Request request) throws IOException {
        var head = head("POST", request.path(), "Content-Type: " + request.type() + "\r\nContent-Length: "
                + request.body().length + "\r\n").getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[head.length + request.body().length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(request.body(), 0, whole, head.length, request.body().length);
        return exchange(whole);
    }

    /** The hub may end a connection with any answer, and says so. */
    private Answer exchange(byte[] request) throws IOException {
        if (closing) {
            socket.close();
            open();
        }
        out.write(request);
        return answer();
    }

    /** What is posted. */
    record Request(String path, String type, byte[] body) {}

    private static String head(String method, String path, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer demo-mis\r\n" + more
                + "\r\n";
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
                length = -1;
            } else if (header.equalsIgnoreCase("Connection: close")) {
                closing = true;
            }
        }
        return new Answer(status, length < 0 ? chunks() : text(length));
    }

    private String chunks() throws IOException {
        var text = new StringBuilder();
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            text.append(text(size));
            line();
        } while (size > 0);
        return text.toString();
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the hub has closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package ru.medbus.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** A recipient over real HTTP that takes everything at once and counts what is new to it. */
final class Sink implements AutoCloseable {
    private static final byte[] TAKEN = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REFUSED = "HTTP/1.1 422 Unprocessable\r\nContent-Length: 0\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final String ID = "X-Medbus-Message-Id: ";
    private static final int HEAD = 300;
    private static final String LENGTH = "Content-Length: ";

    private final ServerSocket server;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Semaphore room;
    private volatile int refusedOfHundred;
    private volatile Optional<Consumer<String>> reader = Optional.empty();

    /** @param room one permit is given back for each document */
    Sink(Semaphore room) throws IOException {
        this(room, 0);
    }

    /** @param port on which it was before it went away; 0 for any */
    Sink(Semaphore room, int port) throws IOException {
        this.room = room;
        this.server = new ServerSocket(port, 256, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("sink").start(this::listen);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    /** From now on so many of a hundred are refused, as spoiled; which ones is in their ids. */
    void refuse(int ofHundred) {
        refusedOfHundred = ofHundred;
    }

    /** From now on is told the first letters of what is new. */
    void reading(Consumer<String> told) {
        reader = Optional.of(told);
    }

    /** Taken or refused, each once. */
    int unique() {
        return ids.size();
    }

    private void listen() {
        try {
            while (true) {
                var connection = server.accept();
                connections.add(connection);
                Thread.ofPlatform().daemon().name("sink-connection").start(() -> serve(connection));
            }
        } catch (IOException closed) {
            ids.clear();
        }
    }

    private void serve(Socket connection) {
        try (connection; var in = new BufferedInputStream(connection.getInputStream(), 1 << 16)) {
            connection.setTcpNoDelay(true);
            var out = connection.getOutputStream();
            for (var line = line(in); !line.isEmpty(); line = line(in)) {
                out.write(taken(in) ? TAKEN : REFUSED);
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean taken(InputStream in) throws IOException {
        int length = 0;
        var id = "";
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            } else if (header.regionMatches(true, 0, ID, 0, ID.length())) {
                id = header;
            }
        }
        var head = new String(in.readNBytes(Math.min(length, reader.isPresent() ? HEAD : 0)),
                StandardCharsets.US_ASCII);
        in.skipNBytes(length - head.length());
        if (ids.add(id)) {
            reader.ifPresent(to -> to.accept(head));
            room.release();
        }
        return Math.floorMod(id.hashCode() * 31, 100) >= refusedOfHundred;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(96);
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** As a recipient that goes down: nobody is answered any more. */
    @Override
    public void close() throws IOException {
        server.close();
        for (var connection : connections) {
            connection.close();
        }
    }
}

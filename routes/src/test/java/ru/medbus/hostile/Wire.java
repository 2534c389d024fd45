package ru.medbus.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Bytes to the bus and back, with nothing between that would mend them. */
record Wire(int port) {
    private static final int SILENCE_MS = 30_000;
    private static final int DRIP_MS = 50;
    private static final int MOST = 1 << 20;

    /** Sends in parts, each at once, and reads until the other side closes or has answered whole. */
    Reply send(byte[]... parts) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(SILENCE_MS);
            long begun = System.nanoTime();
            try {
                for (var part : parts) {
                    socket.getOutputStream().write(part);
                    socket.getOutputStream().flush();
                }
            } catch (IOException refusedMeanwhile) {
                return answer(socket).since(begun);
            }
            return answer(socket).since(begun);
        }
    }

    Reply send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the beginning, then a drop at a time until it is answered or cut off. */
    Reply drip(byte[] beginning, byte[] drop) throws IOException {
        try (var socket = open("127.0.0.1")) {
            socket.getOutputStream().write(beginning);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SILENCE_MS);
            while (socket.getInputStream().available() == 0 && System.nanoTime() < end) {
                socket.getOutputStream().write(drop);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(DRIP_MS));
            }
            return answer(socket);
        } catch (IOException cut) {
            return Reply.of(new byte[0]);
        }
    }

    /** Whether the other side cuts off who goes on dripping after the answer. */
    boolean cutsOffAfterTheAnswer(byte[] beginning, byte[] drop) throws IOException {
        try (var socket = open("127.0.0.1")) {
            socket.getOutputStream().write(beginning);
            answer(socket);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SILENCE_MS);
            while (System.nanoTime() < end && socket.getInputStream().available() == 0) {
                socket.getOutputStream().write(drop);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(DRIP_MS));
            }
            return false;
        } catch (IOException cut) {
            return true;
        }
    }

    /** A connection from one of the addresses of this machine. */
    Socket open(String from) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(SILENCE_MS);
        return socket;
    }

    static Reply answer(Socket socket) throws IOException {
        var whole = new ByteArrayOutputStream();
        var chunk = new byte[8_192];
        try {
            for (int read = socket.getInputStream().read(chunk); read >= 0
                    && whole.size() < MOST; read = socket.getInputStream().read(chunk)) {
                whole.write(chunk, 0, read);
                if (complete(whole.toString(StandardCharsets.ISO_8859_1))) {
                    break;
                }
            }
        } catch (IOException reset) {
            return Reply.of(whole.toByteArray());
        }
        return Reply.of(whole.toByteArray());
    }

    private static boolean complete(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        var length = java.util.regex.Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)").matcher(answer);
        return length.find() && length.start() < end
                ? answer.length() >= end + 4 + Integer.parseInt(length.group(1))
                : answer.endsWith("0\r\n\r\n");
    }
}

package ru.medbus.hostile;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Senders who hold what others need: slow ones, and too many of one address. They are slow by nature, so they are not timed. */
final class SlowAttacks {
    static final String DOOR = "медленно и много";

    private static final String XML = "Content-Type: application/xml\r\n";
    private static final String RELAY = "POST /api/v1/relay/laboratory";
    /** Addresses of this machine that nobody else connects from. */
    private static final String CROWD = "127.0.0.77";
    private static final String GUESSER = "127.0.0.78";
    private static final int MANY = 1_000;

    private SlowAttacks() {}

    static List<Attack> all() {
        return List.of(
                slow("строка запроса по байту", "GET /", "x"),
                slow("заголовки по байту", "GET /api/v1/messages HTTP/1.1\r\nHost: x\r\nX: ", "x"),
                slow("заголовки по строке", "GET /api/v1/messages HTTP/1.1\r\nHost: x\r\n", "X: 1\r\n"),
                dripping("тело по байту", RELAY, XML + "Content-Length: 100000\r\n", "x"),
                dripping("тело по куску", RELAY, XML + "Transfer-Encoding: chunked\r\n", "1\r\nx\r\n"),
                dripping("документ СЭМД по байту", "POST /api/v1/semd", "Content-Type: multipart/form-data; boundary="
                        + Target.BOUNDARY + "\r\nContent-Length: 100000\r\n", "x"),
                new Attack("конверт SOAP по байту", DOOR,
                        target -> target.wire().drip(Target.request("POST /services/semd",
                                "Content-Type: text/xml\r\nContent-Length: 100000\r\n", "<".getBytes()),
                                " ".getBytes()),
                        408, "медленно"),
                slow("форма входа по байту", "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: "
                        + "application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nusername=", "x"),
                new Attack("тысяча соединений с одного адреса", DOOR, SlowAttacks::crowd, 429, "too-many"),
                new Attack("перебор токенов", DOOR, SlowAttacks::guesses, 429, "too-often"));
    }

    private static Attack slow(String kind, String beginning, String drop) {
        return new Attack(kind, DOOR, target -> target.wire().drip(bytes(beginning), bytes(drop)),
                408, "too-slow");
    }

    private static Attack dripping(String kind, String line, String headers, String drop) {
        return new Attack(kind, DOOR, target -> target.wire().drip(Target.request(line, headers, new byte[0]),
                bytes(drop)), 408, "too-slow");
    }

    /** The first that is answered without having asked. */
    private static Reply crowd(Target target) throws IOException {
        var connections = new ArrayList<Socket>();
        try {
            for (int i = 0; i < MANY; i++) {
                connections.add(target.wire().open(CROWD));
            }
            return Wire.answer(connections.getLast());
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static Reply guesses(Target target) throws IOException {
        var reply = guess(target, 0);
        for (int i = 1; i < MANY && reply.status() == 401; i++) {
            reply = guess(target, i);
        }
        return reply;
    }

    private static Reply guess(Target target, int number) throws IOException {
        try (var socket = target.wire().open(GUESSER)) {
            socket.getOutputStream()
                    .write(bytes("GET /api/v1/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer guess-"
                            + number + "\r\nConnection: close\r\n\r\n"));
            return Wire.answer(socket);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

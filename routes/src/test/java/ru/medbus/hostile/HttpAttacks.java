package ru.medbus.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import ru.medbus.scenario.SignedDocuments;

/** HTTP as it should not be: smuggling, lies of length, tricks with headers, parts and methods. */
final class HttpAttacks {
    private static final String DOOR = "HTTP";
    private static final String XML = "Content-Type: application/xml\r\n";
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=" + Target.BOUNDARY + "\r\n";
    private static final String RELAY = "POST /api/v1/relay/laboratory";

    private HttpAttacks() {}

    static List<Attack> all() {
        return List.of(
                raw("без токена", "POST /api/v1/semd HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", 401,
                        "unknown-system"),
                raw("неверный токен",
                        "POST /api/v1/semd HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer nope\r\nContent-Length: 0\r\n\r\n",
                        401, "unknown-system"),
                raw("токен другим регистром",
                        "GET /api/v1/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer DEMO-MIS\r\n\r\n", 401,
                        "unknown-system"),
                raw("токен в 7 КБ", "GET /api/v1/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + "x".repeat(7_000) + "\r\n\r\n", 401, "unknown-system"),
                raw("пароль вместо токена",
                        "GET /api/v1/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Basic YWRtaW46ZGVtbw==\r\n\r\n",
                        401, "unknown-system"),
                raw("SQL в токене",
                        "GET /api/v1/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ' or 1=1--\r\n\r\n", 401,
                        "unknown-system"),
                raw("нет Host", "GET /api/v1/messages HTTP/1.1\r\n\r\n", 400, "bad-http"),
                raw("два Host", "GET /api/v1/messages HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400, "bad-http"),
                raw("Host с путём", "GET /api/v1/messages HTTP/1.1\r\nHost: a/b@c\r\n\r\n", 400, "bad-http"),
                raw("HTTP/9.9", "GET /api/v1/messages HTTP/9.9\r\nHost: a\r\n\r\n", 505, "bad-http"),
                raw("не HTTP", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n", 400, "bad-http"),
                raw("строка запроса с пробелом", "GET /api/v1/mess ages HTTP/1.1\r\nHost: a\r\n\r\n", 400, "bad-http"),
                raw("строка запроса 20 КБ", "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 400,
                        "bad-http"),
                raw("заголовок 20 КБ", "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n", 400,
                        "bad-http"),
                raw("200 заголовков", "GET / HTTP/1.1\r\nHost: a\r\n" + "X: 1\r\n".repeat(200) + "\r\n", 400,
                        "bad-http"),
                raw("NUL в заголовке", "GET / HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n", 400, "bad-http"),
                raw("CR внутри заголовка", "GET / HTTP/1.1\r\nHost: a\r\nX: a\rY: b\r\n\r\n", 400, "bad-http"),
                raw("пробел перед двоеточием", "GET / HTTP/1.1\r\nHost: a\r\nX : b\r\n\r\n", 400, "bad-http"),
                raw("заголовок без двоеточия", "GET / HTTP/1.1\r\nHost: a\r\nXb\r\n\r\n", 400, "bad-http"),
                raw("заголовок без имени", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", 400, "bad-http"),
                call("две длины", RELAY, XML + "Content-Length: 4\r\nContent-Length: 5\r\n", "<a/>", 400, "bad-http"),
                call("длина отрицательная", RELAY, XML + "Content-Length: -1\r\n", "<a/>", 400, "bad-http"),
                call("длина не число", RELAY, XML + "Content-Length: 4,4\r\n", "<a/>", 400, "bad-http"),
                call("длина больше предела", RELAY, XML + "Content-Length: 99999999999\r\n", "<a/>", 413, "too-large"),
                call("длина и куски вместе", RELAY, XML + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                        "4\r\n<a/>\r\n0\r\n\r\n", 400, "RELAY-ID"),
                call("неизвестная передача", RELAY, XML + "Transfer-Encoding: xchunked\r\n", "<a/>", 501, "bad-http"),
                call("передача chunked, identity", RELAY, XML + "Transfer-Encoding: chunked, identity\r\n",
                        "0\r\n\r\n", 400, "bad-http"),
                call("размер куска не число", RELAY, XML + "Transfer-Encoding: chunked\r\n", "zz\r\n<a/>\r\n", 400,
                        "bad-request"),
                call("размер куска больше long", RELAY, XML + "Transfer-Encoding: chunked\r\n",
                        "FFFFFFFFFFFFFFFFF\r\n<a/>\r\n", 400, "bad-request"),
                call("расширение куска 20 КБ", RELAY, XML + "Transfer-Encoding: chunked\r\n",
                        "4;" + "x".repeat(20_000) + "\r\n<a/>\r\n0\r\n\r\n", 400, "bad-request"),
                call("хвост после кусков 20 КБ", RELAY, XML + "Transfer-Encoding: chunked\r\n",
                        "4\r\n<a/>\r\n0\r\nX: " + "x".repeat(20_000) + "\r\n\r\n", 400, "bad-request"),
                new Attack("бесконечные куски", DOOR, HttpAttacks::endless, 413, "too-large"),
                new Attack("бесконечные куски, multipart", DOOR, HttpAttacks::endlessPart, 413, "too-large"),
                call("неизвестное ожидание", RELAY, XML + "Expect: nonsense\r\nContent-Length: 4\r\n", "<a/>", 417,
                        "bad-http"),
                new Attack("gzip-бомба телом", DOOR, target -> target.post("/api/v1/relay/laboratory",
                        XML + "Content-Encoding: gzip\r\n", bomb()), 415, "unsupported"),
                new Attack("gzip-бомба частью", DOOR, target -> target.submit(bomb()), 400, "XML-ENCODING"),
                new Attack("gzip-бомба в SOAP", DOOR, target -> target.post("/services/semd",
                        "Content-Type: text/xml\r\nContent-Encoding: gzip\r\n", bomb()), 415, "Fault"),
                call("метод TRACE", "TRACE /api/v1/messages", "", "", 400, "bad-request"),
                call("неизвестный метод", "HACK /api/v1/messages", "", "", 400, "bad-request"),
                call("метод CONNECT", "CONNECT localhost:22", "", "", 501, "bad-http"),
                call("DELETE", "DELETE /api/v1/messages/1", "", "", 405, "bad-request"),
                call("подмена метода", "GET /api/v1/semd", "X-HTTP-Method-Override: POST\r\n", "", 405, "bad-request"),
                call("не тот тип тела", "POST /api/v1/semd", "Content-Type: application/json\r\nContent-Length: 2\r\n",
                        "{}", 415, "unsupported"),
                call("тип тела — мусор", "POST /api/v1/semd", "Content-Type: \u0001/\u0002\r\nContent-Length: 2\r\n",
                        "{}", 400, "bad-http|bad-request"),
                call("сериализованный объект Java", RELAY,
                        "Content-Type: application/x-java-serialized-object\r\nContent-Length: 4\r\n",
                        "\u00ac\u00ed\u0000\u0005", 415, "unsupported"),
                call("нет границы частей", "POST /api/v1/semd",
                        "Content-Type: multipart/form-data\r\nContent-Length: 2\r\n", "--", 400, "bad-request"),
                call("граница 8 КБ", "POST /api/v1/semd", "Content-Type: multipart/form-data; boundary="
                        + "b".repeat(6_000) + "\r\nContent-Length: 2\r\n", "--", 400, "bad-request"),
                call("части без конца", "POST /api/v1/semd", MULTIPART + "Content-Length: 18\r\n",
                        "--" + Target.BOUNDARY, 400, "bad-request"),
                new Attack("нет документа", DOOR, target -> target.multipart(one("name=\"other\"", "x")), 400,
                        "bad-request"),
                new Attack("10 000 частей", DOOR, HttpAttacks::manyParts, 413, "too-large|bad-request"),
                new Attack("заголовки части 20 КБ", DOOR, target -> target.multipart(
                        one("name=\"document\"; filename=\"" + "x".repeat(20_000) + "\"", "<a/>")), 413,
                        "too-large"),
                new Attack("обход каталога в имени файла", DOOR, target -> target.multipart(
                        one("name=\"document\"; filename=\"../../../etc/cron.d/x\"", "<a/>")), 400, "XML-ENCODING"),
                new Attack("NUL в имени файла", DOOR, target -> target.multipart(
                        one("name=\"document\"; filename=\"a.xml\u0000.jsp\"", "<a/>")), 400,
                        "bad-request|XML-ENCODING"),
                new Attack("документ полем, а не файлом", DOOR,
                        target -> target.multipart(one("name=\"document\"", "<a/>")), 400,
                        "bad-request|XML-ENCODING"));
    }

    private static Attack raw(String kind, String request, int status, String rule) {
        return new Attack(kind, DOOR, target -> target.wire().send(request.getBytes(StandardCharsets.ISO_8859_1)),
                status, rule);
    }

    private static Attack call(String kind, String line, String headers, String body, int status, String rule) {
        return new Attack(kind, DOOR, target -> target.wire()
                .send(Target.request(line, headers, body.getBytes(StandardCharsets.ISO_8859_1))), status, rule);
    }

    private static Reply endless(Target target) throws IOException {
        return target.wire().send(chunks(RELAY, XML, new byte[1 << 20], 400));
    }

    private static Reply endlessPart(Target target) throws IOException {
        var part = ("--" + Target.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a\"\r\n"
                + "\r\n" + "x".repeat(1 << 20)).getBytes(StandardCharsets.ISO_8859_1);
        return target.wire().send(chunks("POST /api/v1/semd", MULTIPART, part, 400));
    }

    /** The first chunk, then the same again; more than any limit, and no end. */
    private static byte[][] chunks(String line, String headers, byte[] chunk, int count) {
        var parts = new byte[1 + 2 * count][];
        parts[0] = Target.request(line, headers + "Transfer-Encoding: chunked\r\n", new byte[0]);
        for (int i = 0; i < count; i++) {
            parts[1 + 2 * i] = ((i == 0 ? "" : "\r\n") + Integer.toHexString(chunk.length) + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
            parts[2 + 2 * i] = chunk;
        }
        return parts;
    }

    private static Reply manyParts(Target target) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < 10_000; i++) {
            Target.part(body, "name=\"signature\"; filename=\"s\"", new byte[1]);
        }
        body.writeBytes(Target.parts(SignedDocuments.prescription()));
        return target.multipart(body.toByteArray());
    }

    private static byte[] one(String disposition, String content) {
        var body = new ByteArrayOutputStream();
        Target.part(body, disposition, content.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--" + Target.BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** 64 MB of spaces in some 64 KB. */
    static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 64; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        return packed.toByteArray();
    }
}

package ru.medbus.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import ru.medbus.scenario.SignedDocuments;

/**
 * The bus under attack.
 *
 * @param trap address that must not be called
 */
record Target(Wire wire, String trap, SignedDocuments signed, Forgery forgery) {
    static final String BOUNDARY = "hostile-boundary";
    private static final String AUTH = "Host: localhost\r\nAuthorization: Bearer demo-mis\r\n";

    /** A whole request of HTTP/1.1 with the token of the demo's МИС. */
    Reply post(String path, String headers, byte[] body) throws IOException {
        return wire.send(request("POST " + path, headers + "Content-Length: " + body.length + "\r\n", body));
    }

    Reply get(String path) throws IOException {
        return wire.send(request("GET " + path, "", new byte[0]));
    }

    static byte[] request(String line, String headers, byte[] body) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes((line + " HTTP/1.1\r\n" + AUTH + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        return whole.toByteArray();
    }

    /** A СЭМД by REST: the document and what is said to be its signatures. */
    Reply submit(byte[] document, byte[]... signatures) throws IOException {
        return multipart(parts(document, signatures));
    }

    Reply multipart(byte[] parts) throws IOException {
        return post("/api/v1/semd", "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n", parts);
    }

    Reply xml(String document) throws IOException {
        return submit(document.replace("TRAP", trap).getBytes(StandardCharsets.UTF_8));
    }

    Reply relay(String document) throws IOException {
        return post("/api/v1/relay/laboratory", "Content-Type: application/xml\r\n",
                document.replace("TRAP", trap).getBytes(StandardCharsets.UTF_8));
    }

    Reply soap(String envelope) throws IOException {
        return post("/services/semd", "Content-Type: text/xml; charset=UTF-8\r\n",
                envelope.replace("TRAP", trap).getBytes(StandardCharsets.UTF_8));
    }

    /** @param related whole body of multipart/related with {@link #BOUNDARY} */
    Reply mtom(String related) throws IOException {
        return post("/services/semd",
                "Content-Type: multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; "
                        + "start-info=\"text/xml\"; boundary=" + BOUNDARY + "\r\n",
                related.replace("TRAP", trap).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] parts(byte[] document, byte[]... signatures) {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"document\"; filename=\"document.xml\"", document);
        for (var signature : signatures) {
            part(body, "name=\"signature\"; filename=\"signature.p7s\"", signature);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition
                + "\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}

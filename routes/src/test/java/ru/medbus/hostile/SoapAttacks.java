package ru.medbus.hostile;

import java.nio.charset.Charset;
import java.util.List;

/** Envelopes and attachments that attack. A request that cannot be read is 400; a refusal in the service's words is 500, as SOAP 1.1 has it. */
final class SoapAttacks {
    private static final String DOOR = "СЭМД, SOAP";
    private static final String OPEN = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
            + "<m:submitRequest xmlns:m=\"urn:medbus:semd:v1\">";
    private static final String CLOSE = "</m:submitRequest></s:Body></s:Envelope>";
    private static final String PART = "--" + Target.BOUNDARY + "\r\n";
    private static final String ROOT = PART
            + "Content-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n";
    private static final String END = "\r\n--" + Target.BOUNDARY + "--\r\n";

    private SoapAttacks() {}

    static List<Attack> all() {
        return List.of(
                soap("XXE: файл", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + body("&x;")),
                soap("XXE: HTTP", "<!DOCTYPE a SYSTEM \"TRAP\">" + body("")),
                soap("XXE: параметрическая сущность", "<!DOCTYPE a [<!ENTITY % p SYSTEM \"TRAP\"> %p;]>" + body("")),
                soap("миллиард смехов", "<!DOCTYPE a [<!ENTITY x \"lol\"><!ENTITY y \"" + "&x;".repeat(1_000)
                        + "\">]>" + body("&y;".repeat(1_000))),
                soap("вложенность 1 000", body("<a>".repeat(1_000) + "</a>".repeat(1_000))),
                soap("100 000 элементов", body("<a/>".repeat(100_000))),
                soap("10 000 атрибутов", OPEN.replace("<m:submitRequest", "<m:submitRequest" + attributes()) + CLOSE),
                soap("атрибут 1 МБ", OPEN.replace("<m:submitRequest", "<m:submitRequest a=\"" + "x".repeat(1 << 20)
                        + "\"") + CLOSE),
                soap("не XML", "{}"),
                soap("пусто", ""),
                soap("обрыв", OPEN),
                soap("не конверт", "<a/>"),
                soap("конверт без тела", "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"/>"),
                soap("неизвестная версия SOAP", "<s:Envelope xmlns:s=\"urn:nope\"><s:Body/></s:Envelope>"),
                soap("неизвестная операция", OPEN.replace("submitRequest", "destroyRequest") + CLOSE.replace(
                        "submitRequest", "destroyRequest")),
                soap("чужое пространство имён", (OPEN + CLOSE).replace("urn:medbus:semd:v1", "urn:other")),
                soap("обязательный неизвестный заголовок",
                        (OPEN + CLOSE).replace("<s:Body>",
                                "<s:Header><x:a xmlns:x=\"urn:x\" s:mustUnderstand=\"1\"/></s:Header><s:Body>")),
                new Attack("17 подписей", DOOR, target -> target.soap(body("<m:document>AA==</m:document>"
                        + "<m:signature>AA==</m:signature>".repeat(17))), 500, "BAD_REQUEST"),
                new Attack("нет документа", DOOR, target -> target.soap(body("")), 500, "BAD_REQUEST"),
                new Attack("документ — не XML", DOOR, target -> target.soap(body("<m:document>AA==</m:document>")), 500,
                        "XML-ENCODING"),
                new Attack("ответ на чужой адрес (WS-Addressing)", DOOR,
                        target -> target.soap(body("<m:document>AA==</m:document>").replace("<s:Body>",
                                "<s:Header><a:ReplyTo xmlns:a=\"http://www.w3.org/2005/08/addressing\"><a:Address>TRAP"
                                        + "</a:Address></a:ReplyTo></s:Header><s:Body>")),
                        500, "XML-ENCODING"),
                encoded("UTF-16 вместо UTF-8", "UTF-16"),
                encoded("EBCDIC", "IBM037"),
                new Attack("UTF-7", DOOR, target -> target.soap("<?xml version=\"1.0\" encoding=\"UTF-7\"?>"
                        + body("")), 500, "BAD_REQUEST"),
                new Attack("тип тела JSON", DOOR, target -> target.post("/services/semd",
                        "Content-Type: application/json\r\n", body("").getBytes()), 415, "Fault"),
                new Attack("GET", DOOR, target -> target.get("/services/semd"), 405, "Fault"),
                new Attack("без токена", DOOR, target -> target.wire().send(
                        "POST /services/semd HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nContent-Length: 0\r\n\r\n"),
                        401, "Fault"),
                mtom("10 000 вложений", ROOT + included("cid:x") + "\r\n" + (PART + "Content-ID: <y>\r\n\r\nx\r\n")
                        .repeat(10_000) + END, 400, "Fault"),
                mtom("вложения нет", ROOT + included("cid:nope") + END, 500, "BAD_REQUEST"),
                mtom("вложение — файл сервера", ROOT + included("file:///etc/passwd") + END, 500, "BAD_REQUEST"),
                mtom("вложение по HTTP", ROOT + included("TRAP") + END, 500, "BAD_REQUEST"),
                mtom("вложение без ссылки", ROOT + included("") + END, 500, "BAD_REQUEST"),
                mtom("нет конца частей", ROOT + included("cid:x") + "\r\n" + PART + "Content-ID: <x>\r\n\r\nx", 500,
                        "XML-ENCODING"),
                mtom("нет корневой части", "", 400, "Fault"),
                mtom("заголовки части 100 КБ", PART + "X: " + "x".repeat(100_000) + "\r\n\r\n" + included("cid:x")
                        + END, 400, "Fault"),
                callback("ответ РЭМД на чужое сообщение", "/services/remd-callback", "<a xmlns=\"urn:x\"/>"),
                callback("XXE в ответе РЭМД", "/services/remd-callback", "<!DOCTYPE a SYSTEM \"TRAP\"><a/>"),
                callback("XXE в ответе ВИМИС", "/services/vimis-callback", "<!DOCTYPE a SYSTEM \"TRAP\"><a/>"),
                callback("XXE в запросе файла", "/services/remd-file", "<!DOCTYPE a SYSTEM \"TRAP\"><a/>"));
    }

    private static String body(String content) {
        return OPEN + content + CLOSE;
    }

    private static String included(String href) {
        return body("<m:document><x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"" + href
                + "\"/></m:document>");
    }

    private static String attributes() {
        var all = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            all.append(" a").append(i).append("=\"\"");
        }
        return all.toString();
    }

    private static Attack soap(String kind, String envelope) {
        return new Attack(kind, DOOR, target -> target.soap(envelope), 400, "Fault");
    }

    private static Attack encoded(String kind, String charset) {
        return new Attack(kind, DOOR, target -> target.post("/services/semd",
                "Content-Type: text/xml; charset=UTF-8\r\n", body("").getBytes(Charset.forName(charset))), 400,
                "Fault");
    }

    private static Attack mtom(String kind, String related, int status, String rule) {
        return new Attack(kind, "СЭМД, MTOM", target -> target.mtom(related), status, rule);
    }

    private static Attack callback(String kind, String service, String content) {
        return new Attack(kind, "обратный вызов", target -> target.post(service,
                "Content-Type: " + (service.contains("vimis") ? "text/xml" : "application/soap+xml") + "\r\n",
                content.replace("TRAP", target.trap()).getBytes()), 400, "Fault");
    }
}

package ru.medbus.hostile;

import java.util.List;

/** Addresses and codes that try to reach elsewhere. */
final class PathAttacks {
    private static final String DOOR = "адрес";

    private PathAttacks() {}

    static List<Attack> all() {
        return List.of(
                path("обход каталога", "/api/v1/../../actuator/env", 400, "bad-http|bad-request"),
                path("обход каталога, %2e", "/api/v1/%2e%2e/%2e%2e/actuator/env", 400, "bad-http|bad-request"),
                path("обход каталога, %2f", "/api/v1/messages/..%2f..%2fetc%2fpasswd", 400, "bad-http|bad-request"),
                path("обход каталога, дважды закодирован", "/api/v1/messages/%252e%252e%252fetc", 400,
                        "bad-http|bad-request"),
                path("обход каталога, обратная черта", "/api/v1/messages/..%5c..%5cetc", 400, "bad-http|bad-request"),
                path("обход каталога, удлинённая UTF-8", "/api/v1/messages/%c0%ae%c0%ae/", 400,
                        "bad-http|bad-request"),
                path("двойная черта", "/api//v1/messages/1", 400, "bad-http|bad-request"),
                path("точка с запятой", "/api/v1/messages;x=1/1", 400, "bad-http|bad-request"),
                path("NUL в пути", "/api/v1/messages/1%00.xml", 400, "bad-http|bad-request"),
                path("CRLF в пути", "/api/v1/messages/1%0d%0aX-Evil:%201", 400, "bad-http|bad-request"),
                path("оборванный процент", "/api/v1/messages/%2", 400, "bad-http|bad-request"),
                path("не тот процент", "/api/v1/messages/%zz", 400, "bad-http|bad-request"),
                path("кириллица без кодирования", "/api/v1/messages/я", 404, "not-found"),
                path("номер сообщения — SQL", "/api/v1/messages/1'%20or%20'1'='1", 404, "not-found"),
                path("номер сообщения больше long", "/api/v1/messages/99999999999999999999", 404, "not-found"),
                path("номер сообщения отрицательный", "/api/v1/messages/-1", 404, "not-found"),
                path("номер сообщения из чужих цифр", "/api/v1/messages/%D9%A1%D9%A2", 404, "not-found"),
                path("чужое сообщение", "/api/v1/messages/1", 404, "not-found"),
                path("состояние — SQL", "/api/v1/messages?state=x'%20union%20select%201", 400, "bad-request"),
                path("предел — SQL", "/api/v1/messages?limit=1;drop", 400, "bad-request"),
                path("предел больше int", "/api/v1/messages?limit=99999999999", 400, "bad-request"),
                path("время — мусор", "/api/v1/messages?from=yesterday", 400, "bad-request"),
                path("год 999999999", "/api/v1/messages?from=%2B999999999-01-01T00:00:00Z", 400, "bad-request"),
                path("ключ с NUL", "/api/v1/messages?key=1%00", 400, "bad-request"),
                path("нет такого адреса", "/api/v1/nothing", 404, "not-found"),
                path("нет такой службы", "/services/nothing", 404, "Fault"),
                path("схема вне службы", "/services/semd?xsd=../../../../etc/passwd", 404, "Fault"),
                path("WSDL вне службы", "/services/semd?wsdl=http://127.0.0.1:1/x.wsdl", 404, "Fault"),
                relay("канал — обход каталога", "/api/v1/relay/..%2f..%2fetc", 400, "bad-http|bad-request"),
                relay("канал — SQL", "/api/v1/relay/x'%20or%201=1", 404, "not-found"),
                relay("канал — выражение", "/api/v1/relay/$%7Bsys:user.home%7D", 404, "not-found"),
                relay("канал — адрес Camel", "/api/v1/relay/file:%2Ftmp", 400, "bad-http|bad-request"),
                relay("канал из похожих букв", "/api/v1/relay/l%D0%B0boratory", 404, "not-found"));
    }

    private static Attack path(String kind, String path, int status, String rule) {
        return new Attack(kind, DOOR, target -> target.get(path), status, rule);
    }

    private static Attack relay(String kind, String path, int status, String rule) {
        return new Attack(kind, DOOR, target -> target.post(path, "Content-Type: application/xml\r\n",
                "<order><id>1</id></order>".getBytes()), status, rule);
    }
}

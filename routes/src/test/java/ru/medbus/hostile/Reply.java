package ru.medbus.hostile;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What came back over the wire.
 *
 * @param status 0 when the connection was closed without an answer
 * @param head   status line and headers
 * @param millis from the first byte that was sent to the last that came back
 */
record Reply(int status, String head, String body, double millis) {
    private static final Pattern STATUS = Pattern.compile("\\AHTTP/1\\.[01] ([0-9]{3})");
    private static final Pattern MESSAGE = Pattern.compile("\"messageId\":\"([0-9]+)\"|messageId>([0-9]+)<");

    static Reply of(byte[] answer) {
        var text = new String(answer, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        var status = STATUS.matcher(text);
        return new Reply(status.find() ? Integer.parseInt(status.group(1)) : 0, end < 0 ? text : text.substring(0, end),
                end < 0 ? "" : text.substring(end + 4), 0);
    }

    /** @param begun {@link System#nanoTime} when the first byte was sent */
    Reply since(long begun) {
        return new Reply(status, head, body, (System.nanoTime() - begun) / 1e6);
    }

    /** The message under which a refusal was journaled; empty when it was not. */
    String messageId() {
        var id = MESSAGE.matcher(body);
        return !id.find() ? "" : id.group(1) == null ? id.group(2) : id.group(1);
    }
}

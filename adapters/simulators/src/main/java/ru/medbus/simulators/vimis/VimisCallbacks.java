package ru.medbus.simulators.vimis;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.medbus.simulators.kit.Courier;
import ru.medbus.simulators.kit.Soap;
import ru.medbus.simulators.kit.XmlOut;

/** Calls of ВИМИС to the system that sent a document. Descriptions are base64, as the protocol has them. */
final class VimisCallbacks {
    private static final Logger LOG = LoggerFactory.getLogger(VimisCallbacks.class);
    private static final String CALLBACK = "http://callback.mis.vimis.rosminzdrav.ru/";
    private static final String RESULT = "sendResult";

    private final Courier courier;
    private final Optional<URI> address;

    VimisCallbacks(Courier courier, Optional<URI> address) {
        this.courier = courier;
        this.address = address;
    }

    /** @return whether it was heard; nobody to tell counts as heard */
    boolean result(String msgId, VimisOutcome outcome) throws IOException {
        return address.isEmpty() || call(RESULT, message(RESULT, msgId)
                .text("", "status", Integer.toString(outcome.status()))
                .text("", "description", base64(outcome.description())));
    }

    /** For information only: said once, heard or not. Its wsa:Action is that of a result, as in the official sample. */
    void queued(String msgId) {
        try {
            if (address.isPresent()) {
                call("sendInterimMsg", message("sendInterimMsg", msgId).text("", "description",
                        base64("Документ поставлен в очередь на проверку")));
            }
        } catch (IOException e) {
            LOG.info("Interim message on {} was not heard: {}", msgId, e.toString());
        }
    }

    private XmlOut message(String operation, String msgId) {
        return Soap.V11.begin(address.orElseThrow().toString(), RESULT, "").open(CALLBACK, operation).text("", "msg_id",
                msgId);
    }

    private boolean call(String operation, XmlOut message) throws IOException {
        return courier.post(address.orElseThrow(), Soap.V11, operation, message.bytes()).statusCode() / 100 == 2;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

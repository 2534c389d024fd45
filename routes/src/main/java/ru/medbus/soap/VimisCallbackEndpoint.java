package ru.medbus.soap;

import jakarta.jws.WebService;
import org.springframework.stereotype.Component;
import ru.medbus.routes.document.VimisResults;
import ru.medbus.schemas.vimis.VimisCallback;
import ru.medbus.schemas.vimis.v1.callback.SendInterimMsg;
import ru.medbus.schemas.vimis.v1.callback.SendResult;

/** A ВИМИС tells what became of a document. A msg_id that nobody waits for yet is a fault: it will be repeated. */
@Component
@WebService(endpointInterface = "ru.medbus.schemas.vimis.VimisCallback", serviceName = "VimisCallbackService", portName = "Callback", targetNamespace = VimisCallback.NAMESPACE)
class VimisCallbackEndpoint implements VimisCallback {
    private static final int TAKEN = 1;

    private final VimisResults results;

    VimisCallbackEndpoint(VimisResults results) {
        this.results = results;
    }

    @Override
    public void sendResult(SendResult result) {
        require(results.take(result.getMsgId(), result.getStatus() == TAKEN, result.getDescription()),
                result.getMsgId());
    }

    @Override
    public void sendInterimMsg(SendInterimMsg message) {
        require(results.interim(message.getMsgId(), message.getDescription()), message.getMsgId());
    }

    private static void require(boolean known, String msgId) {
        if (!known) {
            throw new IllegalArgumentException("Сообщения с msg_id " + msgId + " мы не ждём");
        }
    }
}

package ru.medbus.soap;

import jakarta.jws.WebService;
import org.springframework.stereotype.Component;
import ru.medbus.mappings.remd.ResultFromRemd;
import ru.medbus.routes.document.RemdResults;
import ru.medbus.schemas.remd.RemdCallback;
import ru.medbus.schemas.remd.v1.callback.RegisterDocumentResult;

/** РЭМД tells what became of a registration; the answer leaves once it is in the journal. */
@Component
@WebService(endpointInterface = "ru.medbus.schemas.remd.RemdCallback", serviceName = "RemdCallbackService", portName = "RemdCallback", targetNamespace = RemdCallback.NAMESPACE)
class RemdCallbackEndpoint implements RemdCallback {
    private final RemdResults results;

    RemdCallbackEndpoint(RemdResults results) {
        this.results = results;
    }

    @Override
    public void sendRegisterDocumentResult(RegisterDocumentResult result) {
        if (!results.take(ResultFromRemd.read(result))) {
            throw new IllegalArgumentException("Сообщения " + result.getRelatesToMessage() + " мы не отправляли");
        }
    }
}

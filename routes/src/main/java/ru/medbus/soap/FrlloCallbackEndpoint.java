package ru.medbus.soap;

import jakarta.jws.WebService;
import org.springframework.stereotype.Component;
import ru.medbus.routes.frllo.FrlloAnswers;
import ru.medbus.schemas.frmo.FrmoCallback;
import ru.medbus.schemas.frmo.v1.callback.SendResponse;
import ru.medbus.schemas.frmo.v1.callback.SendResponseResponse;

/** ФРЛЛО answers by the same callback of ИПС as ФРМО, without an oid; 0 leaves once the answer is in the journal. */
@Component
@WebService(endpointInterface = "ru.medbus.schemas.frmo.FrmoCallback", serviceName = "callback", portName = "CallbackPort", targetNamespace = FrmoCallback.NAMESPACE)
class FrlloCallbackEndpoint implements FrmoCallback {
    private final FrlloAnswers answers;

    FrlloCallbackEndpoint(FrlloAnswers answers) {
        this.answers = answers;
    }

    @Override
    public SendResponseResponse sendResponse(SendResponse answer) {
        if (!answers.take(answer.getId(), answer.getResponse())) {
            throw new IllegalArgumentException("Записей с ответом " + answer.getId() + " мы в ФРЛЛО не отправляли");
        }
        var kept = new SendResponseResponse();
        kept.setStatus(0);
        return kept;
    }
}

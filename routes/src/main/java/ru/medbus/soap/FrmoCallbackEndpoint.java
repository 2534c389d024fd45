package ru.medbus.soap;

import jakarta.jws.WebService;
import org.springframework.stereotype.Component;
import ru.medbus.routes.passport.StaffAnswers;
import ru.medbus.schemas.frmo.FrmoCallback;
import ru.medbus.schemas.frmo.v1.callback.SendResponse;
import ru.medbus.schemas.frmo.v1.callback.SendResponseResponse;

/** ИПС tells the answer on a request; 0 leaves once it is in the journal. What we have not asked for is a fault. */
@Component
@WebService(endpointInterface = "ru.medbus.schemas.frmo.FrmoCallback", serviceName = "callback", portName = "CallbackPort", targetNamespace = FrmoCallback.NAMESPACE)
class FrmoCallbackEndpoint implements FrmoCallback {
    private final StaffAnswers answers;

    FrmoCallbackEndpoint(StaffAnswers answers) {
        this.answers = answers;
    }

    @Override
    public SendResponseResponse sendResponse(SendResponse answer) {
        if (!answers.take(answer.getId(), answer.getOid(), answer.getResponse())) {
            throw new IllegalArgumentException("Запроса " + answer.getId() + " мы не отправляли");
        }
        var kept = new SendResponseResponse();
        kept.setStatus(0);
        return kept;
    }
}

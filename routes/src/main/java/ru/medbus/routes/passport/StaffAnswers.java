package ru.medbus.routes.passport;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.frmo.FrmoDocuments;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.domain.journal.Answers;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.domain.passport.staff.StaffOrders;
import ru.medbus.schemas.frmr.v1.StaffAnswer;

/** Late answers of ФРМР: kept as messages to be applied; the request's step ends. A repeat changes nothing. */
@Service
public class StaffAnswers {
    private final Answers answers;
    private final StaffOrders orders;
    private final FrmoDocuments documents;

    StaffAnswers(Answers answers, StaffOrders orders, FrmoDocuments documents) {
        this.answers = answers;
        this.orders = orders;
        this.documents = documents;
    }

    static String key(String id) {
        return "frmr:" + id;
    }

    /**
     * Takes an answer.
     *
     * @param id       as ИПС took the request
     * @param oid      whom it is about
     * @param response document in base64
     * @return false when we have not asked for it
     * @throws IllegalArgumentException not base64
     */
    public boolean take(String id, String oid, String response) {
        var document = decoded(response);
        var request = answers.messageOf(key(id)).or(() -> quicker(document));
        request.ifPresent(message -> {
            orders.answered(message, id, oid, document);
            answers.end(message, StaffLoadRoute.ID, Outcome.DONE, "", "Ответ получен, id " + id, List.of(), List.of());
        });
        return request.isPresent();
    }

    private static byte[] decoded(String response) {
        try {
            return Base64.getMimeDecoder().decode(response);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("response — не base64", notBase64);
        }
    }

    /** An answer may overtake the note of the id that it answers: then it is known by what it is about. */
    private Optional<Long> quicker(byte[] document) {
        try {
            var answer = documents.read(document, StaffAnswer.class);
            return orders.waiting(answer.getMoOid(), answer.getPart());
        } catch (RemoteException.Rejected notStaff) {
            return Optional.empty();
        }
    }
}

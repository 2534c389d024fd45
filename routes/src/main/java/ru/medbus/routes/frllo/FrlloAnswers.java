package ru.medbus.routes.frllo;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.frllo.FrlloDocuments;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.domain.drugsupply.frllo.FrlloResult;
import ru.medbus.domain.drugsupply.frllo.FrlloResults;
import ru.medbus.mappings.frllo.ResultsFromFrllo;

/** Late answers of ФРЛЛО: kept as messages to be applied. A repeat changes nothing. */
@Service
public class FrlloAnswers {
    private final FrlloResults results;
    private final FrlloDocuments documents;

    FrlloAnswers(FrlloResults results, FrlloDocuments documents) {
        this.results = results;
        this.documents = documents;
    }

    static String key(String id) {
        return "frllo:" + id;
    }

    /**
     * Takes an answer.
     *
     * @param id       as ИПС took the upload
     * @param response document in base64
     * @return false when we have not asked for it
     * @throws IllegalArgumentException not base64
     */
    public boolean take(String id, String response) {
        var document = decoded(response);
        boolean ours = results.awaits(id, named(document));
        if (ours) {
            results.answered(id, document);
        }
        return ours;
    }

    /** What cannot be read names nothing: then the id alone says whose it is, and a person looks. */
    private List<String> named(byte[] document) {
        try {
            return ResultsFromFrllo.toResults(documents.read(document), Set.of()).stream()
                    .map(FrlloResult::documentId).toList();
        } catch (RemoteException.Rejected unreadable) {
            return List.of();
        }
    }

    private static byte[] decoded(String response) {
        try {
            return Base64.getMimeDecoder().decode(response);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("response — не base64", notBase64);
        }
    }
}

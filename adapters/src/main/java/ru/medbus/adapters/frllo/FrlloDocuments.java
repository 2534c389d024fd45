package ru.medbus.adapters.frllo;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.adapters.kit.SoapNames;
import ru.medbus.adapters.kit.XmlPayload;
import ru.medbus.schemas.frllo.v1.upload.Root;

/** Documents inside uploads and answers; both are called {@code root}, and neither has a namespace of its own. */
@Component
public class FrlloDocuments {
    private static final String UPLOAD = "urn:medbus:frllo:upload:1";
    private static final String ANSWER = "urn:medbus:frllo:answer:1";

    private final XmlPayload upload;
    private final XmlPayload answer;

    public FrlloDocuments(FrlloProperties properties) {
        this.upload = new XmlPayload(new SoapNames(Map.of(UPLOAD, properties.uploadNamespace())));
        this.answer = new XmlPayload(new SoapNames(Map.of(ANSWER, properties.answerNamespace())));
    }

    public byte[] write(Root root) {
        return upload.write(root);
    }

    /** @throws RemoteException.Rejected it is another document, or none */
    public ru.medbus.schemas.frllo.v1.answer.Root read(byte[] document) {
        return answer.read("frllo", document, ru.medbus.schemas.frllo.v1.answer.Root.class);
    }
}

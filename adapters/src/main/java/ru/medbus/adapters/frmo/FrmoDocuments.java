package ru.medbus.adapters.frmo;

import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.adapters.kit.SoapNames;
import ru.medbus.adapters.kit.XmlPayload;

/** Documents inside requests and answers; their namespaces are unverified and so a setting. */
@Component
public class FrmoDocuments {
    private final XmlPayload payload;

    public FrmoDocuments(FrmoProperties properties) {
        this.payload = new XmlPayload(new SoapNames(properties.payloadNamespaces()));
    }

    /** @param document a JAXB root element of {@code schemas} */
    public byte[] write(Object document) {
        return payload.write(document);
    }

    /** @throws RemoteException.Rejected it is another document, or none */
    public <T> T read(byte[] answer, Class<T> type) {
        return payload.read("frmo", answer, type);
    }
}

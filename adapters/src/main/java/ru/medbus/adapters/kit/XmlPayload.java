package ru.medbus.adapters.kit;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import ru.medbus.schemas.xml.SafeXml;
import ru.medbus.schemas.xml.XmlRefusedException;

/** Documents that an envelope carries as bytes: written and read with the namespaces as the system spells them. */
public final class XmlPayload {
    private final SoapNames names;

    public XmlPayload(SoapNames names) {
        this.names = names;
    }

    /** @param root a JAXB root element of {@code schemas} */
    public byte[] write(Object root) {
        var bytes = new ByteArrayOutputStream(1024);
        try {
            var out = SafeXml.writer(bytes);
            out.writeStartDocument("UTF-8", "1.0");
            JaxbContexts.marshal(root, names.outgoing(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException | JAXBException e) {
            throw new IllegalStateException(root.getClass().getSimpleName() + " cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a document.
     *
     * @param system for the refusal
     * @throws RemoteException.Rejected it is not what was expected
     */
    public <T> T read(String system, byte[] document, Class<T> type) {
        try {
            var reader = names.incoming(SafeXml.reader(document));
            reader.nextTag();
            return JaxbContexts.unmarshal(reader, type);
        } catch (XMLStreamException | JAXBException | XmlRefusedException | ClassCastException e) {
            throw new RemoteException.Rejected(system, "UNREADABLE",
                    "Документ ответа не разобран: ожидался " + type.getSimpleName());
        }
    }
}

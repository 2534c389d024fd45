package ru.medbus.adapters.kit;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.medbus.schemas.xml.SafeXml;
import ru.medbus.schemas.xml.XmlRefusedException;

/** A service of SOAP 1.1 in the RPC style that takes texts and only answers questions, so that a repeat is always safe. */
public final class SoapRpc {
    private final String system;
    private final HttpCall http;
    private final String namespace;

    /** @param namespace of the operations */
    public SoapRpc(String system, HttpCall http, String namespace) {
        this.system = system;
        this.http = http;
        this.namespace = namespace;
    }

    /** Reads what stands inside the answer's element; the reader stands at its start. */
    @FunctionalInterface
    public interface Answer<T> {
        T read(XMLStreamReader reader) throws XMLStreamException;
    }

    /**
     * Asks.
     *
     * @param parameters in the order of the operation
     * @throws RemoteException.Unavailable no whole answer, 408, 425, 429, 5xx, or a fault of its own
     * @throws RemoteException.Rejected    another status, a fault that blames the request, or no envelope
     */
    public <T> T ask(URI url, String operation, Map<String, String> parameters, Answer<T> answer) {
        var response = post(url, operation, envelope(operation, parameters));
        try {
            var reader = SafeXml.envelopeReader(response.body());
            SoapAnswer.toBody(reader);
            if (reader.getLocalName().equals("Fault") && Envelopes.SOAP.contains(reader.getNamespaceURI())) {
                throw SoapFault.read(reader).asException(system, response.retryAfter(), Set.of());
            }
            response.accepted(system);
            return answer.read(reader);
        } catch (XMLStreamException | XmlRefusedException e) {
            response.accepted(system);
            throw new RemoteException.Rejected(system, "UNREADABLE",
                    "Ответ не разобран как конверт SOAP: проверьте адрес службы и пространство имён");
        }
    }

    /** What is only asked may be asked again: that it is not known whether the question arrived changes nothing. */
    private HttpAnswer post(URI url, String operation, byte[] envelope) {
        try {
            return http.post(url, SoapVersion.V11.type(operation), SoapVersion.V11.headers(operation), envelope);
        } catch (RemoteException.Unknown lost) {
            throw new RemoteException.Unavailable(system, lost.getMessage(), lost);
        }
    }

    private byte[] envelope(String operation, Map<String, String> parameters) {
        var bytes = new ByteArrayOutputStream(1024);
        try {
            var out = SafeXml.writer(bytes);
            var soap = SoapVersion.V11.namespace();
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("soap", "Envelope", soap);
            out.writeNamespace("soap", soap);
            out.writeNamespace("ns", namespace);
            out.writeStartElement("soap", "Body", soap);
            out.writeStartElement("ns", operation, namespace);
            for (var parameter : parameters.entrySet()) {
                out.writeStartElement(parameter.getKey());
                out.writeCharacters(parameter.getValue());
                out.writeEndElement();
            }
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Envelope of " + operation + " cannot be written", e);
        }
        return bytes.toByteArray();
    }
}

package ru.medbus.simulators.kit;

import java.util.UUID;
import java.util.function.Consumer;

/** Envelopes of SOAP 1.1 and 1.2 as ИПС ЕГИСЗ writes them, without its signature. */
public enum Soap {
    V11("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    V12("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    static final String WSA = "http://www.w3.org/2005/08/addressing";

    private final String namespace;
    private final String type;

    Soap(String namespace, String type) {
        this.namespace = namespace;
        this.type = type;
    }

    String namespace() {
        return namespace;
    }

    /** Media type, without parameters. */
    String type() {
        return type;
    }

    String contentType() {
        return type + ";charset=UTF-8";
    }

    /**
     * An envelope with addressing.
     *
     * @param relatesTo id of the message that is answered; empty for none
     * @param body      writes the body's element
     */
    public byte[] envelope(String to, String action, String relatesTo, Consumer<XmlOut> body) {
        var out = begin(to, action, relatesTo);
        body.accept(out);
        return out.bytes();
    }

    /** An envelope that is open for its body's element; {@link XmlOut#bytes} closes it. */
    public XmlOut begin(String to, String action, String relatesTo) {
        var out = new XmlOut().open(namespace, "Envelope").open(namespace, "Header").text(WSA, "To", to)
                .text(WSA, "Action", action).text(WSA, "MessageID", UUID.randomUUID().toString());
        if (!relatesTo.isEmpty()) {
            out.text(WSA, "RelatesTo", relatesTo);
        }
        return out.close().open(namespace, "Body");
    }

    /** A fault of SOAP 1.1 that blames the service, with a described detail. */
    public byte[] serverFault(String reason, Consumer<XmlOut> detail) {
        var out = new XmlOut().open(namespace, "Envelope").open(namespace, "Body").open(namespace, "Fault")
                .text("", "faultcode", "Server").text("", "faultstring", reason).open("", "detail");
        detail.accept(out);
        return out.bytes();
    }

    /** A fault that blames the sender of the request. */
    public byte[] senderFault(String reason) {
        var out = new XmlOut().open(namespace, "Envelope").open(namespace, "Body").open(namespace, "Fault");
        if (this == V11) {
            return out.text("", "faultcode", "Client").text("", "faultstring", reason).bytes();
        }
        return out.open(namespace, "Code").text(namespace, "Value", "Sender").close().open(namespace, "Reason")
                .text(namespace, "Text", reason).bytes();
    }
}

package ru.medbus.simulators.vimis;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import ru.medbus.schemas.xml.XmlRefusedException;
import ru.medbus.simulators.kit.SoapMessage;
import ru.medbus.simulators.kit.SoapMessage.MalformedException;
import ru.medbus.simulators.kit.XmlNode;

/**
 * A document as it was sent.
 *
 * @param vmcl      of the path it came by
 * @param named     vmcl of the body, when it names one
 * @param document  decoded
 * @param clinical  parsed; absent when it is not XML
 * @param signature data and checksum, when there is one
 */
record VimisSubmission(int vmcl, Optional<Integer> named, int docType, String version, boolean interim,
        byte[] document, Optional<XmlNode> clinical, Optional<XmlNode> signature) {
    private static final String CDA = "urn:hl7-org:v3";

    /** @throws MalformedException not by the schema of the service */
    static VimisSubmission of(int vmcl, SoapMessage message) {
        var body = message.body();
        body.children().stream().filter(child -> !child.namespace().isEmpty()).findFirst().ifPresent(child -> {
            throw new MalformedException("Элемент " + child.name() + " не должен иметь пространства имён");
        });
        var document = base64(message.required("", "document"));
        return new VimisSubmission(vmcl, body.child("", "vmcl").map(VimisSubmission::number),
                body.child("", "docType").map(VimisSubmission::number)
                        .orElseThrow(() -> new MalformedException("Нет обязательного элемента docType")),
                message.required("", "docTypeVersion"), body.text("", "interimMsg").equals("1"), document,
                parse(document), body.child("", "signature"));
    }

    /** What the document is known by: profile and its own id, or its digest when it has none. */
    String key() {
        return vmcl + " " + clinical.flatMap(root -> root.child(CDA, "id"))
                .map(id -> id.attributes().getOrDefault("root", "") + "^"
                        + id.attributes().getOrDefault("extension", ""))
                .filter(id -> !id.equals("^")).orElseGet(this::sha256);
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<XmlNode> parse(byte[] document) {
        try {
            return Optional.of(XmlNode.read(document));
        } catch (XMLStreamException | XmlRefusedException e) {
            return Optional.empty();
        }
    }

    private static int number(XmlNode node) {
        try {
            return Integer.parseInt(node.text());
        } catch (NumberFormatException e) {
            throw new MalformedException(node.name() + " — не число");
        }
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("document — не base64");
        }
    }
}

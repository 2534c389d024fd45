package ru.medbus.simulators.remd;

import static ru.medbus.simulators.remd.RemdNames.SERVICE;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.medbus.simulators.kit.SoapMessage;
import ru.medbus.simulators.kit.SoapMessage.MalformedException;
import ru.medbus.simulators.kit.XmlNode;

/**
 * A request for registration as it was read.
 *
 * @param clientEntityId id of the calling system; empty when it did not say
 * @param data           the document; absent when it was sent by reference
 * @param checksum       CRC-32 of the document, as written
 * @param signatures     the organisation's first, when there is one
 */
record RemdSubmission(String clientEntityId, String localUid, String kind, String organization,
        OffsetDateTime created, Optional<XmlNode> patient, Optional<byte[]> data, String checksum,
        List<Signature> signatures) {

    /** @param signerSnils digits; empty for the organisation's signature */
    record Signature(boolean personal, String signerSnils, byte[] cms, String checksum) {}

    /** @throws MalformedException an obligatory part is absent or spelled wrong */
    static RemdSubmission of(SoapMessage message) {
        var document = message.body().child(SERVICE, "document")
                .orElseThrow(() -> new MalformedException("Нет обязательного элемента document"));
        return new RemdSubmission(message.clientEntityId(), message.required(SERVICE, "localUid"),
                message.required(SERVICE, "kind"), message.required(SERVICE, "organization"),
                moment(message.required(SERVICE, "creationDateTime")), message.body().child(SERVICE, "patient"),
                document.child(SERVICE, "data").map(data -> base64(data.text())), document.text(SERVICE, "checksum"),
                signatures(message.body()));
    }

    private static List<Signature> signatures(XmlNode body) {
        var organisation = body.all(SERVICE, "orgSignature").stream().map(signature -> signature(false, "", signature));
        var personal = body.child(SERVICE, "personalSignatures").stream()
                .flatMap(signatures -> signatures.all(SERVICE, "item").stream()).map(RemdSubmission::personal);
        return Stream.concat(organisation, personal).toList();
    }

    private static Signature personal(XmlNode item) {
        var signer = item.child(SERVICE, "signer")
                .orElseThrow(() -> new MalformedException("Нет обязательного элемента signer"));
        var signature = item.child(SERVICE, "signature")
                .orElseThrow(() -> new MalformedException("Нет обязательного элемента signature"));
        return signature(true, signer.text(SERVICE, "snils").replaceAll("\\D", ""), signature);
    }

    private static Signature signature(boolean personal, String snils, XmlNode signature) {
        return new Signature(personal, snils, base64(signature.text(SERVICE, "data")),
                signature.text(SERVICE, "checksum"));
    }

    static OffsetDateTime moment(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedException("Не xs:dateTime со смещением: " + text);
        }
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("Значение не base64");
        }
    }
}

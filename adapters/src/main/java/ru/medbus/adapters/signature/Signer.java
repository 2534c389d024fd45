package ru.medbus.adapters.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * Who signed a document, by the certificate.
 *
 * @param signedAt          as the signer claims; the moment of receipt when the signature does not say
 * @param validFrom         of the certificate
 * @param validTo           of the certificate
 * @param certificateSha256 64 hexadecimal digits, small letters
 */
public record Signer(CertificateSubject subject, Instant signedAt, Instant validFrom, Instant validTo,
        String certificateSha256) {

    /** Present when the certificate can stand for a person: an author of the document. */
    public Optional<String> snils() {
        return subject.snils();
    }

    /** Present when the certificate can stand for an organisation; employees' certificates may carry both. */
    public Optional<String> ogrn() {
        return subject.ogrn();
    }
}

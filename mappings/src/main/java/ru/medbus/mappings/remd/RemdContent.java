package ru.medbus.mappings.remd;

import java.util.List;
import java.util.Optional;

/**
 * What is registered.
 *
 * @param document          byte for byte as it was signed
 * @param inline            whether it goes along; else РЭМД asks for its file by getDocumentFile
 * @param facilitySignature detached CMS, DER
 */
public record RemdContent(byte[] document, boolean inline, Optional<byte[]> facilitySignature,
        List<Personal> signatures) {

    /** @param cms detached, DER */
    public record Personal(RemdSigner signer, byte[] cms, Optional<String> description) {}
}

package ru.medbus.adapters.signature;

/** Why a signature is refused. Codes are of РЭМД's dictionary 1.2.643.5.1.13.13.99.2.305, where it has one that fits. */
public enum SignatureFault {
    NO_SIGNATURE,
    SIGNATURE_DECODING_ERROR,
    WRONG_SIGNATURE_FORMAT,
    MULTIPLE_SIGNERS,
    UNKNOWN_ALGORITHM,
    NO_END_ENTITY_CERTIFICATE,
    /** The document is not the one that was signed. */
    DIGEST_MISMATCH,
    SIGNATURE_VERIFICATION_ERROR,
    /** Our own: the dictionary has none. */
    SIGNING_TIME_IN_FUTURE,
    DOC_DATE_MISMATCH_CERT_NOT_BEFORE,
    DOC_DATE_MISMATCH_CERT_NOT_AFTER,
    INVALID_CERT_KEY_USAGE,
    /** Unknown issuer, broken chain, or a revoked certificate in it. */
    CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT,
    /** No valid revocation list of the issuer, though the settings require one. */
    CA_INACCESSIBILITY
}

package ru.medbus.adapters.signature;

/** Why a signature is refused: codes of РЭМД's dictionary 1.2.643.5.1.13.13.99.2.305, where it has one that fits. */
public enum SignatureFault {
    /** Nothing came, or nobody has signed. */
    NO_SIGNATURE,
    /** Not a container, damaged, or more than one. */
    SIGNATURE_DECODING_ERROR,
    /** A container of a form that is not accepted: attached, without signed attributes. */
    WRONG_SIGNATURE_FORMAT,
    /** More than one signer. */
    MULTIPLE_SIGNERS,
    /** Not GOST R 34.10-2012 with GOST R 34.11-2012 of the same size. */
    UNKNOWN_ALGORITHM,
    /** The signer's certificate neither came nor is known. */
    NO_END_ENTITY_CERTIFICATE,
    /** The document is not the one that was signed. */
    DIGEST_MISMATCH,
    /** The signature does not belong to the certificate. */
    SIGNATURE_VERIFICATION_ERROR,
    /** Our own: the dictionary has none. */
    SIGNING_TIME_IN_FUTURE,
    /** Signed before the certificate became valid. */
    DOC_DATE_MISMATCH_CERT_NOT_BEFORE,
    /** Signed after the certificate had expired. */
    DOC_DATE_MISMATCH_CERT_NOT_AFTER,
    /** The certificate is not for signing. */
    INVALID_CERT_KEY_USAGE,
    /** Unknown issuer, broken chain, or a revoked certificate in it. */
    CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT,
    /** No valid revocation list of the issuer, though the settings require one. */
    CA_INACCESSIBILITY
}

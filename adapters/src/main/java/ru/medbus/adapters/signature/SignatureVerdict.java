package ru.medbus.adapters.signature;

/** What is known of a signature after its check. */
public sealed interface SignatureVerdict {

    /** Everything holds. Whether this signer may sign this document is the caller's question. */
    record Valid(Signer signer) implements SignatureVerdict {}

    /**
     * Refused.
     *
     * @param text what is wrong and what to do, in Russian; holds no personal data
     */
    record Invalid(SignatureFault code, String text) implements SignatureVerdict {}
}

package ru.medbus.adapters.signature;

/** Carries a refusal from the depth of a check to its verdict; never leaves the shelf. */
final class RefusedSignatureException extends RuntimeException {
    private final SignatureFault fault;

    RefusedSignatureException(SignatureFault fault, String text) {
        super(text, null, false, false);
        this.fault = fault;
    }

    SignatureVerdict verdict() {
        return new SignatureVerdict.Invalid(fault, getMessage());
    }
}

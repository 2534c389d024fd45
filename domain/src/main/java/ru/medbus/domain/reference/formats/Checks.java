package ru.medbus.domain.reference.formats;

/**
 * Which checks run for documents of an edition, and what their failure does. That a document is well-formed is not among
 * them: what cannot be read cannot be routed, so that it is always refused.
 *
 * @param dictionaries codes and names against the dictionary versions that the document names
 */
public record Checks(Effect xsd, Effect schematron, Effect dictionaries, Effect authorSignature,
        Effect organisationSignature) {

    /** Of a new format: everything refuses, only dictionaries warn, until theirs are known to be loaded. */
    static Checks initial(SignatureNeed organisation) {
        return new Checks(Effect.REFUSE, Effect.REFUSE, Effect.WARN, Effect.REFUSE,
                organisation == SignatureNeed.NONE ? Effect.OFF : Effect.REFUSE);
    }
}

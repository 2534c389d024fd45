package ru.medbus.domain.reference.formats;

/** Whether the organisation signs a document beside its author; set by the implementation guide of the edition. */
public enum SignatureNeed {
    /** Its absence is a failed check. */
    REQUIRED,
    /** It may be absent; a wrong one is a failed check. */
    OPTIONAL,
    NONE
}

package ru.medbus.domain.reference.formats;

/** What came of installing a package, or of making an older one active. */
public sealed interface Installation {

    /** The package is active now. */
    record Active(Edition edition) implements Installation {}

    /** The same package with the same facts is active already: nothing was written. */
    record Unchanged(Edition edition) implements Installation {}

    /** Another format has this template: two packages must not claim one document. */
    record TemplateTaken(String oid, String code) implements Installation {}

    /** There is no such code, or no such revision of it. */
    record Unknown(String code) implements Installation {}
}

package ru.medbus.domain.reference.formats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A format with its active package as one row; the components stand in the order of the query's columns. */
record FormatRow(String code, String type, String name, Integer edition, String templates, LocalDate validFrom,
        LocalDate validTo, SignatureNeed organisationSignature, Effect xsd, Effect schematron, Effect dictionaries,
        Effect authorSignature, Effect organisationSignatureCheck, Long packageId, Integer revision, String sha256,
        Integer version, Instant changedAt, String changedBy) {

    Edition toEdition() {
        return new Edition(code, type, name, edition, List.of(templates.split(" ")),
                new Validity(validFrom, Optional.ofNullable(validTo)), organisationSignature,
                new Checks(xsd, schematron, dictionaries, authorSignature, organisationSignatureCheck), packageId,
                revision, sha256, version, changedAt, changedBy);
    }
}

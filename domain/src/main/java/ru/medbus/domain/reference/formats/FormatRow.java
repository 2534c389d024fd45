package ru.medbus.domain.reference.formats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A format with its active package as one row. */
record FormatRow(String code, String type, String name, Integer edition, String templates, LocalDate validFrom,
        LocalDate validTo, SignatureNeed organisationSignature, Effect xsdCheck, Effect schematronCheck,
        Effect dictionariesCheck, Effect authorSignatureCheck, Effect organisationSignatureCheck, Long packageId,
        Integer revision, String sha256,
        Integer version, Instant changedAt, String changedBy) {

    Edition toEdition() {
        return new Edition(code, type, name, edition, List.of(templates.split(" ")),
                new Validity(validFrom, Optional.ofNullable(validTo)), organisationSignature,
                new Checks(xsdCheck, schematronCheck, dictionariesCheck, authorSignatureCheck,
                        organisationSignatureCheck),
                packageId,
                revision, sha256, version, changedAt, changedBy);
    }
}

package ru.medbus.domain.reference.formats;

import java.time.Instant;
import java.util.List;

/**
 * An edition of a document with its active package.
 *
 * @param code      in dictionary 1520
 * @param type      TYPE there, the same for all editions of a document
 * @param packageId of the active package, for {@link FormatPackages#files}
 * @param revision  of the active package among the installations of this code, from 1
 * @param sha256    of the active package, hex: changes exactly when its files do
 * @param version   grows with every change of this row; given back with a change, so that two administrators do not
 *                  overwrite each other
 */
public record Edition(String code, String type, String name, int edition, List<String> templates, Validity validity,
        SignatureNeed organisationSignature, Checks checks, long packageId, int revision, String sha256, int version,
        Instant changedAt, String changedBy) {}

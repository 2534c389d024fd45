package ru.medbus.domain.reference.formats;

import java.time.Instant;

/**
 * One installation of a package.
 *
 * @param packageId for {@link FormatPackages#files}
 * @param number    among the installations of its code, from 1
 */
public record Revision(long packageId, int number, String name, int edition, String sha256, int bytes,
        Instant installedAt, String installedBy, boolean active) {}

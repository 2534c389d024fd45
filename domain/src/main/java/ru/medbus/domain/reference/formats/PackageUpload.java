package ru.medbus.domain.reference.formats;

import java.time.Instant;
import java.util.UUID;

/**
 * A package that a person has uploaded and not yet confirmed.
 *
 * @param file name as it was on the person's machine
 */
public record PackageUpload(UUID id, String file, byte[] zip, String uploadedBy, Instant uploadedAt) {}

package ru.medbus.mappings.semd.compose;

import java.time.OffsetDateTime;

/**
 * What every document begins with.
 *
 * @param id            of this version, unique in the facility's system
 * @param setId         of all versions
 * @param version       from 1
 * @param authenticator who gives the document legal force
 */
public record Envelope(Facility facility, String id, String setId, int version, OffsetDateTime createdAt,
        Patient patient, Clinician author, Clinician authenticator) {}

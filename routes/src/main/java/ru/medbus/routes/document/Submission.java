package ru.medbus.routes.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document as a system has sent it, by REST or SOAP.
 *
 * @param sender     name of the system
 * @param facility   OID of the organisation for which the system may send
 * @param document   exactly the bytes that came: signatures are over them
 * @param signatures detached CMS, DER or base64, in the order they came
 * @param metadata   JSON of the sender, kept beside the document
 */
public record Submission(String sender, String facility, byte[] document, List<byte[]> signatures,
        Optional<byte[]> metadata, Instant receivedAt) {}

package ru.medbus.domain.drugsupply.prescription;

import java.util.List;

/**
 * The document of a prescription as it has been signed.
 *
 * @param signatures detached CMS: the doctor's, the organisation's
 */
public record SignedDocument(byte[] document, List<byte[]> signatures) {}

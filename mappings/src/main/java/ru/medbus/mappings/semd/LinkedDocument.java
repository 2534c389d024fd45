package ru.medbus.mappings.semd;

import java.util.Optional;

/**
 * Another document that this one refers to.
 *
 * @param registryNumber number in РЭМД
 */
public record LinkedDocument(Optional<DocumentId> id, Optional<DocumentId> setId, Optional<String> registryNumber) {}

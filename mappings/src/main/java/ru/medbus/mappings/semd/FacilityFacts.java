package ru.medbus.mappings.semd;

import java.util.Optional;

/**
 * The organisation that owns the document.
 *
 * @param oid  by the federal register (ФРМО): of the custodian, else of the patient's provider
 * @param ogrn of the patient's provider; an entrepreneur's ОГРНИП stands here too
 */
public record FacilityFacts(Optional<String> oid, Optional<String> ogrn, Optional<String> name) {}

package ru.medbus.domain.drugsupply.frllo;

/**
 * What ФРЛЛО says of one document.
 *
 * @param federalId given to the record, empty when none
 * @param code      of {@code frllo.error}, without a prefix; empty when accepted
 * @param text      ФРЛЛО's own words
 */
public record FrlloResult(String documentId, boolean accepted, String federalId, String code, String text) {}

package ru.medbus.domain.drugsupply.frllo;

/**
 * What the list of records is narrowed to; empty texts narrow nothing.
 *
 * @param kind   name of {@link FrlloKind}
 * @param state  name of {@link FrlloState}
 * @param code   of the refusal
 * @param person id, 0 for all
 * @param after  id of the last one seen
 */
public record FrlloFilter(String kind, String state, String code, long person, long after, int limit) {}

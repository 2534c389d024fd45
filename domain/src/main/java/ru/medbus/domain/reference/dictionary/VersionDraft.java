package ru.medbus.domain.reference.dictionary;

import java.util.List;
import java.util.OptionalInt;

/**
 * A version that is to be loaded.
 *
 * @param expected rows that its passport promises; empty when nobody promises
 * @param origin   where the rows come from, in words
 * @param by       who ordered it
 */
public record VersionDraft(String oid, String version, OptionalInt expected, String publishedAt,
        List<DictionaryColumn> columns, String notes, String origin, String by) {}

package ru.medbus.mappings.semd;

/**
 * A code of a document together with the dictionary version it names.
 *
 * @param path element names from the root, without positions
 * @param line of the start tag's end, from 1; 0 when not known
 */
public record CodedValue(String path, int line, String code, String codeSystem, String version) {}

package ru.medbus.mappings.vimis;

/**
 * How one ВИМИС calls a document.
 *
 * @param version      docTypeVersion; not the document's version
 * @param triggerPoint the usual one; a routing rule that knows the event gives another
 */
public record VimisType(int docType, String version, int triggerPoint) {}

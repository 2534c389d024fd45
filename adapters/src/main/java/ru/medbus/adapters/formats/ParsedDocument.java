package ru.medbus.adapters.formats;

import java.util.List;
import net.sf.saxon.s9api.XdmNode;

/**
 * A well-formed document, read once.
 *
 * @param tree       with line numbers; elements of urn:hl7-org:v3 stand without their namespace
 * @param root       name of the root element
 * @param templates  {@code root} of the templateId elements under the root, in their order: OIDs of type and edition
 * @param code       {@code code} of the root's code element, empty when there is none
 * @param codeSystem OID of the dictionary of that code, empty when there is none
 */
public record ParsedDocument(XdmNode tree, String root, List<String> templates, String code, String codeSystem) {}

package ru.medbus.domain.patient.document;

import java.util.List;
import java.util.Set;

/**
 * Where a document goes and why.
 *
 * @param recipients each once, in the order of the rules
 * @param rules      names of the rules that fitted
 */
public record RoutingDecision(Set<String> recipients, List<String> rules) {}

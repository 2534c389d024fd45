package ru.medbus.adapters.kit;

import java.net.URI;
import java.util.Optional;

/**
 * What stays the same in all calls to one system.
 *
 * @param system         word of the system
 * @param clientEntityId our id at ИПС ЕГИСЗ; empty: no transport header
 * @param replyTo        our callback's address at ИПС; absent: anonymous
 * @param names          namespaces as the system spells them
 */
public record SoapSettings(String system, SoapVersion version, String clientEntityId, Optional<URI> replyTo,
        SoapNames names) {}

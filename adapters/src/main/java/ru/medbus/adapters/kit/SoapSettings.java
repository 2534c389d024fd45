package ru.medbus.adapters.kit;

import java.net.URI;

/**
 * What stays the same in all calls to one system.
 *
 * @param system         word of the system
 * @param clientEntityId our id at ИПС ЕГИСЗ; empty: no transport header
 * @param replyTo        our callback's address at ИПС, or {@link #ANONYMOUS}
 * @param names          namespaces as the system spells them
 */
public record SoapSettings(String system, SoapVersion version, String clientEntityId, URI replyTo,
        SoapNames names) {
    /** Answers come in the same exchange only. */
    public static final String ANONYMOUS = "http://www.w3.org/2005/08/addressing/anonymous";
}

package ru.medbus.adapters.kit;

import java.net.URI;

/**
 * One call.
 *
 * @param messageId comes back in {@code RelatesTo} and in callbacks: the same message is sent again under the same one
 * @param body      a JAXB root element of {@code schemas}
 */
public record SoapRequest(URI url, String action, String messageId, Object body) {}

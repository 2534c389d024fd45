package ru.medbus.adapters.subscriber;

/**
 * One document on its way to a subscriber.
 *
 * @param messageId   id of the message in the bus, visible ASCII: a subscriber recognises a repeat by it
 * @param type        type of the document in the bus, visible ASCII
 * @param contentType media type of the body
 * @param body        the document, byte for byte as it was accepted
 */
public record Delivery(String messageId, String type, String contentType, byte[] body) {
    private static final String TOKEN = "[!-~]{1,200}";

    /** @throws IllegalArgumentException an id or a type that cannot stand in a header */
    public Delivery {
        if (!messageId.matches(TOKEN) || !type.matches(TOKEN)) {
            throw new IllegalArgumentException("Номер и тип сообщения — до 200 видимых знаков ASCII");
        }
    }
}

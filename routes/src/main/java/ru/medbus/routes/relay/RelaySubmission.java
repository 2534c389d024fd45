package ru.medbus.routes.relay;

/**
 * A document for a channel.
 *
 * @param channel  word of the channel
 * @param sender   name of the system
 * @param facility OID of its organisation
 * @param document the bytes as they came
 */
public record RelaySubmission(String channel, String sender, String facility, byte[] document) {}

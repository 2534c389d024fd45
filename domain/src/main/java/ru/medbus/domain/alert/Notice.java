package ru.medbus.domain.alert;

/**
 * What has to be told.
 *
 * @param opening the trouble has begun; else it is over
 * @param channel {@code mail}, {@code webhook}
 */
public record Notice(long id, Alert alert, boolean opening, String channel) {}

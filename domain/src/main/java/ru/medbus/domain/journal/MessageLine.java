package ru.medbus.domain.journal;

import java.time.Instant;

/**
 * A message in a list: nothing personal in it.
 *
 * @param at     when it was accepted
 * @param size   bytes of the document as it came
 * @param reason why it was refused or put aside, empty otherwise
 */
public record MessageLine(long id, Instant at, String type, String direction, String sender, String facility,
        String document, int size, MessageState state, String reason) {}

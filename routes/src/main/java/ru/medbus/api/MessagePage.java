package ru.medbus.api;

import java.time.Instant;
import java.util.List;
import ru.medbus.domain.journal.MessageLine;

/**
 * Messages, newest first.
 *
 * @param next value of {@code after} for the next page; empty when this is the last
 */
public record MessagePage(List<Item> items, String next) {

    /** A message in a list. */
    public record Item(String messageId, String type, String state, Instant acceptedAt, String sender, String facility,
            String document, String reason) {
        static Item of(MessageLine line) {
            return new Item(Long.toString(line.id()), line.type(), line.state().word(), line.at(), line.sender(),
                    line.facility(), line.document(), line.reason());
        }
    }

    static MessagePage of(List<MessageLine> lines, int limit) {
        return new MessagePage(lines.stream().map(Item::of).toList(),
                lines.size() < limit ? "" : Long.toString(lines.getLast().id()));
    }
}

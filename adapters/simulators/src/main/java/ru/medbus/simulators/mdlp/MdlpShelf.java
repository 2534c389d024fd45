package ru.medbus.simulators.mdlp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import ru.medbus.simulators.kit.Book;
import ru.medbus.simulators.kit.LateAnswers;

/** Documents that have come, their tickets, and the notifications they cause. */
final class MdlpShelf implements AutoCloseable {
    /** @param direction {@code out}: sent by us; {@code in}: brought to us */
    record Card(String id, String request, int kind, String sender, String receiver, String direction, Instant at) {}

    private final Book cards;
    private final MdlpRules rules;
    private final LateAnswers late;
    private final Path folder;
    private final Map<String, Card> byId = new ConcurrentHashMap<>();
    private final Map<String, Instant> processed = new ConcurrentHashMap<>();
    private final List<String> order = java.util.Collections.synchronizedList(new ArrayList<>());

    MdlpShelf(MdlpSettings settings, Book book, MdlpRules rules) {
        this.cards = book;
        this.rules = rules;
        this.folder = settings.folder();
        cards.since(Instant.MIN).forEach(this::remember);
        late = new LateAnswers(folder, settings.delay(), this::decide, (id, outcome) -> true);
        late.start();
    }

    private void remember(Book.Entry entry) {
        var parts = entry.facts().split(" ", -1);
        var card = new Card(entry.id(), parts[0], Integer.parseInt(parts[1]), parts[2], parts[3], parts[4], entry.at());
        if (byId.put(card.id(), card) == null) {
            order.add(card.id());
        }
    }

    /** Takes a document in; it is processed later. */
    void take(String id, String request, byte[] xml) throws XMLStreamException {
        var document = MdlpDocument.read(id, xml);
        add(id, request, document.kind(), document.subject(), document.text("receiver_id"), "out");
        late.take(id, xml);
    }

    /** Brings a notification to us. */
    void bring(int kind, String sender, String receiver, String xml) {
        var id = UUID.randomUUID().toString();
        late.take(id, xml.getBytes(StandardCharsets.UTF_8));
        add(id, id, kind, sender, receiver, "in");
    }

    private void add(String id, String request, int kind, String sender, String receiver, String direction) {
        cards.add(id, String.join(" ", request, Integer.toString(kind), sender, receiver.isEmpty() ? "-" : receiver,
                direction));
        remember(cards.since(Instant.MIN).getLast());
    }

    /** A notification is its own outcome. */
    private String decide(String id, byte[] xml) {
        processed.put(id, Instant.now());
        var text = new String(xml, StandardCharsets.UTF_8);
        if (byId.containsKey(id) && byId.get(id).direction().equals("in") || text.contains("_notification ")) {
            return flat(text);
        }
        try {
            var document = MdlpDocument.read(id, xml);
            var operation = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
            var outcome = rules.apply(document, operation);
            notify(document, xml, outcome);
            return flat(MdlpTickets.ticket(document, operation, outcome.errors()));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void notify(MdlpDocument document, byte[] xml, MdlpRules.Outcome outcome) {
        if (outcome.changed().isEmpty()) {
            return;
        }
        var name = document.body().name();
        switch (document.kind()) {
            case 415 -> bring(601, document.subject(), document.text("receiver_id"),
                    MdlpTickets.notification("move_order_notification", 601, name, xml));
            case 471 -> bring(612, document.subject(), document.text("receiver_id"),
                    MdlpTickets.notification("state_dispatch_notification", 612, name, xml));
            case 252 -> bring(606, document.subject(), document.text("shipper_id"),
                    MdlpTickets.notification("refusal_receiver_notification", 606, name, xml));
            case 701 -> bring(607, document.subject(), document.text("counterparty_id"),
                    MdlpTickets.notification("accept_notification", 607, name, xml));
            default -> {
            }
        }
    }

    private static String flat(String xml) {
        return xml.replaceAll("\\s+", " ");
    }

    Optional<Card> card(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The ticket, or the notification's text. */
    Optional<String> text(String id) {
        return late.outcome(id);
    }

    Instant processedAt(Card card) {
        return processed.getOrDefault(card.id(), card.at());
    }

    /** Oldest first. */
    List<Card> cards(String direction) {
        synchronized (order) {
            return order.stream().map(byId::get).filter(card -> card.direction().equals(direction)).toList();
        }
    }

    @Override
    public void close() throws java.io.IOException {
        late.close();
    }
}

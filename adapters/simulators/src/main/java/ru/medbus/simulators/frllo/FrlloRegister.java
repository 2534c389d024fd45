package ru.medbus.simulators.frllo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ru.medbus.simulators.kit.Book;

/** What the register holds: a line for everything that was accepted, read again at the next start. */
final class FrlloRegister implements AutoCloseable {
    private final Book book;
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final Map<String, String> days = new ConcurrentHashMap<>();
    private final Set<String> rights = ConcurrentHashMap.newKeySet();

    FrlloRegister(Path path) {
        this.book = Book.at(path);
        book.since(Instant.MIN).forEach(entry -> apply(entry.id(), entry.facts().split(" ", -1)));
    }

    /** The id that was given when this document was accepted. */
    Optional<String> answered(String documentId) {
        return Optional.ofNullable(answered.get(documentId));
    }

    /** Id of {@code citizen}, {@code recipe} or {@code relise} by the sender's own. */
    Optional<String> id(String kind, String own) {
        return Optional.ofNullable(ids.get(kind + " " + own));
    }

    /** The sender's id of whoever has this СНИЛС. */
    Optional<String> owner(String snils) {
        return Optional.ofNullable(owners.get(snils));
    }

    boolean entitled(String citizen, String category) {
        return rights.contains(citizen + " " + category);
    }

    /** Day of a prescription. */
    Optional<String> day(String recipe) {
        return Optional.ofNullable(days.get("recipe " + recipe));
    }

    /** How many of a kind there are. */
    long count(String kind) {
        return ids.keySet().stream().filter(key -> key.startsWith(kind + " ")).count();
    }

    /** @param fact kind, the sender's id, the register's id, and one thing more */
    synchronized void accept(String documentId, String... fact) {
        book.add(documentId, String.join(" ", fact));
        apply(documentId, fact);
    }

    private void apply(String documentId, String[] fact) {
        answered.putIfAbsent(documentId, fact[2]);
        switch (fact[0]) {
            case "benefit" -> rights.add(fact[1] + " " + fact[3]);
            case "citizen" -> {
                ids.put("citizen " + fact[1], fact[2]);
                if (!fact[3].isEmpty()) {
                    owners.put(fact[3], fact[1]);
                }
            }
            default -> {
                ids.put(fact[0] + " " + fact[1], fact[2]);
                days.put(fact[0] + " " + fact[1], fact[3]);
            }
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}

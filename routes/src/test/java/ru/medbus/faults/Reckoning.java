package ru.medbus.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The count after a fault: the client's ledger × the journal × the recipients' ledger.
 *
 * @param acknowledged documents that the client was told are taken
 * @param lost         acknowledged, and not in the journal under that id or not with every recipient
 * @param doubled      documents with two messages, or with two message ids at a recipient
 * @param foreign      with a recipient, and not in the journal
 * @param open         messages of the journal that are not delivered
 * @param repeats      receipts of a message that the recipient had already, and knew by its id
 */
record Reckoning(int acknowledged, Set<String> lost, Set<String> doubled, Set<String> foreign, Set<String> open,
        int repeats) {

    /** One message of the journal. */
    private record Entry(long id, String document, int state) {}

    private static final int DELIVERED = 2;
    private static final String JOURNAL = """
            select id, document, journal.message_state(id, queue) as state from journal.message where type like 'relay.%'
            """;

    static Reckoning of(Ledger client, Ledger recipients, List<String> names, DataSource journal) {
        var entries = new JdbcTemplate(journal).query(JOURNAL,
                (row, n) -> new Entry(row.getLong(1), row.getString(2), row.getInt(3)));
        var told = client.lines().stream()
                .collect(Collectors.groupingBy(Ledger.Line::document, ids()));
        var had = recipients.lines().stream().collect(Collectors.groupingBy(Ledger.Line::place,
                Collectors.groupingBy(Ledger.Line::document, ids())));
        var ids = entries.stream().collect(Collectors.groupingBy(Entry::document,
                Collectors.mapping(entry -> Long.toString(entry.id()), Collectors.toSet())));
        return new Reckoning(told.size(), lost(told, had, ids, names), doubled(told, had, ids), foreign(had, ids),
                entries.stream().filter(entry -> entry.state() != DELIVERED).map(Entry::document)
                        .collect(Collectors.toSet()),
                recipients.lines().size() - (int) recipients.lines().stream().distinct().count());
    }

    private static java.util.stream.Collector<Ledger.Line, ?, Set<String>> ids() {
        return Collectors.mapping(Ledger.Line::messageId, Collectors.toSet());
    }

    private static Set<String> lost(Map<String, Set<String>> told, Map<String, Map<String, Set<String>>> had,
            Map<String, Set<String>> journal, List<String> names) {
        var lost = new HashSet<String>();
        told.forEach((document, ids) -> {
            if (!journal.getOrDefault(document, Set.of()).containsAll(ids)
                    || names.stream().anyMatch(name -> !had.getOrDefault(name, Map.of()).containsKey(document))) {
                lost.add(document);
            }
        });
        return lost;
    }

    private static Set<String> doubled(Map<String, Set<String>> told, Map<String, Map<String, Set<String>>> had,
            Map<String, Set<String>> journal) {
        var doubled = new HashSet<String>();
        doubled.addAll(many(told));
        doubled.addAll(many(journal));
        had.values().forEach(documents -> doubled.addAll(many(documents)));
        return doubled;
    }

    private static Set<String> many(Map<String, Set<String>> ids) {
        return ids.entrySet().stream().filter(entry -> entry.getValue().size() > 1).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> foreign(Map<String, Map<String, Set<String>>> had, Map<String, Set<String>> journal) {
        return had.values().stream().flatMap(documents -> documents.keySet().stream())
                .filter(document -> !journal.containsKey(document)).collect(Collectors.toSet());
    }

    /** Everything has arrived, once. */
    boolean clean() {
        return lost.isEmpty() && doubled.isEmpty() && foreign.isEmpty() && open.isEmpty();
    }
}

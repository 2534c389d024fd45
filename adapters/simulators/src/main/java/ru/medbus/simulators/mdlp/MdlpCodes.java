package ru.medbus.simulators.mdlp;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ru.medbus.simulators.kit.Book;

/** All codes, with every change in a book that outlives a kill. */
final class MdlpCodes implements AutoCloseable {
    private final Book book;
    private final Map<String, MdlpCode> codes = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> boxes = new ConcurrentHashMap<>();

    MdlpCodes(Path folder) {
        book = Book.at(folder.resolve("codes.book"));
        book.since(Instant.MIN).forEach(entry -> remember(MdlpCode.parse(entry.id(), entry.facts())));
    }

    Optional<MdlpCode> find(String sgtin) {
        return Optional.ofNullable(codes.get(sgtin));
    }

    /** Codes of a box; of none, the code itself when there is one. */
    List<MdlpCode> under(String object) {
        return object.length() == 18
                ? boxes.getOrDefault(object, Set.of()).stream().sorted().map(codes::get).toList()
                : find(object).stream().toList();
    }

    List<MdlpCode> at(String place) {
        return codes.values().stream().filter(code -> code.place().equals(place))
                .sorted(java.util.Comparator.comparing(MdlpCode::sgtin)).toList();
    }

    void put(MdlpCode code) {
        book.add(code.sgtin(), code.line());
        remember(code);
    }

    private void remember(MdlpCode code) {
        var before = codes.put(code.sgtin(), code);
        if (before != null && !before.box().isEmpty()) {
            boxes.getOrDefault(before.box(), Set.of()).remove(code.sgtin());
        }
        if (!code.box().isEmpty()) {
            boxes.computeIfAbsent(code.box(), box -> ConcurrentHashMap.newKeySet()).add(code.sgtin());
        }
    }

    @Override
    public void close() throws java.io.IOException {
        book.close();
    }
}

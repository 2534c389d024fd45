package ru.medbus.domain.reference.dictionary;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What forms, screens and checks ask of the loaded versions. */
@Service
@Transactional(readOnly = true)
public class DictionaryQueries {
    private static final int SHARING = 500;

    private final Dictionaries dictionaries;
    private final DictionaryQueriesMapper rows;

    DictionaryQueries(Dictionaries dictionaries, DictionaryQueriesMapper rows) {
        this.dictionaries = dictionaries;
        this.rows = rows;
    }

    /**
     * Rows of a version in their order.
     *
     * @param text  beginnings of words; empty for all
     * @param after {@link DictionaryEntry#n} of the last row seen, 0 for the first page
     */
    public List<DictionaryEntry> rows(DictionaryVersion version, String text, int after, int limit) {
        var query = Words.query(text);
        if (query.isEmpty() && !text.isBlank()) {
            return List.of();
        }
        var found = query.isEmpty()
                ? rows.rows(version.id(), after, limit)
                : rows.found(version.id(), query, after, limit);
        return found.stream().map(DictionaryQueriesMapper.Row::entry).toList();
    }

    /**
     * What a person may mean, the best first: rows with a code, valid on the day, by beginnings of the words of code,
     * name and synonyms.
     *
     * @return nothing while the dictionary is unknown or not loaded
     */
    public List<DictionaryEntry> suggest(String oid, String text, LocalDate day, int limit) {
        var query = Words.query(text);
        var loaded = dictionaries.find(oid).flatMap(Dictionary::loaded);
        if (query.isEmpty() || loaded.isEmpty()) {
            return List.of();
        }
        var asked = text.strip();
        return rows.suggest(loaded.get().id(), query, asked.toUpperCase(Locale.ROOT),
                asked.substring(0, 1).toUpperCase(Locale.ROOT) + asked.substring(1), day, limit).stream()
                .map(DictionaryQueriesMapper.Row::entry).toList();
    }

    /** Rows of the current version that share a word with the text, at most {@value #SHARING}. */
    List<DictionaryEntry> sharing(String oid, String text, LocalDate day) {
        var query = Words.anyOf(text);
        var loaded = dictionaries.find(oid).flatMap(Dictionary::loaded);
        return query.isEmpty() || loaded.isEmpty()
                ? List.of()
                : rows.suggest(loaded.get().id(), query, "", text.strip(), day, SHARING).stream()
                        .map(DictionaryQueriesMapper.Row::entry).toList();
    }

    /** The row of a code in the current version. */
    public Optional<DictionaryEntry> code(String oid, String code) {
        return dictionaries.find(oid).flatMap(Dictionary::loaded).flatMap(version -> code(version, code));
    }

    /** The row of a code in this version. */
    public Optional<DictionaryEntry> code(DictionaryVersion version, String code) {
        return rows.code(version.id(), code).map(DictionaryQueriesMapper.Row::entry);
    }

    /** What differs between two loaded versions; reads both whole. */
    public VersionDifference difference(DictionaryVersion from, DictionaryVersion to) {
        var counts = rows.difference(from.id(), to.id());
        var sample = rows.changes(from.id(), to.id()).stream().map(row -> new VersionDifference.Change(row.key(),
                row.code(), row.before(), row.after())).toList();
        return new VersionDifference(counts.added(), counts.removed(), counts.changed(), sample);
    }
}

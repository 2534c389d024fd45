package ru.medbus.domain.reference.dictionary;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Whether codes stand in the dictionary versions that name them. Versions never change, so that an answer is remembered
 * until the memory is full; a document costs one query for what is not remembered, and none when all is.
 */
@Service
public class DictionaryCodes {
    private static final int REMEMBERED = 200_000;
    private static final long FRESH_NS = Duration.ofSeconds(10).toNanos();
    private static final int VERSIONS = 2_000;

    private final DictionaryQueriesMapper rows;
    private final Dictionaries dictionaries;
    private final Map<Reference, Boolean> known = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Reference, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<String, Loaded> versions = new ConcurrentHashMap<>();

    DictionaryCodes(DictionaryQueriesMapper rows, Dictionaries dictionaries) {
        this.rows = rows;
        this.dictionaries = dictionaries;
    }

    /** A code and the version it is said to be of. */
    public record NamedCode(String oid, String version, String code) {}

    private record Reference(long versionId, String code) {}

    private record Loaded(Optional<Long> id, long readAt) {
        boolean fresh() {
            return System.nanoTime() - readAt < FRESH_NS;
        }
    }

    /** Those that are not in their version; a dictionary or version that is not loaded says nothing of its codes. */
    public Set<NamedCode> absent(Collection<NamedCode> codes) {
        var wanted = new LinkedHashMap<NamedCode, Reference>();
        codes.forEach(code -> version(code).ifPresent(id -> wanted.put(code, new Reference(id, code.code()))));
        var answers = new HashMap<Reference, Boolean>();
        wanted.values().forEach(reference -> remembered(reference).ifPresent(found -> answers.put(reference, found)));
        var unknown = wanted.values().stream().filter(reference -> !answers.containsKey(reference)).distinct().toList();
        if (!unknown.isEmpty()) {
            answers.putAll(read(unknown));
        }
        return wanted.entrySet().stream().filter(entry -> !answers.getOrDefault(entry.getValue(), true))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** A version that has been dropped meanwhile says nothing. */
    private Map<Reference, Boolean> read(List<Reference> unknown) {
        var found = new HashSet<>(rows.existing(
                unknown.stream().map(Reference::versionId).distinct().toArray(Long[]::new),
                unknown.stream().map(Reference::code).distinct().toArray(String[]::new)));
        var answers = unknown.stream().filter(reference -> found.contains(version(reference.versionId())))
                .collect(Collectors.toMap(reference -> reference, reference -> found.contains(
                        new DictionaryQueriesMapper.VersionCode(reference.versionId(), reference.code()))));
        synchronized (known) {
            known.putAll(answers);
        }
        return answers;
    }

    private static DictionaryQueriesMapper.VersionCode version(long id) {
        return new DictionaryQueriesMapper.VersionCode(id, DictionaryQueriesMapper.VERSION_ITSELF);
    }

    private Optional<Boolean> remembered(Reference reference) {
        synchronized (known) {
            return Optional.ofNullable(known.get(reference));
        }
    }

    private Optional<Long> version(NamedCode code) {
        var key = code.oid() + " " + code.version();
        var loaded = versions.get(key);
        if (loaded == null || !loaded.fresh()) {
            loaded = new Loaded(dictionaries.loadedAs(code.oid(), code.version()), System.nanoTime());
            if (versions.size() >= VERSIONS) {
                versions.clear();
            }
            versions.put(key, loaded);
        }
        return loaded.id();
    }
}

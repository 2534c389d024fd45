package ru.medbus.domain.reference.dictionary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.reference.dictionary.DictionaryRecord.VersionLine;

/** Register of dictionaries: which there are, how each is loaded, which versions stand side by side. */
@Service
public class Dictionaries {
    private static final String OID = "[0-9]+(\\.[0-9]+)+|(ffoms|region)\\.[A-Za-z0-9_.-]+";

    private final DictionaryMapper dictionaries;
    private final VersionMapper versions;
    private final DictionaryStore store;
    private final AuditTrail audit;

    Dictionaries(DictionaryMapper dictionaries, VersionMapper versions, DictionaryStore store, AuditTrail audit) {
        this.dictionaries = dictionaries;
        this.versions = versions;
        this.store = store;
        this.audit = audit;
    }

    /** All, by name. */
    @Transactional(readOnly = true)
    public List<Dictionary> all() {
        Map<String, DictionaryVersion> current = versions.current().stream().map(VersionLine::toVersion)
                .collect(Collectors.toMap(DictionaryVersion::oid, Function.identity()));
        return dictionaries.all().stream()
                .map(line -> line.dictionary(Optional.ofNullable(current.get(line.oid())))).toList();
    }

    /** By its OID or another OID of it. */
    @Transactional(readOnly = true)
    public Optional<Dictionary> find(String oid) {
        return dictionaries.one(oid).map(line -> line.dictionary(versions(line.oid()).stream()
                .filter(DictionaryVersion::current).findFirst()));
    }

    /** @throws DictionaryRefusedException.Unknown there is none */
    @Transactional(readOnly = true)
    public Dictionary get(String oid) {
        return find(oid).orElseThrow(() -> new DictionaryRefusedException.Unknown(oid));
    }

    /** Loaded versions, the newest number first. */
    @Transactional(readOnly = true)
    public List<DictionaryVersion> versions(String oid) {
        return versions.of(oid).stream().map(VersionLine::toVersion)
                .sorted((first, second) -> DictionaryVersion.BY_NUMBER.compare(second.version(), first.version()))
                .toList();
    }

    /** Id of a loaded version, under any OID of the dictionary. */
    @Transactional(readOnly = true)
    public Optional<Long> loadedAs(String oid, String version) {
        return versions.id(oid, version);
    }

    /**
     * Enters a dictionary into the register.
     *
     * @return false when it is there already; nothing is written then
     * @throws DictionaryRefusedException a name that cannot be one
     */
    @Transactional
    public boolean add(String oid, DictionarySource source, String name, DictionarySettings settings, Actor by) {
        if (!oid.matches(OID)) {
            throw new DictionaryRefusedException("oid",
                    "OID пишется числами через точку; справочник ФФОМС — ffoms.V002,"
                            + " региональный — region.departments");
        }
        boolean added = dictionaries.insertIfAbsent(oid, source, name.isBlank() ? oid : name.strip(), settings,
                firstRun(settings, source), by.who()) == 1;
        if (added) {
            audit.record(by, AuditAction.DICTIONARY_CHANGED, "Справочник " + oid, "", settings.toString());
        }
        return added;
    }

    /**
     * Changes how it is loaded.
     *
     * @param version as the administrator saw it
     * @throws DictionaryRefusedException somebody changed it meanwhile
     */
    @Transactional
    public void change(String oid, int version, DictionarySettings settings, Actor by) {
        var before = get(oid);
        if (dictionaries.change(before.oid(), version, settings, firstRun(settings, before.source()), by.who()) == 0) {
            throw new DictionaryRefusedException(
                    "Настройки уже изменил другой администратор: откройте страницу заново и повторите правку.");
        }
        audit.record(by, AuditAction.DICTIONARY_CHANGED, "Справочник " + oid, before.settings().toString(),
                settings.toString());
    }

    /** Makes a loaded version the current one: back to the one before, when a new one proves wrong. */
    @Transactional
    public void makeCurrent(String oid, String version, Actor by) {
        var before = get(oid);
        var wanted = versions.one(before.oid(), version)
                .orElseThrow(() -> new DictionaryRefusedException.Unknown(oid + " " + version));
        dictionaries.switchTo(before.oid(), wanted.id());
        audit.record(by, AuditAction.DICTIONARY_CHANGED, "Справочник " + oid,
                before.loaded().map(DictionaryVersion::version).orElse(""), version);
    }

    /** What the source says of the newest version. */
    @Transactional
    public void newest(String oid, String name, String version, List<String> otherOids) {
        dictionaries.newest(oid, name, version);
        otherOids.stream().filter(other -> !other.equals(oid)).forEach(other -> dictionaries.alias(other, oid));
    }

    /** Has it asked for at the next look of the schedule. */
    @Transactional
    public void due(String oid) {
        dictionaries.dueNow(get(oid).oid());
    }

    /** Rows brought so far by the exchange under way. */
    @Transactional
    public void progress(String oid, int done, int total) {
        dictionaries.progress(oid, done, total);
    }

    /** Why a load changed nothing. */
    @Transactional
    public void failed(String oid, String why) {
        dictionaries.failed(oid, why);
    }

    /** Drops versions beyond those to be kept; the current one always stays, and all while it is loaded. Returns how many went. */
    @Transactional
    public int prune(String oid) {
        var dictionary = get(oid);
        if (!store.lock(dictionary.oid())) {
            return 0;
        }
        var old = versions(dictionary.oid()).stream().filter(version -> !version.current())
                .skip(dictionary.settings().keepVersions() - 1L).toList();
        old.forEach(version -> {
            store.drop(version.id());
            versions.delete(version.id());
        });
        return old.size();
    }

    private static Instant firstRun(DictionarySettings settings, DictionarySource source) {
        return settings.mode() == LoadMode.OFF || source == DictionarySource.REGION
                ? null
                : Instant.now().plus(settings.everyHours(), ChronoUnit.HOURS);
    }
}

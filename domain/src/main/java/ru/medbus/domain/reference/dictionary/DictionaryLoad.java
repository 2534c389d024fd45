package ru.medbus.domain.reference.dictionary;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;

/**
 * Loads versions. One transaction: the version with all its rows and the switch to it, or nothing. Readers see the old
 * version until the commit and wait for nobody. Nothing remote may happen in a source of rows: bring them here first.
 *
 * <p>What loads share is taken last and in one order, the end of the audit trail and then the table of all versions, so
 * that two of them never wait for each other, also where one is part of a longer transaction.
 */
@Service
public class DictionaryLoad {
    private final DictionaryMapper dictionaries;
    private final VersionMapper versions;
    private final DictionaryStore store;
    private final AuditTrail audit;

    DictionaryLoad(DictionaryMapper dictionaries, VersionMapper versions, DictionaryStore store, AuditTrail audit) {
        this.dictionaries = dictionaries;
        this.versions = versions;
        this.store = store;
        this.audit = audit;
    }

    /**
     * Loads a version whole.
     *
     * @throws DictionaryRefusedException rows that contradict each other, the passport, or are none
     */
    @Transactional
    public LoadOutcome whole(VersionDraft draft, RowSource rows) {
        return load(draft, id -> store.fill(id, rows));
    }

    /**
     * Loads a version as another one with changes.
     *
     * @param base    version it is counted from
     * @param changed rows that are new or other
     * @param removed keys of rows that are no more
     * @throws DictionaryRefusedException as {@link #whole}; above all when the number of rows is not the passport's
     */
    @Transactional
    public LoadOutcome difference(VersionDraft draft, String base, RowSource changed, List<String> removed) {
        var from = versions.one(draft.oid(), base)
                .orElseThrow(() -> new DictionaryRefusedException.Unknown(draft.oid() + " " + base));
        return load(draft, id -> {
            int other = store.fill(id, changed);
            return other + store.fillFrom(id, from.id(), removed);
        });
    }

    @FunctionalInterface
    private interface Filling {
        int fill(long versionId);
    }

    private LoadOutcome load(VersionDraft draft, Filling filling) {
        if (!store.lock(draft.oid())) {
            return new LoadOutcome.Busy();
        }
        if (versions.one(draft.oid(), draft.version()).isPresent()) {
            dictionaries.failed(draft.oid(), "");
            return new LoadOutcome.Unchanged(draft.version());
        }
        long id = versions.insert(draft, DictionaryRecord.write(draft.columns()));
        store.create(id);
        int rows = filling.fill(id);
        check(draft, rows);
        store.index(id);
        versions.rows(id, rows);
        var outcome = settle(draft, id, rows);
        store.attach(id);
        return outcome;
    }

    private static void check(VersionDraft draft, int rows) {
        if (rows == 0) {
            throw new DictionaryRefusedException(
                    "Строк нет: пустой справочник не загружается. Загруженное не тронуто.");
        }
        if (draft.expected().isPresent() && draft.expected().getAsInt() != rows) {
            throw new DictionaryRefusedException("Строк пришло " + rows + ", а в паспорте версии " + draft.version()
                    + " их " + draft.expected().getAsInt() + ". Загруженное не тронуто, повторите загрузку позже.");
        }
    }

    private LoadOutcome settle(VersionDraft draft, long id, int rows) {
        dictionaries.failed(draft.oid(), "");
        var current = versions.of(draft.oid()).stream().filter(DictionaryRecord.VersionLine::current).findFirst()
                .map(DictionaryRecord.VersionLine::version).orElse("");
        if (!current.isEmpty() && DictionaryVersion.BY_NUMBER.compare(draft.version(), current) < 0) {
            return new LoadOutcome.Kept(draft.version(), rows, current);
        }
        dictionaries.switchTo(draft.oid(), id);
        audit.record(new Actor(draft.by(), ""), AuditAction.DICTIONARY_CHANGED, "Справочник " + draft.oid(), current,
                draft.version());
        return new LoadOutcome.Switched(draft.version(), rows);
    }
}

package ru.medbus.domain.reference.dictionary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;

/** Regional codes → federal ones: many to one, each for its days; a regional code means one federal code on a day. */
@Service
public class CodeMappings {
    private final CodeMappingMapper mappings;
    private final Dictionaries dictionaries;
    private final DictionaryQueries queries;
    private final AuditTrail audit;

    CodeMappings(CodeMappingMapper mappings, Dictionaries dictionaries, DictionaryQueries queries, AuditTrail audit) {
        this.mappings = mappings;
        this.dictionaries = dictionaries;
        this.queries = queries;
        this.audit = audit;
    }

    /** @throws DictionaryRefusedException an unknown code, days the wrong way round, or another mapping on the same days */
    @Transactional
    public void add(CodeMapping mapping, Actor by) {
        addAll(List.of(mapping), by);
    }

    /** All or none; failures as in {@link #add}, with the number of the row. */
    @Transactional
    public void addAll(List<CodeMapping> added, Actor by) {
        for (int i = 0; i < added.size(); i++) {
            var mapping = added.get(i);
            check(mapping, added.size() == 1 ? "" : "Строка " + (i + 1) + ": ");
            mappings.insert(mapping, mapping.to().orElse(null), by.who());
        }
        if (!added.isEmpty()) {
            var first = added.getFirst();
            audit.record(by, AuditAction.DICTIONARY_CHANGED, "Сопоставление " + first.regionOid() + " → "
                    + first.federalOid(), "",
                    added.size() == 1 ? first.regionCode() + " → " + first.federalCode() : "строк " + added.size());
        }
    }

    /** Ends a mapping with the day before; one that had not begun yet is taken back. */
    @Transactional
    public void end(long id, LocalDate day, Actor by) {
        var mapping = mappings.one(id).map(CodeMappingMapper.Row::mapping)
                .orElseThrow(() -> new DictionaryRefusedException.Unknown("сопоставление " + id));
        if (mapping.from().isBefore(day)) {
            mappings.end(id, day.minusDays(1), by.who());
        } else {
            mappings.remove(id);
        }
        audit.record(by, AuditAction.DICTIONARY_CHANGED,
                "Сопоставление " + mapping.regionOid() + " → " + mapping.federalOid(),
                mapping.regionCode() + " → " + mapping.federalCode(), "прекращено с " + day);
    }

    @Transactional(readOnly = true)
    public List<CodeMapping> valid(String regionOid, String federalOid, LocalDate day, int limit) {
        return mappings.valid(regionOid, federalOid, day, limit).stream().map(CodeMappingMapper.Row::mapping).toList();
    }

    /** Codes without a mapping on the day, those that exchanges miss most first. */
    @Transactional(readOnly = true)
    public List<UnmappedCode> unmapped(String regionOid, String federalOid, LocalDate day, int limit) {
        long version = dictionaries.get(regionOid).loaded().map(DictionaryVersion::id).orElse(0L);
        return mappings.unmapped(regionOid, version, federalOid, day, limit);
    }

    /**
     * The federal codes on the day, by the regional ones. A miss is counted, also when the caller's own transaction is
     * undone: the report of what is not mapped lives from it.
     *
     * @return without those that have none
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Map<String, String> translate(String regionOid, Set<String> codes, String federalOid, LocalDate day) {
        var found = mappings.federal(regionOid, federalOid, codes.toArray(String[]::new), day).stream()
                .collect(Collectors.toMap(CodeMappingMapper.Pair::regionCode, CodeMappingMapper.Pair::federalCode));
        codes.stream().filter(code -> !found.containsKey(code)).sorted()
                .forEach(code -> mappings.missed(regionOid, code, federalOid));
        return found;
    }

    /** Federal rows with names like this one, the most alike first. */
    @Transactional(readOnly = true)
    public List<DictionaryEntry> alike(String federalOid, String name, LocalDate day, int most) {
        return queries.sharing(federalOid, name, day).stream()
                .filter(entry -> Similarity.of(name, entry.name()) >= Similarity.ALIKE)
                .sorted((first, second) -> Double.compare(Similarity.of(name, second.name()),
                        Similarity.of(name, first.name())))
                .limit(most).toList();
    }

    private void check(CodeMapping mapping, String where) {
        if (mapping.to().filter(last -> last.isBefore(mapping.from())).isPresent()) {
            throw new DictionaryRefusedException("to", where + "последний день раньше первого");
        }
        if (mapping.regionCode().isEmpty()) {
            throw new DictionaryRefusedException("regionCode", where + "региональный код не указан");
        }
        if (queries.code(mapping.federalOid(), mapping.federalCode()).isEmpty()) {
            throw new DictionaryRefusedException("federalCode", where + "кода «" + mapping.federalCode()
                    + "» нет в действующей версии справочника " + mapping.federalOid());
        }
        mappings.lock(mapping.regionOid(), mapping.federalOid());
        mappings.ofCode(mapping.regionOid(), mapping.federalOid(), mapping.regionCode()).stream()
                .map(CodeMappingMapper.Row::mapping).filter(mapping::overlaps).findFirst().ifPresent(other -> {
                    throw new DictionaryRefusedException("regionCode", where + "код «" + mapping.regionCode()
                            + "» на эти дни уже сопоставлен с «" + other.federalCode()
                            + "»: сначала прекратите прежнее сопоставление");
                });
    }
}

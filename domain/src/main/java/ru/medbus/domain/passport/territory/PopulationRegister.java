package ru.medbus.domain.passport.territory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.passport.PassportRefusedException;

/** Who lives where, by years: a year of a territory is loaded whole or not at all, and earlier editions of it stay. */
@Service
public class PopulationRegister {
    private static final int FIRST_YEAR = 1990;

    private final PopulationMapper rows;
    private final Territories territories;
    private final AuditTrail audit;

    PopulationRegister(PopulationMapper rows, Territories territories, AuditTrail audit) {
        this.rows = rows;
        this.territories = territories;
        this.audit = audit;
    }

    /**
     * What came of a file.
     *
     * @param loaded    years of territories that have a new edition
     * @param unchanged those that were there with the same numbers
     */
    public record Loaded(int loaded, int unchanged) {}

    /**
     * Loads all years or none.
     *
     * @param origin name of the file
     * @throws PassportRefusedException an unknown territory, a year it did not live, the same year twice
     */
    @Transactional
    public Loaded load(List<YearDraft> years, String origin, Actor by) {
        rows.lock();
        var seen = new HashSet<String>();
        years.forEach(draft -> {
            check(draft);
            require(seen.add(draft.oktmo() + "/" + draft.year()), draft, "год повторён в файле");
        });
        var changed = years.stream().filter(this::differs).toList();
        changed.forEach(draft -> insert(draft, origin, by));
        if (!changed.isEmpty()) {
            audit.record(by, AuditAction.DICTIONARY_CHANGED, "Численность населения", "",
                    origin + ": " + changed.size() + " (территория и год)");
        }
        return new Loaded(changed.size(), years.size() - changed.size());
    }

    /** Refuses a year that may not be loaded; nothing is written. */
    @Transactional(readOnly = true)
    public void check(YearDraft draft) {
        var territory = territories.find(draft.oktmo());
        require(territory.isPresent(), draft, "такой территории нет: сначала заведите её");
        require(draft.year() >= FIRST_YEAR && draft.year() <= LocalDate.now().getYear() + 1, draft,
                "год — от " + FIRST_YEAR + " до будущего");
        var january = LocalDate.of(draft.year(), 1, 1);
        require(territory.orElseThrow().valid(january), draft, "«" + territory.get().name()
                + "» на 1 января этого года не существует");
    }

    /** Whether anything would change. */
    @Transactional(readOnly = true)
    public boolean differs(YearDraft draft) {
        return rows.one(draft.oktmo(), draft.year()).map(row -> !row.structure().equals(draft.people())).orElse(true);
    }

    /** Years that anything is loaded for, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return rows.years();
    }

    @Transactional(readOnly = true)
    public List<PopulationEdition> editions(String oktmo) {
        return rows.editions(oktmo);
    }

    /**
     * People of every territory in the year: as loaded for it, or else what its parts add up to. Who has neither is left
     * out.
     */
    @Transactional(readOnly = true)
    public Map<String, AgeStructure> ofYear(int year) {
        var loaded = rows.ofYear(year).stream().collect(Collectors.toMap(PopulationMapper.StructureRow::oktmo,
                PopulationMapper.StructureRow::structure));
        return new TerritoryTree(territories.all()).added(loaded, AgeStructure::plus);
    }

    @Transactional(readOnly = true)
    public Optional<AgeStructure> of(String oktmo, int year) {
        return rows.one(oktmo, year).map(PopulationMapper.StructureRow::structure)
                .or(() -> Optional.ofNullable(ofYear(year).get(oktmo)));
    }

    private void insert(YearDraft draft, String origin, Actor by) {
        rows.supersede(draft.oktmo(), draft.year());
        rows.insert(draft.oktmo(), draft.year(), PopulationMapper.StructureRow.written(draft.people().men()),
                PopulationMapper.StructureRow.written(draft.people().women()), origin, by.who());
    }

    private static void require(boolean holds, YearDraft draft, String words) {
        if (!holds) {
            throw new PassportRefusedException("ОКТМО " + draft.oktmo() + ", " + draft.year() + " год: " + words + ".");
        }
    }
}

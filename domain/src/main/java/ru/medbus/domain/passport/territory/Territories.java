package ru.medbus.domain.passport.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
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

/** The region's territories: a tree by ОКТМО, each for its days. */
@Service
public class Territories {
    private final TerritoryMapper rows;
    private final AuditTrail audit;

    Territories(TerritoryMapper rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** All, by name; those that are no more too. */
    @Transactional(readOnly = true)
    public List<Territory> all() {
        return rows.all().stream().map(TerritoryMapper.Row::territory).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Territory> find(String oktmo) {
        return rows.one(oktmo).map(TerritoryMapper.Row::territory);
    }

    /** @throws PassportRefusedException.Unknown there is none */
    @Transactional(readOnly = true)
    public Territory get(String oktmo) {
        return find(oktmo).orElseThrow(() -> new PassportRefusedException.Unknown("территория " + oktmo));
    }

    /** Working МО by the ОКТМО that their passports say; a settlement's are not yet its municipality's. */
    @Transactional(readOnly = true)
    public Map<String, Integer> facilities(LocalDate day) {
        return rows.facilities(day).stream()
                .collect(Collectors.toMap(TerritoryMapper.Facilities::oktmo, TerritoryMapper.Facilities::number));
    }

    /** @throws PassportRefusedException a rule of {@link TerritoryRules} is broken, or the code is taken */
    @Transactional
    public void add(Territory territory, Actor by) {
        rows.lock();
        TerritoryRules.check(territory, all());
        if (rows.insertIfAbsent(territory, territory.parent().orElse(null), area(territory), last(territory)) == 0) {
            throw new PassportRefusedException("oktmo", "Код " + territory.oktmo() + " уже у территории «"
                    + get(territory.oktmo()).name() + "»: откройте её и исправьте.");
        }
        audit.record(by, AuditAction.DICTIONARY_CHANGED, subject(territory), "", territory.toString());
    }

    /**
     * @throws PassportRefusedException          as in {@link #add}
     * @throws PassportRefusedException.Outdated somebody changed it meanwhile
     */
    @Transactional
    public void change(Territory territory, Actor by) {
        rows.lock();
        var before = get(territory.oktmo());
        TerritoryRules.check(territory, all());
        if (rows.update(territory, territory.parent().orElse(null), area(territory), last(territory)) == 0) {
            throw new PassportRefusedException.Outdated();
        }
        audit.record(by, AuditAction.DICTIONARY_CHANGED, subject(territory), before.toString(), territory.toString());
    }

    private static String subject(Territory territory) {
        return "Территория " + territory.oktmo();
    }

    private static BigDecimal area(Territory territory) {
        return territory.areaKm2().orElse(null);
    }

    private static LocalDate last(Territory territory) {
        return territory.to().orElse(null);
    }
}

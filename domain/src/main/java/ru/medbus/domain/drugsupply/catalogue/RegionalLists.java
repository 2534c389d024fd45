package ru.medbus.domain.drugsupply.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;

/** Who pays for a drug, how much of it stands on one prescription, whether it is counted: set by the region. */
@Service
public class RegionalLists {
    private static final String LISTS = "([A-Z0-9_]{1,20}(;[A-Z0-9_]{1,20})*)?";
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final int TOLD = 20;

    private final CatalogueMapper rows;
    private final AuditTrail audit;

    RegionalLists(CatalogueMapper rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** @throws DrugSupplyRefusedException everything that is wrong, by field */
    @Transactional
    public void set(Regional regional, Actor actor) {
        var wrong = wrong(regional);
        if (!wrong.isEmpty()) {
            throw new DrugSupplyRefusedException(wrong);
        }
        put(regional, actor);
    }

    /**
     * All lines or none.
     *
     * @param lines by the number of the line
     * @return how many drugs are other than before
     */
    @Transactional
    public int setAll(SequencedMap<Integer, Regional> lines, Actor actor) {
        var wrong = new ArrayList<Finding>();
        lines.forEach((line, regional) -> wrong(regional).forEach(each -> wrong.add(new Finding("file", each.rule(),
                "Строка " + line + ": " + each.text(), each.source()))));
        if (!wrong.isEmpty()) {
            throw new DrugSupplyRefusedException(wrong.stream().limit(TOLD).toList());
        }
        return lines.values().stream().mapToInt(each -> put(each, actor)).sum();
    }

    private int put(Regional regional, Actor actor) {
        var before = rows.regional(regional.code()).orElseThrow().regional();
        int changed = rows.set(regional);
        if (changed > 0) {
            audit.record(actor, AuditAction.SETTING_CHANGED, "Лекарство " + regional.code(), before.words(),
                    regional.words());
        }
        return changed;
    }

    private List<Finding> wrong(Regional regional) {
        var wrong = new ArrayList<Finding>();
        if (rows.regional(regional.code()).isEmpty()) {
            wrong.add(new Finding("code", "DRUG_UNKNOWN", "СМНН «" + regional.code() + "» в каталоге нет.", ""));
        }
        if (!regional.lists().matches(LISTS)) {
            wrong.add(new Finding("lists", "LISTS",
                    "Перечни — коды латинскими буквами через точку с запятой, например ONLP;VZN.", ""));
        }
        if (regional.most().filter(most -> most.signum() > 0 && most.compareTo(MOST) < 0).isEmpty()
                && regional.most().isPresent()) {
            wrong.add(new Finding("most", "MOST", "Предел на один рецепт — единиц больше нуля.", ""));
        }
        if (regional.most().isPresent() && regional.mostSource().isBlank()) {
            wrong.add(new Finding("mostSource", "MOST_SOURCE", "Укажите, откуда предел: приказ, приложение, пункт.",
                    "Приказ № 1094н: предельно допустимые количества"));
        }
        return wrong;
    }
}

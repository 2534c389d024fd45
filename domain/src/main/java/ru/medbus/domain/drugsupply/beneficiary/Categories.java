package ru.medbus.domain.drugsupply.beneficiary;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.DictionaryEntry;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;

/** Categories of beneficiaries: taken from the loaded НСИ, with the region's settings beside. */
@Service
public class Categories {
    /** Льготные категории граждан, and those of the subjects. */
    static final List<String> DICTIONARIES = List.of("1.2.643.5.1.13.13.99.2.541", "1.2.643.5.1.13.13.99.2.624");
    private static final int PAGE = 500;

    private final CategoryMapper rows;
    private final Dictionaries dictionaries;
    private final DictionaryQueries entries;
    private final AuditTrail audit;

    Categories(CategoryMapper rows, Dictionaries dictionaries, DictionaryQueries entries, AuditTrail audit) {
        this.rows = rows;
        this.dictionaries = dictionaries;
        this.entries = entries;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Category> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public Optional<Category> find(String code) {
        return rows.one(code);
    }

    /** Takes what the loaded versions say; settings of the region stay. @return how many categories have changed */
    @Transactional
    public int refresh(Actor actor) {
        int changed = DICTIONARIES.stream().mapToInt(this::refresh).sum();
        audit.record(actor, AuditAction.SETTING_CHANGED, "Льготные категории из НСИ", "", "изменено: " + changed);
        return changed;
    }

    /** Adds or renews categories that come otherwise than from a dictionary. */
    @Transactional
    public int putAll(List<Category> categories) {
        return categories.stream().mapToInt(rows::put).sum();
    }

    /** @throws DrugSupplyRefusedException a value is out of its bounds, or somebody else was faster */
    @Transactional
    public void change(Category category, Actor actor) {
        if (category.percent() < 1 || category.percent() > 100) {
            throw new DrugSupplyRefusedException("percent", "PERCENT", "Доля оплаты — от 1 до 100 %.", "");
        }
        if (!category.paperCode().matches("\\d{0,3}")) {
            throw new DrugSupplyRefusedException("paperCode", "PAPER_CODE",
                    "Код категории на бланке — до трёх цифр.", "Приказ № 1094н, прил. 3, п. 5");
        }
        var before = find(category.code()).orElseThrow(() -> DrugSupplyRefusedException.unknown(category.code()));
        if (rows.change(category) == 0) {
            throw DrugSupplyRefusedException.outdated();
        }
        audit.record(actor, AuditAction.SETTING_CHANGED, "Льготная категория " + category.code(), words(before),
                words(category));
    }

    private int refresh(String oid) {
        var version = dictionaries.find(oid).flatMap(Dictionary::loaded);
        if (version.isEmpty()) {
            return 0;
        }
        int changed = 0;
        for (var page = entries.rows(version.get(), "", 0, PAGE); !page.isEmpty(); page = entries
                .rows(version.get(), "", page.getLast().n(), PAGE)) {
            changed += page.stream().map(Categories::category).mapToInt(rows::put).sum();
        }
        return changed;
    }

    /** Columns as the passport of 99.2.541 names them. */
    private static Category category(DictionaryEntry row) {
        boolean federal = "1".equals(row.cells().getOrDefault("SOURCE", row.code().substring(0, 1)));
        return new Category(row.code(), row.name(), row.cells().getOrDefault("NAME_SHORT_FRLLO", ""),
                federal ? Register.FEDERAL : Register.REGIONAL, row.cells().getOrDefault("ICD10", ""),
                Boolean.parseBoolean(row.cells().getOrDefault("MONEY", "false")), row.from(), row.to(), 100, "",
                federal ? 1 : 2, "", false, Programme.NONE, Optional.empty(), "", "", 0);
    }

    private static String words(Category category) {
        return "доля %d %%, вид %s, источник %d, код на бланке %s, 90 дней: %s, программа %s, до %s лет, перечни %s"
                .formatted(category.percent(), category.sizeCode(), category.fund(), category.paperCode(),
                        category.longTerm() ? "да" : "нет", category.programme().title(),
                        category.ageBelow().map(Object::toString).orElse("—"), category.drugLists());
    }
}

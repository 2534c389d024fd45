package ru.medbus.domain.drugsupply.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.RowSet;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.DictionaryEntry;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;
import ru.medbus.domain.shared.Gtin;

/** Takes the catalogue from the loaded versions of СМНН and КЛП: all of them or nothing; rows without sense are told. */
@Service
public class CatalogueRenewal {
    private static final int PAGE = 1_000;
    private static final int TOLD = 20;
    private static final Pattern DIGITS = Pattern.compile("\\d{8,14}");

    private final CatalogueMapper rows;
    private final CatalogueProperties columns;
    private final Dictionaries dictionaries;
    private final DictionaryQueries entries;
    private final RegionTime time;
    private final AuditTrail audit;

    CatalogueRenewal(CatalogueMapper rows, CatalogueProperties columns, Dictionaries dictionaries,
            DictionaryQueries entries, RegionTime time, AuditTrail audit) {
        this.rows = rows;
        this.columns = columns;
        this.dictionaries = dictionaries;
        this.entries = entries;
        this.time = time;
        this.audit = audit;
    }

    /** @throws DrugSupplyRefusedException a dictionary is not loaded */
    @Transactional
    public Renewal renew(Actor actor) {
        var renewed = new Reading();
        var drugs = version(columns.drugs());
        var items = version(columns.items());
        each(drugs, renewed::drugs);
        each(items, renewed::items);
        var result = renewed.end();
        audit.record(actor, AuditAction.SETTING_CHANGED, "Каталог лекарств из НСИ", "",
                "версии " + drugs.version() + " и " + items.version() + "; " + result.words());
        return result;
    }

    private DictionaryVersion version(String oid) {
        return dictionaries.find(oid).flatMap(Dictionary::loaded)
                .orElseThrow(() -> new DrugSupplyRefusedException("", "DICTIONARY", "Справочник " + oid
                        + " не загружен: загрузите его в разделе «НСИ» и повторите.", "ЕСКЛП в НСИ"));
    }

    private void each(DictionaryVersion version, Consumer<List<DictionaryEntry>> to) {
        for (var page = entries.rows(version, "", 0, PAGE); !page.isEmpty(); page = entries.rows(version, "",
                page.getLast().n(), PAGE)) {
            to.accept(page);
        }
    }

    /** One renewal while its dictionaries are read. Only what they do not name is closed, not what makes no sense. */
    private final class Reading {
        private final List<String> drugCodes = new ArrayList<>();
        private final List<String> itemCodes = new ArrayList<>();
        private final List<String> why = new ArrayList<>();
        private int drugs;
        private int items;
        private int packs;
        private int refused;

        void drugs(List<DictionaryEntry> page) {
            page.forEach(row -> drugCodes.add(row.code()));
            var found = page.stream().filter(row -> sense(!row.code().isBlank(), row, "нет кода СМНН"))
                    .map(CatalogueRow::drug).toList();
            drugs += rows.putDrugs(RowSet.of(found));
        }

        void items(List<DictionaryEntry> page) {
            page.forEach(row -> itemCodes.add(row.code()));
            var found = new ArrayList<DrugItem>();
            for (var row : page) {
                var item = CatalogueRow.item(row, columns);
                if (sense(item.isPresent() && !row.code().isBlank(), row, "нет столбца «" + columns.drugColumn()
                        + "» или числа в «" + columns.packSize() + "»")) {
                    found.add(item.orElseThrow());
                }
            }
            var unknown = rows.unknownDrugs(found.stream().map(DrugItem::drugCode).distinct().toArray(String[]::new));
            found.stream().filter(item -> unknown.contains(item.drugCode()))
                    .forEach(item -> refuse(item.code() + ": узла СМНН " + item.drugCode() + " нет"));
            found.removeIf(item -> unknown.contains(item.drugCode()));
            items += rows.putItems(RowSet.of(found));
            link(page);
        }

        private void link(List<DictionaryEntry> page) {
            var gtins = new ArrayList<String>();
            var of = new ArrayList<String>();
            for (var row : page) {
                DIGITS.matcher(row.cells().getOrDefault(columns.gtins(), "")).results()
                        .flatMap(number -> Gtin.parse(number.group()).stream()).forEach(gtin -> {
                            gtins.add(gtin.digits());
                            of.add(row.code());
                        });
            }
            packs += rows.putGtins(gtins.toArray(String[]::new), of.toArray(String[]::new));
        }

        private boolean sense(boolean there, DictionaryEntry row, String lacking) {
            if (!there) {
                refuse("строка " + row.n() + " (" + row.key() + "): " + lacking);
            }
            return there;
        }

        private void refuse(String words) {
            refused++;
            if (why.size() < TOLD) {
                why.add(words);
            }
        }

        Renewal end() {
            int closed = rows.closeDrugs(drugCodes.toArray(String[]::new), time.today())
                    + rows.closeItems(itemCodes.toArray(String[]::new), time.today());
            return new Renewal(drugs, items, packs, closed, refused, List.copyOf(why));
        }
    }
}

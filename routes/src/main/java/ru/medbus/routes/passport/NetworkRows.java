package ru.medbus.routes.passport;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.federal.Breach;
import ru.medbus.domain.passport.federal.FederalRecord;
import ru.medbus.domain.passport.federal.FederalRefusedException;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;
import ru.medbus.mappings.frmo.DepartmentFromFrmo;
import ru.medbus.mappings.frmo.FacilityFromFrmo;
import ru.medbus.mappings.frmo.UnitFromFrmo;

/** Reads the loaded dictionaries of ФРМО, a page at a time, as records of the region's network. */
@Component
@EnableConfigurationProperties(NetworkProperties.class)
class NetworkRows {
    private static final int PAGE = 1_000;

    private final Dictionaries dictionaries;
    private final DictionaryQueries queries;
    private final NetworkProperties properties;

    NetworkRows(Dictionaries dictionaries, DictionaryQueries queries, NetworkProperties properties) {
        this.dictionaries = dictionaries;
        this.queries = queries;
        this.properties = properties;
    }

    /** Rows of all three together. */
    int total() {
        return version(FacilityFromFrmo.DICTIONARY).rows() + version(DepartmentFromFrmo.DICTIONARY).rows()
                + version(UnitFromFrmo.DICTIONARY).rows();
    }

    /** @param progress told how many rows are read, after every page */
    void each(Consumer<FederalRecord> to, IntConsumer progress) {
        var reading = new Reading(progress);
        var facilities = new FacilityFromFrmo(properties.authorities(), properties.pharmacies(),
                properties.over());
        reading.each(FacilityFromFrmo.DICTIONARY, "oid", (row, n) -> to.accept(facilities.toRecord(row, n)));
        reading.each(DepartmentFromFrmo.DICTIONARY, "depart_oid",
                (row, n) -> to.accept(DepartmentFromFrmo.toRecord(row, n)));
        reading.each(UnitFromFrmo.DICTIONARY, "depart_oid", (row, n) -> UnitFromFrmo.toRecords(row, n).forEach(to));
    }

    private final class Reading {
        private final IntConsumer progress;
        private int rows;

        Reading(IntConsumer progress) {
            this.progress = progress;
        }

        void each(String oid, String column, BiConsumer<Map<String, String>, Integer> to) {
            var version = version(oid);
            for (int after = 0;;) {
                var page = queries.rows(version, "", after, PAGE);
                page.stream().filter(row -> properties.ours(row.cells().getOrDefault(column, "")))
                        .forEach(row -> to.accept(row.cells(), row.n()));
                rows += page.size();
                progress.accept(rows);
                if (page.size() < PAGE) {
                    return;
                }
                after = page.getLast().n();
            }
        }
    }

    private DictionaryVersion version(String oid) {
        return dictionaries.find(oid).flatMap(Dictionary::loaded).orElseThrow(() -> new FederalRefusedException(
                List.of(new Breach(oid, 0, "справочник не загружен: загрузите его с портала НСИ или файлом"
                        + " в разделе «Справочники»"))));
    }
}

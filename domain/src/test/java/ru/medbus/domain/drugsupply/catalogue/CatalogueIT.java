package ru.medbus.domain.drugsupply.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionaryLoad;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;
import ru.medbus.domain.reference.dictionary.DictionaryRow;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.domain.reference.dictionary.VersionDraft;
import ru.medbus.domain.shared.Gtin;

/** The catalogue comes from two dictionaries of НСИ, each test under OIDs of its own. */
@DatabaseTest
class CatalogueIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger(5_000);

    @Autowired
    private CatalogueMapper rows;
    @Autowired
    private CatalogueQueries catalogue;
    @Autowired
    private RegionalLists lists;
    @Autowired
    private PackLinks links;
    @Autowired
    private Drugs drugs;
    @Autowired
    private Dictionaries dictionaries;
    @Autowired
    private DictionaryQueries entries;
    @Autowired
    private DictionaryLoad load;
    @Autowired
    private RegionTime time;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private JdbcTemplate database;

    private final int n = NUMBERS.incrementAndGet();
    private final String nodes = "1.2.643.5.1.13.13.99.2.61100" + n;
    private final String trade = "1.2.643.5.1.13.13.99.2.54000" + n;
    private final String inn = "Каталожин" + n;
    private final String tablets = "21.20.99.000-%06d-1-00001-0000000000000".formatted(n);
    private final String capsules = "21.20.99.000-%06d-1-00002-0000000000000".formatted(n);
    private final String pack = Gtin.ofItem(460_000_000_000L + n).digits();
    private CatalogueRenewal renewal;

    @BeforeEach
    void dictionariesAreKnown() {
        dictionaries.add(nodes, DictionarySource.NSI, "Узлы СМНН", DictionarySettings.USUAL, Actor.HUB);
        dictionaries.add(trade, DictionarySource.NSI, "КЛП", DictionarySettings.USUAL, Actor.HUB);
        renewal = new CatalogueRenewal(rows, new CatalogueProperties(nodes, trade, "smnn_code", "trade_name",
                "manufacturer", "pack_size", "gtin"), dictionaries, entries, time, audit);
        // what other tests have taken is not this dictionary's to close
        database.update("update drugsupply.drug set source = 'REGION' where inn <> ?", inn);
        database.update("update drugsupply.drug_item set source = 'REGION' where name <> ?", inn);
    }

    @Test
    void drugsItemsAndPacksComeFromTheLoadedVersions() {
        load("1.1", List.of(node(tablets, "таблетки", "Да"), node(capsules, "капсулы", "")),
                List.of(item("A" + n, tablets, "30", pack + ", 123")));
        var done = renewal.renew(Actor.HUB);
        assertThat(List.of(done.drugs(), done.items(), done.packs(), done.refused())).containsExactly(2, 1, 1, 0);
        assertThat(drugs.drug(tablets)).hasValueSatisfying(drug -> {
            assertThat(drug.title()).isEqualTo(inn + ", таблетки, 10 мг");
            assertThat(drug.essential()).isTrue();
            assertThat(drug.controlled()).isFalse();
        });
        assertThat(drugs.items(tablets)).singleElement().satisfies(item -> {
            assertThat(item.packSize()).isEqualByComparingTo("30");
            assertThat(links.of(item.code())).containsExactly(pack);
        });
        assertThat(catalogue.list(inn, true, 0, 10)).extracting(CatalogueQueries.Line::items).containsExactly(0, 1);
        assertThat(renewal.renew(Actor.HUB).drugs()).as("nothing is other than before").isZero();
    }

    @Test
    void whatTheRegionSaidOutlivesANewVersionAndWhatIsGoneIsClosedNotDeleted() {
        load("1.1", List.of(node(tablets, "таблетки", ""), node(capsules, "капсулы", "")),
                List.of(item("B" + n, tablets, "30", "")));
        renewal.renew(Actor.HUB);
        lists.set(new Regional(tablets, "ONLP;VZN", Optional.of(BigDecimal.TEN), "приказ, п. 1", true), Actor.HUB);
        load("1.2", List.of(node(tablets, "таблетки, покрытые оболочкой", "")),
                List.of(item("other" + n, tablets, "10", "")));
        var done = renewal.renew(Actor.HUB);
        assertThat(done.closed()).isEqualTo(2);
        assertThat(drugs.drug(tablets)).hasValueSatisfying(drug -> {
            assertThat(drug.form()).isEqualTo("таблетки, покрытые оболочкой");
            assertThat(drug.lists()).isEqualTo("ONLP;VZN");
            assertThat(drug.most()).hasValueSatisfying(most -> assertThat(most).isEqualByComparingTo("10"));
            assertThat(drug.controlled()).isTrue();
        });
        assertThat(drugs.drug(capsules)).hasValueSatisfying(drug -> {
            assertThat(drug.inForce(LocalDate.now())).as("to the end of the day").isTrue();
            assertThat(drug.inForce(LocalDate.now().plusDays(1))).isFalse();
        });
        load(nodes, "1.3", List.of(node(tablets, "таблетки", ""), node(capsules, "капсулы", "")));
        renewal.renew(Actor.HUB);
        assertThat(drugs.drug(capsules).orElseThrow().closedOn()).as("it is back").isEmpty();
    }

    @Test
    void rowsWithoutSenseAreLeftOutAndTold() {
        load("1.1", List.of(node(tablets, "таблетки", "")), List.of(item("C" + n, tablets, "много", ""),
                item("D" + n, capsules, "10", ""), item("E" + n, tablets, "10", "")));
        var done = renewal.renew(Actor.HUB);
        assertThat(done.items()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(2);
        assertThat(done.why()).anySatisfy(why -> assertThat(why).contains("pack_size"))
                .anySatisfy(why -> assertThat(why).contains("D" + n, "узла СМНН " + capsules + " нет"));
    }

    @Test
    void itemThatCanNoLongerBeReadStaysAsItWas() {
        load("1.1", List.of(node(tablets, "таблетки", "")), List.of(item("H" + n, tablets, "30", "")));
        renewal.renew(Actor.HUB);
        load(trade, "1.2", List.of(item("H" + n, tablets, "много", "")));
        var done = renewal.renew(Actor.HUB);
        assertThat(List.of(done.refused(), done.closed())).containsExactly(1, 0);
        assertThat(drugs.items(tablets)).singleElement()
                .satisfies(item -> assertThat(item.inForce(LocalDate.now().plusDays(1))).isTrue());
    }

    @Test
    void withoutALoadedDictionaryNothingChanges() {
        load(nodes, "1.1", List.of(node(tablets, "таблетки", "")));
        assertThatThrownBy(() -> renewal.renew(Actor.HUB)).hasMessageContaining(trade + " не загружен");
        assertThat(drugs.drug(tablets)).isEmpty();
    }

    @Test
    void linesOfTheRegionAreTakenAllOrNone() {
        load("1.1", List.of(node(tablets, "таблетки", ""), node(capsules, "капсулы", "")),
                List.of(item("G" + n, tablets, "30", "")));
        renewal.renew(Actor.HUB);
        var lines = new LinkedHashMap<Integer, Regional>();
        lines.put(2, new Regional(tablets, "ONLP", Optional.empty(), "", false));
        lines.put(3, new Regional("нет такого", "онлп", Optional.of(BigDecimal.ONE), "", false));
        assertThatThrownBy(() -> lists.setAll(lines, Actor.HUB)).isInstanceOfSatisfying(
                DrugSupplyRefusedException.class, refusal -> {
                    assertThat(refusal.findings()).extracting(each -> each.rule())
                            .containsExactly("DRUG_UNKNOWN", "LISTS", "MOST_SOURCE");
                    assertThat(refusal.getMessage()).contains("Строка 3");
                });
        assertThat(drugs.drug(tablets).orElseThrow().lists()).isEmpty();
        lines.remove(3);
        assertThat(lists.setAll(lines, Actor.HUB)).isEqualTo(1);
        assertThat(lists.setAll(lines, Actor.HUB)).as("the same again").isZero();
    }

    @Test
    void packIsLinkedByHandWithACheckedNumberOnly() {
        load("1.1", List.of(node(tablets, "таблетки", "")), List.of(item("F" + n, tablets, "30", "")));
        renewal.renew(Actor.HUB);
        assertThatThrownBy(() -> links.link("12345678901234", "F" + n, Actor.HUB)).hasMessageContaining("контрольная");
        assertThatThrownBy(() -> links.link(pack, "нет", Actor.HUB)).hasMessageContaining("торговую позицию");
        links.link(pack, "F" + n, Actor.HUB);
        assertThat(links.of("F" + n)).containsExactly(pack);
    }

    private void load(String version, List<DictionaryRow> ofNodes, List<DictionaryRow> ofTrade) {
        load(nodes, version, ofNodes);
        load(trade, version, ofTrade);
    }

    private void load(String oid, String version, List<DictionaryRow> of) {
        load.whole(new VersionDraft(oid, version, OptionalInt.of(of.size()), "01.02.2026 00:00", List.of(), "",
                "портал", "tester"), of::forEach);
    }

    private DictionaryRow node(String code, String form, String essential) {
        return row(code, Map.of("smnn_code", code, "standard_inn", inn, "standard_form", form, "standard_doze",
                "10 мг", "name_unit", "шт", "essential_medicines", essential, "narcotic_psychotropic", "Нет"));
    }

    private DictionaryRow item(String code, String drug, String size, String gtins) {
        return row(code, Map.of("smnn_code", drug, "trade_name", inn, "manufacturer", "Завод", "pack_size", size,
                "gtin", gtins));
    }

    private DictionaryRow row(String code, Map<String, String> cells) {
        return new DictionaryRow(code, code, inn, Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                cells);
    }
}

package ru.medbus.domain.drugsupply.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.traceability.CodeState;
import ru.medbus.domain.drugsupply.traceability.MdlpCodes;

@DatabaseTest
@Import({StockWorld.class, MemoryPrescriptions.class})
class DestructionIT {
    private static final String FIAS = "00000000-0000-4000-8000-000000000001";
    private static final Destroyer DESTROYER = new Destroyer("9900000017", "990101001");

    @Autowired
    private StockWorld world;
    @Autowired
    private Destruction destruction;
    @Autowired
    private StockReversals reversals;
    @Autowired
    private StockQueries stock;
    @Autowired
    private OperationQueries operations;
    @Autowired
    private MdlpCodes codes;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void packIsHandedOverThenDestroyedAndBothAreTold() {
        var store = world.warehouse();
        var packs = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 2);
        long handed = destruction.handOver(store, by(1, ""), packs, "storekeeper");
        assertThat(destruction.waiting(store)).singleElement()
                .matches(each -> each.operationId() == handed && each.packs() == 2
                        && each.documentTitle().equals("Ждёт отправки") && !each.accepted());
        destruction.destroyed(store, DESTROYER, 3, packs.subList(0, 1), StockWorld.paper(), "storekeeper");
        assertThat(destruction.codes(store, handed)).containsExactly(packs.get(1));
        assertThat(stock.pack(packs.getFirst()).orElseThrow().state()).isEqualTo("DESTROYED");
        assertThat(told(packs.getFirst())).containsExactly("ACCEPT", "MOVE_DESTRUCTION", "DESTRUCTION");
        assertThat(operations.told(handed)).singleElement()
                .matches(told -> told.title().equals("541 Передача на уничтожение") && told.packs() == 2);
        assertThat(operations.lines(handed)).singleElement()
                .matches(line -> line.packs() == 2 && line.sumKopecks() == 24_690);
    }

    @Test
    void packThatWasNotHandedOverIsNotDestroyed() {
        var store = world.warehouse();
        var packs = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 1);
        assertThatThrownBy(() -> destruction.destroyed(store, DESTROYER, 3, packs, StockWorld.paper(), "storekeeper"))
                .hasMessageContaining("«На остатке»");
    }

    @Test
    void handingOverIsReversedUntilThePackIsDestroyed() {
        var store = world.warehouse();
        var packs = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 1);
        long handed = destruction.handOver(store, by(1, ""), packs, "storekeeper");
        reversals.reverse(handed, store, "Не та серия", "storekeeper");
        assertThat(stock.pack(packs.getFirst()).orElseThrow().state()).isEqualTo("IN_STOCK");
        long again = destruction.handOver(store, by(1, ""), packs, "storekeeper");
        destruction.destroyed(store, DESTROYER, 1, packs, StockWorld.paper(), "storekeeper");
        assertThatThrownBy(() -> reversals.reverse(again, store, "Ошибка", "storekeeper"))
                .hasMessageContaining("двигалась");
    }

    @Test
    void haltedSeriesMayBeHandedOver() {
        var store = world.warehouse();
        var packs = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 1);
        codes.told(List.of(new CodeState(packs.getFirst(), "in_circulation", "", "", "", "", "01И-9/26", 0, "")));
        destruction.handOver(store, by(2, "01И-9/26 от 01.11.2026"), packs, "storekeeper");
        assertThat(stock.pack(packs.getFirst()).orElseThrow().state()).isEqualTo("CONDEMNED");
    }

    @Test
    void whatMdlpWouldNotTakeIsRefused() {
        assertThatThrownBy(() -> by(2, " ")).hasMessageContaining("номер и дату решения");
        assertThatThrownBy(() -> by(9, "")).hasMessageContaining("основание");
        assertThatThrownBy(() -> new Destroyer("9900000018", "990101001")).hasMessageContaining("ИНН");
        assertThatThrownBy(() -> new Destroyer("9900000017", "")).hasMessageContaining("КПП");
        assertThatThrownBy(() -> new Condemnation(DESTROYER, "нет", StockWorld.paper(), StockWorld.paper(), 1, "", 5))
                .hasMessageContaining("ФИАС");
        assertThatThrownBy(() -> destruction.destroyed("1", DESTROYER, 9, List.of("1"), StockWorld.paper(), "x"))
                .hasMessageContaining("способ");
    }

    private static Condemnation by(int ground, String decision) {
        return new Condemnation(DESTROYER, FIAS, StockWorld.paper(), StockWorld.paper(), ground, decision, 5);
    }

    private List<String> told(String sgtin) {
        return jdbc.queryForList("""
            select r.kind from traceability.outgoing o join traceability.report r on r.id = o.report_id
             where o.object = ? order by o.turn
            """, String.class, sgtin);
    }
}

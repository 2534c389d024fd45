package ru.medbus.domain.drugsupply.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.traceability.Notice;

@DatabaseTest
@Import({StockWorld.class, MemoryPrescriptions.class})
class StockReceiptsIT {
    @Autowired
    private StockWorld world;
    @Autowired
    private Waybills waybills;
    @Autowired
    private StockReceipts receipts;
    @Autowired
    private SupplierNotices notices;
    @Autowired
    private StockPlaces places;
    @Autowired
    private StockQueries stock;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void whatIsScannedIsTakenAndTheRestIsRefused() {
        var pharmacy = world.pharmacy();
        var gtin = StockWorld.gtin();
        var named = StockWorld.codes(gtin, 3);
        long id = waybill(pharmacy, gtin, 3, named, Waybill.Way.DIRECT);
        waybills.scan(id, pharmacy, named.getFirst(), "pharmacist");
        assertThatThrownBy(() -> waybills.scan(id, pharmacy, named.getFirst(), "pharmacist"))
                .hasMessageContaining("уже отсканирован");
        assertThatThrownBy(() -> waybills.scan(id, pharmacy, StockWorld.codes(gtin, 1).getFirst(), "pharmacist"))
                .hasMessageContaining("больше не ждут");
        assertThatThrownBy(() -> waybills.scan(id, pharmacy, StockWorld.codes(StockWorld.gtin(), 1).getFirst(),
                "pharmacist")).hasMessageContaining("в накладной нет");
        receipts.accept(id, pharmacy, "", "pharmacist");
        assertThat(waybills.get(id, pharmacy).state()).isEqualTo(Waybill.State.PARTLY);
        assertThat(receipts.refuseRest(id, pharmacy, "Не поставлены")).isEqualTo(2);
        assertThat(waybills.get(id, pharmacy).state()).isEqualTo(Waybill.State.ACCEPTED);
        assertThat(told(named.get(0))).containsExactly("ACCEPT");
        assertThat(told(named.get(1))).containsExactly("REFUSAL_RECEIVER");
        assertThat(stock.pack(named.get(1))).isEmpty();
        assertThatThrownBy(() -> receipts.accept(id, pharmacy, "", "pharmacist")).hasMessageContaining("уже закрыта");
    }

    @Test
    void codesThatTheSupplierDoesNotNameAreFoundByTheirDrugAndCounted() {
        var pharmacy = world.pharmacy();
        var gtin = StockWorld.gtin();
        long id = waybill(pharmacy, gtin, 2, List.of(), Waybill.Way.REVERSE);
        var codes = StockWorld.codes(gtin, 3);
        waybills.scan(id, pharmacy, codes.get(0), "pharmacist");
        waybills.scan(id, pharmacy, codes.get(1), "pharmacist");
        assertThatThrownBy(() -> waybills.scan(id, pharmacy, codes.get(2), "pharmacist"))
                .hasMessageContaining("больше не ждут");
        waybills.unscan(id, pharmacy, codes.get(1));
        waybills.scan(id, pharmacy, codes.get(2), "pharmacist");
        receipts.accept(id, pharmacy, "", "pharmacist");
        assertThat(told(codes.get(2))).containsExactly("RECEIVE_ORDER");
        assertThat(waybills.get(id, pharmacy).state()).isEqualTo(Waybill.State.ACCEPTED);
    }

    @Test
    void packIsReceivedOnce() {
        var pharmacy = world.pharmacy();
        var gtin = StockWorld.gtin();
        var code = StockWorld.codes(gtin, 1);
        for (int i = 0; i < 2; i++) {
            long id = waybill(pharmacy, gtin, 1, code, Waybill.Way.DIRECT);
            waybills.scan(id, pharmacy, code.getFirst(), "pharmacist");
            if (i == 0) {
                receipts.accept(id, pharmacy, "", "pharmacist");
            } else {
                assertThatThrownBy(() -> receipts.accept(id, pharmacy, "", "pharmacist"))
                        .hasMessageContaining("упаковка уже не доступна, «На остатке»");
            }
        }
    }

    @Test
    void noticeOfASupplierBecomesAWaybillOnce() {
        var pharmacy = world.pharmacy();
        var codes = StockWorld.codes(StockWorld.gtin(), 2);
        var notice = Notice.shipment(StockWorld.SUPPLIER, places.get(pharmacy).mdlpId(), "601-1", StockWorld.TODAY, 2,
                6, "", "", Optional.empty(),
                codes.stream().map(code -> new Notice.Line(code, 10_000, 909)).toList());
        var id = notices.take("federal-1", notice).orElseThrow();
        assertThat(notices.take("federal-1", notice)).isEmpty();
        assertThat(waybills.lines(id)).singleElement().satisfies(line -> assertThat(line.expected()).isEqualTo(2));
        waybills.scan(id, pharmacy, codes.getFirst(), "pharmacist");
        assertThatThrownBy(() -> receipts.accept(id, pharmacy, "", "pharmacist"))
                .hasMessageContaining("укажите серию и срок годности");
        waybills.complete(id, pharmacy, 1, "A77", StockWorld.FAR);
        receipts.accept(id, pharmacy, "", "pharmacist");
        assertThat(stock.pack(codes.getFirst()).orElseThrow().series()).isEqualTo("A77");
    }

    @Test
    void wrongLineIsNamed() {
        var pharmacy = world.pharmacy();
        assertThatThrownBy(() -> waybill(pharmacy, "04600000000016", 1, List.of(), Waybill.Way.DIRECT))
                .isInstanceOf(StockRefusedException.class).hasMessageContaining("Строка 1: GTIN");
        assertThatThrownBy(() -> waybill(pharmacy, StockWorld.gtin(), 0, List.of(), Waybill.Way.DIRECT))
                .hasMessageContaining("Строка 1: количество");
    }

    private long waybill(String pharmacy, String gtin, int packs, List<String> codes, Waybill.Way way) {
        var line = new WaybillDraft.Line(gtin, "Пример", "A1", Optional.of(StockWorld.FAR), packs, 10_000, 909,
                codes.stream().map(code -> new WaybillDraft.Code(code, "")).toList());
        return waybills.add(new WaybillDraft(pharmacy, StockWorld.SUPPLIER, "", StockWorld.paper(), way,
                StockWorld.terms(2), "", List.of(line)), "pharmacist").orElseThrow();
    }

    private List<String> told(String sgtin) {
        return jdbc.queryForList("""
            select r.kind from traceability.outgoing o join traceability.report r on r.id = o.report_id
             where o.object = ? order by o.turn
            """, String.class, sgtin);
    }
}

package ru.medbus.domain.drugsupply.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.stock.Dispensing.Taken;
import ru.medbus.domain.drugsupply.traceability.TraceabilityRefusedException;
import ru.medbus.domain.shared.Sscc;

@DatabaseTest
@Import({StockWorld.class, MemoryPrescriptions.class})
class StockLedgerIT {
    @Autowired
    private StockWorld world;
    @Autowired
    private MemoryPrescriptions prescriptions;
    @Autowired
    private Dispensing dispensing;
    @Autowired
    private StockMoves moves;
    @Autowired
    private Boxes boxes;
    @Autowired
    private WriteOffs writeOffs;
    @Autowired
    private StockReversals reversals;
    @Autowired
    private StockQueries stock;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void ofAHundredWhoDispenseTheLastPackOneSucceedsAndNinetyNineAreTold() throws Exception {
        var pharmacy = world.pharmacy();
        var gtin = StockWorld.gtin();
        var last = world.stocked(pharmacy, gtin, "A1", StockWorld.FAR, 1).getFirst();
        for (int i = 0; i < 100; i++) {
            prescriptions.write("RACE" + i, 1, gtin);
        }
        var done = new AtomicInteger();
        var refused = new ConcurrentLinkedQueue<String>();
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(100)) {
            for (int i = 0; i < 100; i++) {
                var prescription = "RACE" + i;
                people.execute(() -> {
                    try {
                        start.await();
                        dispensing.dispense(pharmacy, prescription, List.of(new Taken(last, Share.WHOLE)),
                                "pharmacist");
                        done.incrementAndGet();
                    } catch (StockRefusedException refusal) {
                        refused.add(refusal.getMessage());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            start.countDown();
            people.shutdown();
            assertThat(people.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(done).hasValue(1);
        assertThat(refused).hasSize(99).allMatch(text -> text.contains("упаковка уже не доступна, «Отпущена»"));
        assertThat(prescriptions.dispensed()).filteredOn(line -> line.contains(last)).hasSize(1);
        assertThat(stock.movements(last)).hasSize(2);
    }

    @Test
    void sharesOfAPackAreDispensedUntilItIsEmpty() {
        var pharmacy = world.pharmacy();
        var gtin = StockWorld.gtin();
        var pack = world.stocked(pharmacy, gtin, "A1", StockWorld.FAR, 1).getFirst();
        prescriptions.write("SHARES", 3, gtin);
        dispense(pharmacy, "SHARES", pack, new Share(1, 3));
        assertThat(stock.pack(pack).orElseThrow()).satisfies(line -> {
            assertThat(line.leftPart()).isEqualTo("2/3");
            assertThat(line.opened()).isTrue();
            assertThat(line.state()).isEqualTo("IN_STOCK");
        });
        assertThatThrownBy(() -> dispense(pharmacy, "SHARES", pack, new Share(3, 4)))
                .isInstanceOf(StockRefusedException.class).hasMessageContaining("осталось 2/3 упаковки");
        dispense(pharmacy, "SHARES", pack, Share.WHOLE);
        assertThat(stock.pack(pack).orElseThrow().state()).isEqualTo("DISPENSED");
        assertThat(told(pack)).containsExactly("ACCEPT:", "RECIPE:1/3", "RECIPE:2/3");
    }

    @Test
    void packOfAnotherDrugAndMoreThanPrescribedAreRefused() {
        var pharmacy = world.pharmacy();
        var gtin = StockWorld.gtin();
        var packs = world.stocked(pharmacy, gtin, "A1", StockWorld.FAR, 2);
        prescriptions.write("OTHER", 5, StockWorld.gtin());
        prescriptions.write("ONE", 1, gtin);
        assertThatThrownBy(() -> dispense(pharmacy, "OTHER", packs.getFirst(), Share.WHOLE))
                .hasMessageContaining("не отвечает рецепту OTHER");
        assertThatThrownBy(() -> dispensing.dispense(pharmacy, "ONE",
                packs.stream().map(pack -> new Taken(pack, Share.WHOLE)).toList(), "pharmacist"))
                .hasMessageContaining("осталось отпустить упаковок: 1");
        assertThatThrownBy(() -> dispense(pharmacy, "NONE", packs.getFirst(), Share.WHOLE))
                .hasMessageContaining("Рецепта NONE нет");
    }

    @Test
    void packGoesFromTheStoreToThePharmacyAndOnlyThere() {
        var store = world.warehouse();
        var pharmacy = world.pharmacy();
        var pack = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 1);
        moves.ship(store, pharmacy, pack, StockWorld.paper(), "storekeeper");
        assertThat(stock.pack(pack.getFirst()).orElseThrow().state()).isEqualTo("IN_TRANSIT");
        assertThatThrownBy(() -> moves.ship(store, pharmacy, pack, StockWorld.paper(), "storekeeper"))
                .hasMessageContaining("числится за другой организацией");
        moves.arrive(pharmacy, store, pack, StockWorld.paper(), "", "pharmacist");
        assertThat(stock.pack(pack.getFirst()).orElseThrow())
                .matches(line -> line.state().equals("IN_STOCK") && line.facilityOid().equals(pharmacy));
        assertThat(told(pack.getFirst())).containsExactly("ACCEPT:", "MOVE_STATE_DISPATCH:");
    }

    @Test
    void anotherOwnerGetsStateDispatchAndConfirmsIt() {
        var store = world.warehouse();
        var pharmacy = world.place(Place.Kind.PHARMACY, "another");
        var pack = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 1);
        moves.ship(store, pharmacy, pack, StockWorld.paper(), "storekeeper");
        moves.arrive(pharmacy, store, pack, StockWorld.paper(), "", "pharmacist");
        assertThat(told(pack.getFirst())).containsExactly("ACCEPT:", "STATE_DISPATCH:", "ACCEPT:");
    }

    @Test
    void wholeBoxGoesAsABoxAndAPackOutOfItIsTakenOutFirst() {
        var store = world.warehouse();
        var pharmacy = world.pharmacy();
        var packs = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 3);
        var box = Sscc.ofUnit(Long.parseLong(packs.getFirst().substring(15)));
        boxes.pack(store, box, packs, "storekeeper");
        moves.ship(store, pharmacy, List.of(packs.getFirst()), StockWorld.paper(), "storekeeper");
        assertThat(told(packs.getFirst())).containsExactly("ACCEPT:", "UNIT_PACK:", "UNIT_EXTRACT:",
                "MOVE_STATE_DISPATCH:");
        assertThat(stock.pack(packs.getFirst()).orElseThrow().box()).isEmpty();
        moves.ship(store, pharmacy, List.of(box.digits()), StockWorld.paper(), "storekeeper");
        assertThat(boxed(packs.get(1), "MOVE_STATE_DISPATCH")).isEqualTo(box.digits());
        assertThat(stock.pack(packs.get(2)).orElseThrow().state()).isEqualTo("IN_TRANSIT");
    }

    @Test
    void boxIsEmptiedAndPacksAreTakenOut() {
        var store = world.warehouse();
        var packs = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 3);
        var box = Sscc.ofUnit(Long.parseLong(packs.getFirst().substring(15)));
        boxes.pack(store, box, packs.subList(0, 2), "storekeeper");
        boxes.pack(store, box, packs.subList(2, 3), "storekeeper");
        assertThat(told(packs.get(2))).containsExactly("ACCEPT:", "UNIT_APPEND:");
        assertThatThrownBy(() -> boxes.pack(store, box, packs, "storekeeper"))
                .hasMessageContaining("уже лежит в коробе");
        boxes.extract(store, packs.subList(0, 1), "storekeeper");
        boxes.unpack(store, box, "storekeeper");
        assertThat(told(packs.getFirst())).containsExactly("ACCEPT:", "UNIT_PACK:", "UNIT_EXTRACT:");
        assertThat(told(packs.get(1))).containsExactly("ACCEPT:", "UNIT_PACK:", "UNIT_UNPACK:");
        assertThatThrownBy(() -> boxes.unpack(store, box, "storekeeper")).hasMessageContaining("на учёте нет");
    }

    @Test
    void whatWasNotToldIsReversedWithoutAWord() {
        var store = world.warehouse();
        var packs = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 2);
        long shipped = moves.ship(store, world.pharmacy(), packs, StockWorld.paper(), "storekeeper");
        reversals.reverse(shipped, store, "Ошибка получателя", "storekeeper");
        assertThat(stock.pack(packs.getFirst()).orElseThrow())
                .matches(line -> line.state().equals("IN_STOCK") && line.facilityOid().equals(store));
        assertThat(jdbc.queryForList("select state from traceability.outgoing where object = ? order by turn",
                String.class, packs.getFirst())).containsExactly("WAITING", "CLOSED");
        assertThatThrownBy(() -> reversals.reverse(shipped, store, "Ещё раз", "storekeeper"))
                .hasMessageContaining("уже сторнирована");
    }

    @Test
    void operationUnderALaterOneIsNotReversed() {
        var store = world.warehouse();
        var pharmacy = world.pharmacy();
        var packs = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 1);
        long shipped = moves.ship(store, pharmacy, packs, StockWorld.paper(), "storekeeper");
        moves.arrive(pharmacy, store, packs, StockWorld.paper(), "", "pharmacist");
        assertThatThrownBy(() -> reversals.reverse(shipped, store, "Ошибка", "storekeeper"))
                .hasMessageContaining("упаковка двигалась");
    }

    @Test
    void acceptedReceiptIsNotReversed() {
        var store = world.warehouse();
        var pack = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 1).getFirst();
        accepted(pack);
        long receipt = stock.movements(pack).getFirst().operationId();
        assertThatThrownBy(() -> reversals.reverse(receipt, store, "Ошибка", "storekeeper"))
                .isInstanceOf(TraceabilityRefusedException.class).hasMessageContaining("возврат или списание");
        assertThat(stock.pack(pack).orElseThrow().state()).isEqualTo("IN_STOCK");
    }

    @Test
    void acceptedMoveIsRecalledAndAcceptedWriteOffIsReturned() {
        var store = world.warehouse();
        var packs = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 2);
        packs.forEach(this::accepted);
        long shipped = moves.ship(store, world.pharmacy(), packs.subList(0, 1), StockWorld.paper(), "storekeeper");
        accepted(packs.getFirst());
        reversals.reverse(shipped, store, "Не тот получатель", "storekeeper");
        assertThat(told(packs.getFirst())).containsExactly("ACCEPT:", "MOVE_STATE_DISPATCH:", "RECALL:");
        long lost = writeOffs.writeOff(store, 11, packs.subList(1, 2), StockWorld.paper(), "", "storekeeper");
        accepted(packs.get(1));
        reversals.reverse(lost, store, "Нашлась", "storekeeper");
        assertThat(told(packs.get(1))).containsExactly("ACCEPT:", "WITHDRAWAL:", "RETURN_TO_CIRCULATION:");
    }

    @Test
    void bookIsOnlyAppendedTo() {
        assertThatThrownBy(() -> jdbc.update("update stock.movement set part = '1/2'"))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.update("delete from stock.operation"))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
    }

    @Test
    void whereEveryPackIsFollowsFromTheBook() {
        var store = world.warehouse();
        var packs = world.stocked(store, StockWorld.gtin(), "A1", StockWorld.FAR, 4);
        moves.ship(store, world.pharmacy(), packs.subList(0, 2), StockWorld.paper(), "storekeeper");
        writeOffs.writeOff(store, 13, packs.subList(2, 3), StockWorld.paper(), "", "storekeeper");
        assertThat(jdbc.queryForObject("""
            select count(*) from stock.pack p
              left join lateral (select * from stock.movement m where m.sgtin = p.sgtin order by id desc limit 1) m on true
             where (p.state, p.facility_oid, p.cell, p.box, p.left_part, p.movement_id)
                   is distinct from (m.to_state, m.to_facility, m.to_cell, m.to_box, m.left_after, m.id)
            """, Integer.class)).isZero();
    }

    @Test
    void everyOperationTakesOnlyFromItsOwnStates() {
        for (var kind : OperationKind.values()) {
            for (var state : PackState.values()) {
                boolean allowed = switch (kind) {
                    case OPENING, RECEIPT -> state == PackState.UNKNOWN || state == PackState.RETURNED;
                    case ARRIVAL -> state == PackState.IN_TRANSIT;
                    case DESTRUCTION -> state == PackState.CONDEMNED;
                    case REVERSAL -> false;
                    default -> state == PackState.IN_STOCK;
                };
                assertThat(kind.takes(state)).as(kind + " from " + state).isEqualTo(allowed);
            }
        }
    }

    private void dispense(String pharmacy, String prescription, String pack, Share part) {
        dispensing.dispense(pharmacy, prescription, List.of(new Taken(pack, part)), "pharmacist");
    }

    private void accepted(String sgtin) {
        jdbc.update("""
            with d as (insert into traceability.document (kind, subject, operation_at, facts, objects, state, operation_id)
                       select r.kind, r.subject, r.operation_at, r.facts, 1, 'ACCEPTED', 'op-1'
                         from traceability.outgoing o join traceability.report r on r.id = o.report_id
                        where o.object = ? and o.state = 'WAITING' order by o.turn limit 1 returning id)
            update traceability.outgoing o set state = 'ACCEPTED', document_id = (select id from d)
             where o.object = ? and o.state = 'WAITING'
            """, sgtin, sgtin);
    }

    private List<String> told(String sgtin) {
        return jdbc.queryForList("""
            select r.kind || ':' || o.part from traceability.outgoing o join traceability.report r on r.id = o.report_id
             where o.object = ? order by o.turn
            """, String.class, sgtin);
    }

    private String boxed(String sgtin, String kind) {
        return jdbc.queryForObject("""
            select o.box from traceability.outgoing o join traceability.report r on r.id = o.report_id
             where o.object = ? and r.kind = ?
            """, String.class, sgtin, kind);
    }
}

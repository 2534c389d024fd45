package ru.medbus.domain.drugsupply.stocktaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.stock.Boxes;
import ru.medbus.domain.drugsupply.stock.Dispensing;
import ru.medbus.domain.drugsupply.stock.Dispensing.Taken;
import ru.medbus.domain.drugsupply.stock.MemoryPrescriptions;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockMoves;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.StockQueries;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.StockReversals;
import ru.medbus.domain.drugsupply.stock.StockWorld;
import ru.medbus.domain.drugsupply.stock.WriteOffs;
import ru.medbus.domain.drugsupply.stocktaking.Counted.Kind;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeDecisions.Decision;
import ru.medbus.domain.drugsupply.traceability.CodeState;
import ru.medbus.domain.drugsupply.traceability.MdlpCodes;
import ru.medbus.domain.drugsupply.traceability.UnreadableCodeException;
import ru.medbus.domain.shared.Sscc;

@DatabaseTest
@Import({StockWorld.class, MemoryPrescriptions.class})
class StocktakingIT {
    private static final Decision LOST = new Decision(Resolution.CORRECT, 11, "");
    private static final Decision FOLLOW = new Decision(Resolution.CORRECT, 0, "");

    @Autowired
    private StockWorld world;
    @Autowired
    private Stocktakes stocktakes;
    @Autowired
    private StocktakeCount count;
    @Autowired
    private StocktakeDecisions decisions;
    @Autowired
    private StocktakeAct act;
    @Autowired
    private StockPlaces places;
    @Autowired
    private StockMoves moves;
    @Autowired
    private StockReversals reversals;
    @Autowired
    private WriteOffs writeOffs;
    @Autowired
    private Dispensing dispensing;
    @Autowired
    private MemoryPrescriptions prescriptions;
    @Autowired
    private Boxes boxes;
    @Autowired
    private StockQueries stock;
    @Autowired
    private MdlpCodes codes;
    @Autowired
    private JdbcTemplate jdbc;
    private String pharmacy;
    private String gtin;

    @BeforeEach
    void pharmacy() {
        pharmacy = world.pharmacy();
        gtin = StockWorld.gtin();
        places.addCell(pharmacy, "A-1", "Стеллаж А", 0, false);
        places.addCell(pharmacy, "B-1", "Стеллаж Б", 0, false);
    }

    @Test
    void whatIsNotFoundIsWrittenOffAndToldByAWithdrawal() {
        var packs = stocked(3);
        long id = open();
        scan(id, "", packs.get(0));
        scan(id, "", packs.get(1));
        stocktakes.review(id, "head");
        assertThat(words(id)).containsExactly(packs.get(2) + " Недостача");
        decisions.decideAll(id, Discrepancy.LACKING, LOST, "head");
        act.approve(id, "head");
        assertThat(state(packs.get(2))).isEqualTo("WRITTEN_OFF");
        assertThat(told(packs.get(2))).containsExactly("ACCEPT:", "WITHDRAWAL:");
        assertThat(stocktakes.get(id).state()).isEqualTo(StocktakeState.CLOSED);
        assertThat(stocktakes.differences(stocktakes.get(id))).singleElement()
                .satisfies(line -> assertThat(line.verdict().outcome()).startsWith("Списание № "));
        assertThat(stocktakes.sums(id)).singleElement().satisfies(sum -> {
            assertThat(sum.expected()).isEqualTo(3);
            assertThat(sum.found()).isEqualTo(2);
            assertThat(sum.lackingKopecks()).isEqualTo(12_345);
        });
    }

    @Test
    void postingIsReversedAsAnyOperation() {
        var packs = stocked(1);
        long id = open();
        stocktakes.review(id, "head");
        decisions.decideAll(id, Discrepancy.LACKING, LOST, "head");
        act.approve(id, "head");
        long operation = stock.movements(packs.getFirst()).getFirst().operationId();
        reversals.reverse(operation, pharmacy, "Нашлась", "head");
        assertThat(state(packs.getFirst())).isEqualTo("IN_STOCK");
    }

    @Test
    void packSoldWhileItIsCountedOrBeforeTheActIsNoLack() {
        var packs = stocked(3);
        long id = open();
        scan(id, "", packs.get(0));
        sell(packs.get(0));
        sell(packs.get(1));
        stocktakes.review(id, "head");
        assertThat(words(id)).containsExactly(packs.get(2) + " Недостача");
        decisions.decideAll(id, Discrepancy.LACKING, LOST, "head");
        sell(packs.get(2));
        assertThat(words(id)).isEmpty();
        act.approve(id, "head");
        assertThat(packs).extracting(this::state).containsOnly("DISPENSED");
        assertThat(told(packs.get(2))).containsExactly("ACCEPT:", "RECIPE:");
    }

    @Test
    void packReceivedWhileItIsCountedIsNoSurplus() {
        long id = open();
        var store = world.warehouse();
        var packs = world.stocked(store, gtin, "A1", StockWorld.FAR, 2);
        moves.ship(store, pharmacy, packs, StockWorld.paper(), "storekeeper");
        assertThat(scan(id, "", packs.get(0)).text()).contains("Излишек: по учёту «В пути»");
        moves.arrive(pharmacy, store, packs, StockWorld.paper(), "", "pharmacist");
        assertThat(scan(id, "", packs.get(1)).kind()).isEqualTo(Kind.FOUND);
        stocktakes.review(id, "head");
        assertThat(words(id)).isEmpty();
    }

    @Test
    void packInAnotherCellIsPutThere() {
        var packs = stocked(2);
        moves.place(pharmacy, "A-1", packs, "storekeeper");
        long id = open();
        scan(id, "A-1", packs.get(0));
        var told = scan(id, "B-1", packs.get(1));
        assertThat(told.kind()).isEqualTo(Kind.DIFFERS);
        assertThat(told.text()).contains("по учёту A-1, нашли B-1");
        stocktakes.review(id, "head");
        decisions.decideAll(id, Discrepancy.MISPLACED, FOLLOW, "head");
        act.approve(id, "head");
        assertThat(stock.pack(packs.get(1)).orElseThrow().cell()).isEqualTo("B-1");
        assertThat(stocktakes.sheets(id)).filteredOn(sheet -> sheet.cell().equals("A-1"))
                .allMatch(sheet -> sheet.expected() == 2 && sheet.found() == 1);
    }

    @Test
    void packMovedByTheBookAfterItWasSeenIsNotMisplaced() {
        var packs = stocked(1);
        long id = open();
        scan(id, "", packs.getFirst());
        moves.place(pharmacy, "A-1", packs, "storekeeper");
        stocktakes.review(id, "head");
        assertThat(words(id)).isEmpty();
    }

    @Test
    void strangePacksAreNamedForWhatTheyAre() {
        var written = stocked(2);
        writeOffs.writeOff(pharmacy, 11, written, StockWorld.paper(), "", "storekeeper");
        var foreign = world.stocked(world.pharmacy(), gtin, "A1", StockWorld.FAR, 1).getFirst();
        var unknown = StockWorld.codes(gtin, 1).getFirst();
        long id = open();
        assertThat(scan(id, "", written.getFirst()).text()).contains("Излишек: по учёту «Списана», Списание № ");
        assertThat(scan(id, "", foreign).text()).contains("Чужая упаковка: числится за «Место ");
        assertThat(scan(id, "", unknown).text()).contains("Излишек: на учёте её нет");
        stocktakes.review(id, "head");
        assertThatThrownBy(() -> decisions.decideAll(id, Discrepancy.FOREIGN, FOLLOW, "head"))
                .isInstanceOf(StockRefusedException.class).hasMessageContaining("карантин");
        assertThatThrownBy(() -> decisions.decideAll(id, Discrepancy.FOREIGN, new Decision(Resolution.KEEP, 0, " "),
                "head")).hasMessageContaining("напишите, почему");
    }

    @Test
    void writtenOffPackThatIsFoundComesBackAloneAndMdlpIsTold() {
        var packs = stocked(2);
        accepted(packs);
        writeOffs.writeOff(pharmacy, 11, packs, StockWorld.paper(), "", "storekeeper");
        accepted(packs);
        long id = open();
        scan(id, "B-1", packs.getFirst());
        stocktakes.review(id, "head");
        decisions.decideAll(id, Discrepancy.SURPLUS, FOLLOW, "head");
        act.approve(id, "head");
        assertThat(stock.pack(packs.getFirst()).orElseThrow())
                .matches(pack -> pack.state().equals("IN_STOCK") && pack.cell().equals("B-1"));
        assertThat(state(packs.get(1))).isEqualTo("WRITTEN_OFF");
        assertThat(told(packs.getFirst())).containsExactly("ACCEPT:", "WITHDRAWAL:", "RETURN_TO_CIRCULATION:");
        assertThat(told(packs.get(1))).containsExactly("ACCEPT:", "WITHDRAWAL:");
    }

    @Test
    void partThatLacksOfAnOpenedPackIsWrittenOffAsAPart() {
        var pack = stocked(1).getFirst();
        prescriptions.write("PART" + pack, 1, gtin);
        dispensing.dispense(pharmacy, "PART" + pack, List.of(new Taken(pack, new Share(1, 3))), "pharmacist");
        long id = open();
        assertThat(scan(id, "", pack).text()).contains("Вскрыта, осталось 2/3");
        assertThat(count.scan(id, sheet(id, ""), pack, "1/3", "pharmacist").text())
                .contains("по учёту 2/3, нашли 1/3");
        assertThatThrownBy(() -> count.scan(id, sheet(id, ""), pack, "4/3", "pharmacist"))
                .hasMessageContaining("дробь от 0 до 1");
        stocktakes.review(id, "head");
        decisions.decideAll(id, Discrepancy.SHORT, LOST, "head");
        act.approve(id, "head");
        assertThat(stock.pack(pack).orElseThrow())
                .matches(line -> line.leftPart().equals("1/3") && line.state().equals("IN_STOCK"));
        assertThat(told(pack)).containsExactly("ACCEPT:", "RECIPE:1/3", "WITHDRAWAL:1/3");
    }

    @Test
    void boxOpensItsPacks() {
        var packs = stocked(4);
        var box = Sscc.ofUnit(Long.parseLong(packs.getFirst().substring(15)));
        boxes.pack(pharmacy, box, packs.subList(0, 3), "storekeeper");
        long id = open();
        assertThat(scan(id, "", "00" + box.digits()).text()).contains("упаковок 3");
        assertThat(scan(id, "", box.digits()).kind()).isEqualTo(Kind.AGAIN);
        assertThat(stocktakes.get(id).found()).isEqualTo(3);
        var strange = Sscc.ofUnit(Long.parseLong(packs.get(3).substring(15)));
        assertThatThrownBy(() -> scan(id, "", strange.digits())).hasMessageContaining("откройте его");
    }

    @Test
    void codeIsReadHoweverTheScannerTypesIt() {
        var packs = stocked(3);
        long id = open();
        var serial = packs.getFirst().substring(14);
        scan(id, "", "]d201" + gtin + "21" + serial + "\u001d91EE06\u001d92" + "A".repeat(44));
        assertThat(scan(id, "", "01" + gtin + "21" + serial).kind()).isEqualTo(Kind.AGAIN);
        scan(id, "", "01" + gtin + "21" + packs.get(1).substring(14) + "91EE0692" + "A".repeat(44));
        assertThat(stocktakes.get(id).found()).isEqualTo(2);
        assertThatThrownBy(() -> scan(id, "", "не код")).isInstanceOf(UnreadableCodeException.class);
    }

    @Test
    void packWhoseCodeDoesNotReadIsIdentifiedByTheSecondPerson() {
        var pack = stocked(1).getFirst();
        long id = open();
        count.unreadable(id, sheet(id, ""), "Пример, серия A1, код стёрт", "pharmacist");
        stocktakes.review(id, "head");
        assertThat(words(id)).containsExactlyInAnyOrder(pack + " Недостача", " Код не читается");
        long line = stocktakes.differences(stocktakes.get(id)).stream().filter(each -> each.sgtin().isEmpty())
                .findFirst().orElseThrow().id();
        assertThatThrownBy(() -> decisions.identify(id, line, StockWorld.codes(gtin, 1).getFirst(), "head"))
                .hasMessageContaining("не числится");
        decisions.identify(id, line, pack, "head");
        assertThat(words(id)).isEmpty();
        act.approve(id, "head");
        assertThat(state(pack)).isEqualTo("IN_STOCK");
    }

    @Test
    void twoCountersInParallelCountEachPackOnce() throws Exception {
        var packs = stocked(40);
        long id = open();
        long sheet = sheet(id, "");
        try (var people = Executors.newFixedThreadPool(2)) {
            var counters = List.of("pharmacist", "storekeeper").stream().map(who -> (Callable<Long>) () -> packs
                    .stream().filter(pack -> count.scan(id, sheet, pack, "", who).kind() == Kind.FOUND).count())
                    .toList();
            long found = 0;
            for (var done : people.invokeAll(counters)) {
                found += done.get();
            }
            assertThat(found).isEqualTo(40);
        }
        assertThat(stocktakes.get(id).found()).isEqualTo(40);
        assertThat(jdbc.queryForObject("""
            select count(*) from stock.stocktake_mark m join stock.stocktake_line l on l.id = m.line_id
             where l.stocktake_id = ?
            """, Integer.class, id)).isEqualTo(40);
    }

    @Test
    void whoCountedNeitherDecidesNorApproves() {
        var packs = stocked(2);
        long id = open();
        scan(id, "", packs.getFirst());
        stocktakes.review(id, "pharmacist");
        assertThatThrownBy(() -> decisions.decideAll(id, Discrepancy.LACKING, LOST, "pharmacist"))
                .hasMessageContaining("Вы сами считали");
        assertThatThrownBy(() -> act.approve(id, "pharmacist")).hasMessageContaining("Вы сами считали");
        assertThatThrownBy(() -> act.approve(id, "head")).hasMessageContaining("Решения нет по строкам: 1");
        assertThatThrownBy(() -> decisions.decideAll(id, Discrepancy.LACKING,
                new Decision(Resolution.CORRECT, 99, ""), "head")).hasMessageContaining("причину вывода");
    }

    @Test
    void whatMdlpKnowsToBeGoneIsWrittenOffWithoutAWord() {
        var pack = stocked(1).getFirst();
        codes.told(List.of(new CodeState(pack, "in_sale", "", "", "A1", "", "", 0, "")));
        long id = open();
        stocktakes.review(id, "head");
        decisions.decideAll(id, Discrepancy.LACKING, LOST, "head");
        act.approve(id, "head");
        assertThat(state(pack)).isEqualTo("WRITTEN_OFF");
        assertThat(told(pack)).containsExactly("ACCEPT:");
    }

    @Test
    void refusedPostingUndoesTheWholeAct() {
        var packs = stocked(3);
        places.addCell(pharmacy, "TIGHT", "На одну упаковку", 1, false);
        long id = open();
        scan(id, "TIGHT", packs.get(0));
        scan(id, "TIGHT", packs.get(1));
        stocktakes.review(id, "head");
        decisions.decideAll(id, Discrepancy.LACKING, LOST, "head");
        decisions.decideAll(id, Discrepancy.MISPLACED, FOLLOW, "head");
        assertThatThrownBy(() -> act.approve(id, "head")).hasMessageContaining("помещается 1");
        assertThat(packs).extracting(this::state).containsOnly("IN_STOCK");
        assertThat(stocktakes.get(id).review()).isTrue();
        stocktakes.recount(id, "head");
        scan(id, "", packs.get(2));
        assertThat(stocktakes.get(id).found()).isEqualTo(3);
    }

    @Test
    void cancelledStocktakePostsNothingAndTakesNoMarks() {
        var packs = stocked(2);
        long id = open();
        scan(id, "", packs.getFirst());
        assertThatThrownBy(() -> stocktakes.cancel(id, "  ", "head")).hasMessageContaining("почему");
        stocktakes.cancel(id, "Приказ отменён", "head");
        assertThat(packs).extracting(this::state).containsOnly("IN_STOCK");
        assertThatThrownBy(() -> scan(id, "", packs.get(1))).hasMessageContaining("Счёт закончен («Отменена»)");
        assertThatThrownBy(() -> stocktakes.recount(id, "head")).hasMessageContaining("нельзя перейти");
    }

    @Test
    void scopeByCellAndDrugLeavesTheRestAlone() {
        var packs = stocked(2);
        moves.place(pharmacy, "A-1", packs.subList(0, 1), "storekeeper");
        var other = world.stocked(pharmacy, StockWorld.gtin(), "Z9", StockWorld.FAR, 1).getFirst();
        long id = stocktakes.open(new StocktakeOrder(pharmacy, StockWorld.paper(), "Примерова П. П.", "",
                List.of("A-1"), List.of(gtin), 0), "head");
        assertThat(stocktakes.get(id).expected()).isEqualTo(1);
        assertThat(stocktakes.sheets(id)).extracting(StocktakeSheet::cell).containsExactly("A-1");
        assertThatThrownBy(() -> scan(id, "A-1", other)).hasMessageContaining("не входит в охват");
        assertThat(scan(id, "A-1", packs.get(1)).text()).contains("по учёту без ячейки, нашли A-1");
        assertThatThrownBy(() -> stocktakes.open(new StocktakeOrder(pharmacy, StockWorld.paper(), "Примерова П. П.",
                "", List.of("НЕТ"), List.of(), 0), "head")).hasMessageContaining("Ячейки «НЕТ»");
        assertThatThrownBy(() -> stocktakes.open(new StocktakeOrder(pharmacy, StockWorld.paper(), "Примерова П. П.",
                "", List.of("B-1"), List.of(gtin), 0), "head")).hasMessageContaining("ничего не числится");
    }

    @Test
    void markIsTakenBackAndStaysInTheBookOfMarks() {
        var pack = stocked(1).getFirst();
        long id = open();
        scan(id, "", pack);
        long line = count.latest(count.sheet(id, sheet(id, "")), 10).getFirst().id();
        count.undo(id, line, "pharmacist");
        assertThat(stocktakes.get(id).found()).isZero();
        assertThatThrownBy(() -> count.undo(id, line, "pharmacist")).hasMessageContaining("уже снята");
        assertThatThrownBy(() -> jdbc.update("delete from stock.stocktake_mark"))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
    }

    @Test
    void everyStateMovesOnlyWhereItMay() {
        for (var from : StocktakeState.values()) {
            for (var to : StocktakeState.values()) {
                boolean allowed = switch (from) {
                    case COUNTING -> to == StocktakeState.REVIEW || to == StocktakeState.CANCELLED;
                    case REVIEW -> to != StocktakeState.REVIEW;
                    case CLOSED, CANCELLED -> false;
                };
                assertThat(from.next().contains(to)).as(from + " → " + to).isEqualTo(allowed);
            }
        }
    }

    private List<String> stocked(int packs) {
        return world.stocked(pharmacy, gtin, "A1", StockWorld.FAR, packs);
    }

    private long open() {
        return stocktakes.open(new StocktakeOrder(pharmacy, StockWorld.paper(), "Примерова П. П.", "Образцов О. О.",
                List.of(), List.of(), 0), "head");
    }

    private long sheet(long id, String cell) {
        return stocktakes.sheets(id).stream().filter(sheet -> sheet.cell().equals(cell)).findFirst().orElseThrow()
                .id();
    }

    private Counted scan(long id, String cell, String code) {
        return count.scan(id, sheet(id, cell), code, "", "pharmacist");
    }

    private List<String> words(long id) {
        return stocktakes.differences(stocktakes.get(id)).stream().map(line -> line.sgtin() + " " + line.words())
                .toList();
    }

    private void sell(String pack) {
        prescriptions.write("SOLD" + pack, 1, gtin);
        dispensing.dispense(pharmacy, "SOLD" + pack, List.of(new Taken(pack, Share.WHOLE)), "pharmacist");
    }

    private String state(String pack) {
        return stock.pack(pack).orElseThrow().state();
    }

    private List<String> told(String sgtin) {
        return jdbc.queryForList("""
            select r.kind || ':' || o.part from traceability.outgoing o join traceability.report r on r.id = o.report_id
             where o.object = ? order by o.turn
            """, String.class, sgtin);
    }

    /** МДЛП has taken all that waits. */
    private void accepted(List<String> packs) {
        packs.forEach(pack -> jdbc.update("""
            with d as (insert into traceability.document (kind, subject, operation_at, facts, objects, state, operation_id)
                       select r.kind, r.subject, r.operation_at, r.facts, 1, 'ACCEPTED', 'op-1'
                         from traceability.outgoing o join traceability.report r on r.id = o.report_id
                        where o.object = ? and o.state = 'WAITING' returning id)
            update traceability.outgoing o set state = 'ACCEPTED', document_id = (select id from d)
             where o.object = ? and o.state = 'WAITING'
            """, pack, pack));
    }
}

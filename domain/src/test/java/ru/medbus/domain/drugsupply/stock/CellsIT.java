package ru.medbus.domain.drugsupply.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.stock.PutAway.Goods;
import ru.medbus.domain.shared.Sscc;

@DatabaseTest
@Import({StockWorld.class, MemoryPrescriptions.class})
class CellsIT {
    @Autowired
    private StockWorld world;
    @Autowired
    private Cells cells;
    @Autowired
    private PutAway putAway;
    @Autowired
    private StockMoves moves;
    @Autowired
    private Boxes boxes;
    @Autowired
    private StockReceipts receipts;
    @Autowired
    private Waybills waybills;
    @Autowired
    private StockQueries stock;
    private String store;
    private String gtin;

    @BeforeEach
    void store() {
        store = world.warehouse();
        gtin = StockWorld.gtin();
        put("Х-1", "2", "8", 5, false);
        put("К-1", "15", "25", 0, false);
        put("П-1", "", "", 0, false);
        put("КАР", "", "", 0, true);
    }

    @Test
    void coldDrugGoesToTheFridgeAndEveryOtherCellSaysWhyNot() {
        cells.needs(gtin, Temperature.parse("2", "8").orElseThrow(), "с упаковки", "storekeeper");
        var suggestion = suggest(3);
        assertThat(suggestion.unknown()).isFalse();
        assertThat(suggestion.best().orElseThrow()).matches(option -> option.cell().code().equals("Х-1")
                && option.why().equals("Есть место, +2…+8 °C"));
        assertThat(suggestion.options()).filteredOn(option -> !option.fits()).extracting(
                option -> option.cell().code() + ": " + option.why()).containsExactlyInAnyOrder(
                        "К-1: Здесь +15…+25 °C, а нужно +2…+8 °C",
                        "П-1: Температура в ячейке не заведена, а нужно +2…+8 °C", "КАР: Карантин");
    }

    @Test
    void fullCellIsPassedOver() {
        cells.needs(gtin, Temperature.parse("2", "8").orElseThrow(), "", "storekeeper");
        assertThat(suggest(6).best()).isEmpty();
        assertThat(suggest(6).options()).anyMatch(option -> option.why().equals("Свободно 5 из 5, нужно 6"));
    }

    @Test
    void sameSeriesStaysTogether() {
        var packs = world.stocked(store, gtin, "A1", StockWorld.FAR, 1);
        moves.place(store, "К-1", packs, "storekeeper");
        assertThat(suggest(2).best().orElseThrow().why()).isEqualTo("Здесь уже лежит эта серия: 1");
        assertThat(putAway.suggest(store, List.of(new Goods(gtin, "B2", 1))).getFirst().best().orElseThrow().why())
                .isEqualTo("Здесь уже лежит этот препарат: 1");
        assertThat(suggest(2).unknown()).isTrue();
    }

    @Test
    void whatOneLineTakesTheNextHasNot() {
        cells.needs(gtin, Temperature.parse("2", "8").orElseThrow(), "", "storekeeper");
        var both = putAway.suggest(store, List.of(new Goods(gtin, "A1", 3), new Goods(gtin, "B2", 3)));
        assertThat(both.getFirst().best()).isPresent();
        assertThat(both.getLast().best()).isEmpty();
    }

    @Test
    void receiptIntoAnUnknownOrFullCellIsRefusedWhole() {
        long waybill = waybill(6);
        assertThatThrownBy(() -> receipts.accept(waybill, store, "НЕТ", "storekeeper"))
                .hasMessageContaining("Ячейки «НЕТ»");
        assertThatThrownBy(() -> receipts.accept(waybill, store, "Х-1", "storekeeper"))
                .hasMessageContaining("помещается 5");
        receipts.accept(waybill, store, "К-1", "storekeeper");
        assertThat(stock.pack(waybills.codes(waybill).getFirst().sgtin()).orElseThrow().cell()).isEqualTo("К-1");
    }

    @Test
    void boxTakesAsMuchRoomAsItHasPacksAndNothingWhereItLies() {
        var packs = world.stocked(store, gtin, "A1", StockWorld.FAR, 6);
        var box = Sscc.ofUnit(Long.parseLong(packs.getFirst().substring(15)));
        boxes.pack(store, box, packs, "storekeeper");
        assertThatThrownBy(() -> moves.place(store, "Х-1", List.of(box.digits()), "storekeeper"))
                .hasMessageContaining("помещается 5");
        boxes.extract(store, packs.subList(0, 1), "storekeeper");
        moves.place(store, "Х-1", List.of(box.digits()), "storekeeper");
        moves.place(store, "Х-1", List.of(box.digits()), "storekeeper");
        assertThat(cells.find(store, "Х-1").orElseThrow()).matches(cell -> cell.packs() == 5 && cell.full());
    }

    @Test
    void ofTwoWhoTakeTheLastPlaceOneIsRefused() throws Exception {
        var packs = world.stocked(store, gtin, "A1", StockWorld.FAR, 6);
        moves.place(store, "Х-1", packs.subList(0, 4), "storekeeper");
        try (var people = Executors.newFixedThreadPool(2)) {
            var done = people.invokeAll(packs.subList(4, 6).stream().map(pack -> (Callable<Long>) () -> moves.place(
                    store, "Х-1", List.of(pack), "storekeeper")).toList());
            assertThat(done).extracting(Future::state)
                    .containsExactlyInAnyOrder(Future.State.SUCCESS, Future.State.FAILED);
        }
        assertThat(cells.find(store, "Х-1").orElseThrow().packs()).isEqualTo(5);
    }

    @Test
    void cellIsFoundByItsLabelAndOnlyInItsPlace() {
        var cell = cells.find(store, "К-1").orElseThrow();
        assertThat(cells.scanned(store, cell.label()).code()).isEqualTo("К-1");
        assertThat(cells.scanned(store, " К-1 ").id()).isEqualTo(cell.id());
        assertThatThrownBy(() -> cells.scanned(world.warehouse(), cell.label())).hasMessageContaining("нет");
    }

    @Test
    void badCellsAreRefused() {
        assertThatThrownBy(() -> put("", "", "", 0, false)).hasMessageContaining("Код ячейки");
        assertThatThrownBy(() -> put("Я 1", "", "", 0, false)).hasMessageContaining("Код ячейки «Я 1»");
        assertThatThrownBy(() -> put("Я-1", "8", "2", 0, false)).hasMessageContaining("от меньшей к большей");
        assertThatThrownBy(() -> put("Я-1", "8", "", 0, false)).hasMessageContaining("нужны оба числа");
        assertThatThrownBy(() -> put("Я-1", "", "", -1, false)).hasMessageContaining("Вместимость");
        moves.place(store, "К-1", world.stocked(store, gtin, "A1", StockWorld.FAR, 2), "storekeeper");
        assertThatThrownBy(() -> put("К-1", "", "", 1, false)).hasMessageContaining("уже 2 упаковок");
        assertThatThrownBy(() -> cells.put(store, new Cells.Draft("К-1", "", "", "", Optional.empty(), 0, false,
                true))).hasMessageContaining("Переместите их");
    }

    @Test
    void closedCellTakesNothing() {
        cells.put(store, new Cells.Draft("П-1", "", "", "", Optional.empty(), 0, false, true));
        var packs = world.stocked(store, gtin, "A1", StockWorld.FAR, 1);
        assertThatThrownBy(() -> moves.place(store, "П-1", packs, "storekeeper")).hasMessageContaining("закрыта");
        assertThat(suggest(1).options()).noneMatch(option -> option.cell().code().equals("П-1"));
    }

    private PutAway.Suggestion suggest(int packs) {
        return putAway.suggest(store, List.of(new Goods(gtin, "A1", packs))).getFirst();
    }

    private void put(String code, String low, String high, int capacity, boolean quarantine) {
        cells.put(store, new Cells.Draft(code, "Зал", "1", "", Temperature.parse(low, high), capacity, quarantine,
                false));
    }

    private long waybill(int packs) {
        var codes = StockWorld.codes(gtin, packs);
        var line = new WaybillDraft.Line(gtin, "Пример, таблетки", "A1", Optional.of(StockWorld.FAR), packs, 100, 9,
                codes.stream().map(code -> new WaybillDraft.Code(code, "")).toList());
        long id = waybills.add(new WaybillDraft(store, StockWorld.SUPPLIER, "ООО «Пример»", StockWorld.paper(),
                Waybill.Way.DIRECT, StockWorld.terms(3), "", List.of(line)), "storekeeper").orElseThrow();
        codes.forEach(code -> waybills.scan(id, store, code, "storekeeper"));
        return id;
    }
}

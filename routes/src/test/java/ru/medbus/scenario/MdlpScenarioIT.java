package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.Paper;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.StockMoves;
import ru.medbus.domain.drugsupply.stock.StockOpening;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.StockReceipts;
import ru.medbus.domain.drugsupply.stock.StockReversals;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.drugsupply.stock.Waybills;
import ru.medbus.domain.drugsupply.stock.WriteOffs;
import ru.medbus.domain.drugsupply.traceability.BarredException;
import ru.medbus.domain.drugsupply.traceability.GatedOperation;
import ru.medbus.domain.drugsupply.traceability.MdlpBatches;
import ru.medbus.domain.drugsupply.traceability.MdlpCodes;
import ru.medbus.domain.drugsupply.traceability.MdlpRepairs;
import ru.medbus.domain.drugsupply.traceability.Reconciliations;
import ru.medbus.domain.drugsupply.traceability.TraceabilityOverrides;
import ru.medbus.domain.drugsupply.traceability.TraceabilityQueries;
import ru.medbus.simulators.mdlp.MdlpCode;
import ru.medbus.simulators.mdlp.MdlpSimulator;

/** Packs and МДЛП, from a supplier's notice to a reconciled stock. */
class MdlpScenarioIT extends BusIT {
    private static final String GTIN = "04600000000015";
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";
    private static int number = 100;

    @Autowired
    private Simulators simulators;
    @Autowired
    private StockPlaces places;
    @Autowired
    private StockOpening opening;
    @Autowired
    private StockMoves moves;
    @Autowired
    private WriteOffs writeOffs;
    @Autowired
    private StockReversals reversals;
    @Autowired
    private Waybills waybills;
    @Autowired
    private StockReceipts receipts;
    @Autowired
    private MdlpBatches batches;
    @Autowired
    private MdlpRepairs repairs;
    @Autowired
    private MdlpCodes codes;
    @Autowired
    private TraceabilityOverrides overrides;
    @Autowired
    private TraceabilityQueries told;
    @Autowired
    private Reconciliations reconciliations;
    private final String from = "1.2.643.5.1.13.13.12.2.97." + ++number;
    private final String to = "1.2.643.5.1.13.13.12.2.97." + ++number;

    @BeforeEach
    void places() {
        places.put(new Place(from, place(from), Place.Kind.WAREHOUSE, "Склад", "owner"));
        places.put(new Place(to, place(to), Place.Kind.PHARMACY, "Аптека", "owner"));
    }

    @Test
    void supplierShipsThePharmacyScansAndTheReceiptIsConfirmed() {
        eventually(() -> waybills.list(PHARMACY, "", 0, 50).stream().anyMatch(each -> each.number().equals("ПР-100")));
        var waybill = waybills.list(PHARMACY, "", 0, 50).stream().filter(each -> each.number().equals("ПР-100"))
                .findFirst().orElseThrow();
        assertThat(waybill.packs()).isEqualTo(3);
        assertThat(waybill.terms().contractNumber()).isEqualTo("0148200002126000001");
        var sgtins = waybills.codes(waybill.id()).stream().map(code -> code.sgtin()).toList();
        eventually(() -> codes.of(sgtins).values().stream().filter(code -> code.askedAt().isPresent()).count() == 3);
        waybills.complete(waybill.id(), PHARMACY, 1, "990126", LocalDate.of(2028, 12, 31));
        sgtins.forEach(sgtin -> waybills.scan(waybill.id(), PHARMACY, sgtin, "pharmacist"));
        receipts.accept(waybill.id(), PHARMACY, "", "pharmacist");
        batches.collectNow();
        eventually(() -> state(sgtins.getFirst()).equals("ACCEPTED"));
        assertThat(mdlp().code(sgtins.getFirst()).orElseThrow()).matches(code -> code.status().equals("in_circulation")
                && code.place().equals(places.get(PHARMACY).mdlpId()));
    }

    @Test
    void moveIsTakenByMdlpAndTakenBackByARecall() {
        var packs = stocked(3);
        long shipped = moves.ship(from, to, packs, paper(), "storekeeper");
        batches.collectNow();
        eventually(() -> packs.stream().allMatch(pack -> state(pack).equals("ACCEPTED")));
        assertThat(mdlp().code(packs.getFirst()).orElseThrow().place()).isEqualTo(place(to));
        reversals.reverse(shipped, from, "Не тот получатель", "storekeeper");
        batches.collectNow();
        eventually(() -> mdlp().code(packs.getFirst()).orElseThrow().place().equals(place(from)));
    }

    @Test
    void refusedPackIsShownWithMdlpsWordsAndToldAgainWhenMended() {
        var packs = stocked(2);
        var bad = packs.getFirst();
        var sound = mdlp().code(bad).orElseThrow();
        mdlp().know(sound.status("in_sale"));
        writeOffs.writeOff(from, 11, packs, paper(), "", "storekeeper");
        batches.collectNow();
        eventually(() -> state(bad).equals("REFUSED"));
        assertThat(state(packs.get(1))).isEqualTo("ACCEPTED");
        var refused = told.history(bad).getFirst();
        assertThat(refused.errorCode()).isEqualTo("11");
        assertThat(refused.errorText()).isEqualTo("Некорректное состояние");
        mdlp().know(sound);
        repairs.again(refused.documentId(), bad, Actor.HUB);
        batches.collectNow();
        eventually(() -> state(bad).equals("ACCEPTED"));
        assertThat(mdlp().code(bad).orElseThrow().status()).isEqualTo("out_of_circulation");
    }

    @Test
    void answerThatWasLostDoublesNothing() {
        var packs = stocked(1);
        int before = mdlp().book().unique();
        mdlp().mood().silentNext(1);
        writeOffs.writeOff(from, 11, packs, paper(), "", "storekeeper");
        batches.collectNow();
        eventually(() -> state(packs.getFirst()).equals("ACCEPTED"));
        long sent = mdlp().book().since(java.time.Instant.EPOCH).stream().skip(before)
                .filter(entry -> entry.facts().contains(" 552 " + place(from))).count();
        assertThat(sent).isEqualTo(1);
    }

    @Test
    void haltedSeriesBarsAMoveUntilAPersonPermitsIt() {
        var packs = stocked(1);
        mdlp().know(mdlp().code(packs.getFirst()).orElseThrow().halted("01И-100/26"));
        codes.ask(packs, "storekeeper");
        eventually(() -> codes.of(packs).values().stream().anyMatch(code -> code.askedAt().isPresent()));
        assertThatThrownBy(() -> moves.ship(from, to, packs, paper(), "storekeeper"))
                .isInstanceOf(BarredException.class).hasMessageContaining("01И-100/26");
        overrides.permit(GatedOperation.MOVE, packs, "Возврат на склад по решению 01И-100/26", Actor.HUB);
        moves.ship(from, to, packs, paper(), "storekeeper");
    }

    @Test
    void reconciliationNamesWhatOnlyOneSideHas() {
        var packs = stocked(2);
        mdlp().know(mdlp().code(packs.getFirst()).orElseThrow().status("in_sale"));
        var foreign = sgtin();
        mdlp().know(MdlpCode.at(foreign, place(from), "A1", "31.12.2028"));
        long id = reconciliations.order(place(from), "storekeeper");
        eventually(() -> reconciliations.get(id).finished());
        assertThat(reconciliations.differences(id, 100)).extracting(each -> each.sgtin() + " " + each.here() + " "
                + each.there()).containsExactlyInAnyOrder(packs.getFirst() + " IN_STOCK ",
                        foreign + "  in_circulation");
    }

    private List<String> stocked(int count) {
        var packs = IntStream.range(0, count).mapToObj(i -> sgtin()).toList();
        var batch = new Batch(0, GTIN, "Пример, таблетки", "A1", LocalDate.of(2028, 12, 31),
                new Terms(3, 6, "", "0148200002126000001", Optional.empty()), "00000000000900", 10_000, 909);
        opening.enter(from, List.of(new StockOpening.Opened(batch, packs)), "storekeeper");
        packs.forEach(pack -> mdlp().know(MdlpCode.at(pack, place(from), "A1", "31.12.2028")));
        return packs;
    }

    private String state(String sgtin) {
        return told.history(sgtin).getFirst().state();
    }

    private static void eventually(Callable<Boolean> fact) {
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100)).until(fact);
    }

    private static Paper paper() {
        return new Paper("ТН-" + ++number, LocalDate.now());
    }

    private static synchronized String sgtin() {
        return GTIN + "S%012d".formatted(++number);
    }

    private static String place(String oid) {
        return "%014d".formatted(Long.parseLong(oid.substring(oid.lastIndexOf('.') + 1)) + 97_000);
    }

    private MdlpSimulator mdlp() {
        return (MdlpSimulator) simulators.simulator("mdlp").orElseThrow();
    }
}

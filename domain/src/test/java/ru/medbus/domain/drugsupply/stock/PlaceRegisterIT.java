package ru.medbus.domain.drugsupply.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditRecord;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.PharmacyStock;
import ru.medbus.domain.drugsupply.PharmacyStock.Holding;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Drugs;

/** The ministry enters pharmacies and says which МО each serves; doctors see what theirs hold. */
@DatabaseTest
@Import({StockWorld.class, MemoryPrescriptions.class})
class PlaceRegisterIT {
    private static final Actor MINISTRY = new Actor("ministry", "10.0.0.1");
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    @Autowired
    private PlaceRegister register;
    @Autowired
    private StockPlaces places;
    @Autowired
    private StockMoves moves;
    @Autowired
    private StockReceipts receipts;
    @Autowired
    private PharmacyStock held;
    @Autowired
    private StockWorld world;
    @Autowired
    private Drugs drugs;
    @Autowired
    private Dispensings dispensings;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private JdbcTemplate database;
    private String clinic;
    private String hospital;
    private String pharmacy;

    @BeforeEach
    void network() {
        clinic = organisation("MEDICAL");
        hospital = organisation("MEDICAL");
        pharmacy = organisation("PHARMACY");
    }

    @Test
    void attachedPharmaciesAloneShowTheirStockToTheDoctor() {
        var other = organisation("PHARMACY");
        register.enter(draft(pharmacy), MINISTRY);
        register.enter(draft(other), MINISTRY);
        var drug = stocked(pharmacy, other);
        assertThat(held.of(clinic, drug)).as("none is attached: all serve").extracting(Holding::pharmacyOid)
                .containsExactlyInAnyOrder(pharmacy, other);
        register.change(draft(pharmacy, clinic), 1, MINISTRY);
        assertThat(held.of(clinic, drug)).extracting(Holding::pharmacyOid).containsExactly(pharmacy);
        assertThat(held.of(hospital, drug)).as("МО without a pharmacy of its own").hasSize(2);
        register.change(draft(other, clinic, hospital), 1, MINISTRY);
        assertThat(held.of(clinic, drug)).hasSize(2);
        assertThat(held.of(hospital, drug)).extracting(Holding::pharmacyOid).containsExactly(other);
        register.change(draft(other), 2, MINISTRY);
        register.change(draft(pharmacy), 2, MINISTRY);
        assertThat(held.of(clinic, drug)).as("detached again").hasSize(2);
    }

    @Test
    void attachedPharmacyWithoutTheDrugMeansNone() {
        register.enter(draft(pharmacy, clinic), MINISTRY);
        var other = organisation("PHARMACY");
        register.enter(draft(other), MINISTRY);
        assertThat(held.of(clinic, stocked(other))).isEmpty();
    }

    @Test
    void everyMistakeIsToldAtOnceBesideItsField() {
        var taken = world.pharmacy();
        assertThat(refused(() -> register.enter(new PlaceDraft("1.2.3", places.get(taken).mdlpId(), Optional.empty(),
                " ", "", List.of("9.9.9", pharmacy)), MINISTRY))).extracting(Finding::field, Finding::rule)
                .containsExactly(tuple("facilityOid", "FACILITY"), tuple("kind", "KIND"),
                        tuple("mdlpId", "MDLP_TAKEN"), tuple("title", "TITLE"), tuple("owner", "OWNER"),
                        tuple("served", "SERVES_MEDICAL"));
        assertThat(places.find("1.2.3")).as("nothing is entered").isEmpty();
    }

    @Test
    void everyRefusalHasItsRule() {
        var ministry = organisation("AUTHORITY");
        var closed = organisation("PHARMACY");
        database.update("update passport.facility set closed_on = current_date where oid = ?", closed);
        register.enter(draft(pharmacy), MINISTRY);
        assertThat(rules(draft(""))).containsExactly("FACILITY");
        assertThat(rules(draft(ministry))).containsExactly("FACILITY_KIND");
        assertThat(rules(draft(closed))).containsExactly("CLOSED");
        assertThat(rules(draft(pharmacy))).containsExactly("ENTERED");
        for (var wrong : List.of("", "123", "1234567890123x", "123456789012345", "１２３４５６７８９０１２３４")) {
            assertThat(rules(edited(draft(organisation("PHARMACY")), wrong, Place.Kind.PHARMACY))).as(wrong)
                    .containsExactly("MDLP_ID");
        }
        assertThat(rules(new PlaceDraft(hospital, mdlp(hospital), Optional.of(Place.Kind.PHARMACY), "А".repeat(201),
                "u".repeat(101), List.of()))).containsExactly("TITLE", "OWNER");
        assertThat(rules(new PlaceDraft(hospital, mdlp(hospital), Optional.of(Place.Kind.WAREHOUSE), "Склад", "u",
                List.of(clinic)))).containsExactly("SERVES_WAREHOUSE");
        assertThat(rules(draft(hospital, ministry))).containsExactly("SERVES_MEDICAL");
    }

    @Test
    void hospitalMayHaveAPharmacyOfItsOwn() {
        register.enter(draft(hospital, hospital), MINISTRY);
        assertThat(register.get(hospital).served()).containsExactly(hospital);
    }

    @Test
    void placeWithPacksStaysWhatItIs() {
        register.enter(draft(pharmacy), MINISTRY);
        stocked(pharmacy);
        assertThat(refused(() -> register.change(edited(draft(pharmacy), "00000000000000", Place.Kind.WAREHOUSE), 1,
                MINISTRY))).extracting(Finding::field, Finding::rule)
                .containsExactly(tuple("kind", "STOCKED"), tuple("mdlpId", "STOCKED"));
        register.change(new PlaceDraft(pharmacy, mdlp(pharmacy), Optional.of(Place.Kind.PHARMACY), "Другое название",
                "другой участник", List.of(clinic)), 1, MINISTRY);
        assertThat(register.get(pharmacy).place().title()).isEqualTo("Другое название");
    }

    @Test
    void emptyPlaceMayChange() {
        register.enter(draft(pharmacy), MINISTRY);
        var fresh = mdlp(organisation("PHARMACY"));
        register.change(edited(draft(pharmacy), fresh, Place.Kind.WAREHOUSE), 1, MINISTRY);
        assertThat(places.get(pharmacy)).matches(place -> place.kind() == Place.Kind.WAREHOUSE
                && place.mdlpId().equals(fresh));
    }

    @Test
    void whoIsLateChangesNothing() {
        register.enter(draft(pharmacy), MINISTRY);
        register.change(draft(pharmacy, clinic), 1, MINISTRY);
        assertThat(refused(() -> register.change(draft(pharmacy, hospital), 1, MINISTRY))).extracting(Finding::rule)
                .containsExactly("OUTDATED");
        assertThat(register.get(pharmacy).served()).containsExactly(clinic);
    }

    @Test
    void twoWhoEnterOnePlaceAtOnceAreToldSo() throws Exception {
        var other = organisation("PHARMACY");
        var same = List.of(pharmacy, other);
        var refusals = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(IntStream.range(0, 2).<Callable<List<String>>>mapToObj(
                    i -> () -> rules(edited(draft(same.get(i)), mdlp(pharmacy), Place.Kind.PHARMACY))).toList())) {
                refusals.addAll(done.get());
            }
        }
        assertThat(refusals).containsExactly("MDLP_TAKEN");
    }

    @Test
    void auditTellsWhatItWasAndWhatItBecame() {
        register.enter(draft(pharmacy), MINISTRY);
        register.change(draft(pharmacy, clinic), 1, MINISTRY);
        register.change(draft(pharmacy, clinic), 2, MINISTRY);
        var told = audit.find(new LogFilter("", "SETTING_CHANGED", pharmacy, Optional.empty(), Optional.empty(),
                Optional.empty(), 10)).items();
        assertThat(told).as("what is the same already leaves no trace").hasSize(2).extracting(AuditRecord::who)
                .containsOnly("ministry");
        assertThat(told.getFirst().after()).contains(clinic);
        assertThat(told.getFirst().before()).contains(mdlp(pharmacy)).doesNotContain(clinic);
        assertThat(register.get(pharmacy).revision()).isEqualTo(2);
    }

    @Test
    void placeIsClosedWhenNothingIsLeftUnfinishedThere() {
        register.enter(draft(pharmacy, clinic), MINISTRY);
        var other = world.pharmacy();
        stocked(pharmacy);
        var refusal = catchThrowableOfType(DrugSupplyRefusedException.class,
                () -> register.close(pharmacy, 1, MINISTRY));
        assertThat(refusal).hasMessageContaining("упаковок за местом: 1");
        moves.ship(pharmacy, other, packsOf(pharmacy), StockWorld.paper(), "storekeeper");
        moves.arrive(other, pharmacy, packsOf(other), StockWorld.paper(), "", "storekeeper");
        register.close(pharmacy, 1, MINISTRY);
        assertThat(register.get(pharmacy)).matches(card -> card.closedOn().isPresent() && card.served().isEmpty());
        assertThat(places.all()).extracting(Place::facilityOid).contains(other).doesNotContain(pharmacy);
    }

    @Test
    void goodsOnTheirWayKeepAPlaceOpenAndAClosedOneTakesNone() {
        register.enter(draft(pharmacy), MINISTRY);
        var codes = StockWorld.codes(StockWorld.gtin(), 1);
        long waybill = world.shipped(pharmacy, codes);
        assertThat(catchThrowableOfType(DrugSupplyRefusedException.class,
                () -> register.close(pharmacy, 1, MINISTRY))).hasMessageContaining("накладных без приёмки: 1");
        receipts.refuseRest(waybill, pharmacy, "Аптека закрывается");
        register.close(pharmacy, 1, MINISTRY);
        assertThatExceptionOfType(StockRefusedException.class).isThrownBy(() -> stocked(pharmacy))
                .withMessageContaining("закрыта с");
        assertThat(refused(() -> register.change(draft(pharmacy, clinic), 2, MINISTRY))).extracting(Finding::rule)
                .containsExactly("PLACE_CLOSED");
        register.reopen(pharmacy, 2, MINISTRY);
        stocked(pharmacy);
        assertThat(register.get(pharmacy)).matches(card -> card.closedOn().isEmpty() && card.packs() == 1);
    }

    private List<String> packsOf(String facility) {
        return database.queryForList("select sgtin from stock.pack where facility_oid = ?", String.class, facility);
    }

    private static List<Finding> refused(ThrowingCallable deed) {
        return catchThrowableOfType(DrugSupplyRefusedException.class, deed).findings();
    }

    /** Rules that refuse the draft as a new place; none when it was entered. */
    private List<String> rules(PlaceDraft draft) {
        try {
            register.enter(draft, MINISTRY);
            return List.of();
        } catch (DrugSupplyRefusedException refusal) {
            return refusal.findings().stream().map(Finding::rule).toList();
        }
    }

    private static PlaceDraft draft(String pharmacy, String... served) {
        return new PlaceDraft(pharmacy, mdlp(pharmacy), Optional.of(Place.Kind.PHARMACY), "Аптека " + pharmacy,
                "region", List.of(served));
    }

    private static PlaceDraft edited(PlaceDraft draft, String mdlpId, Place.Kind kind) {
        return new PlaceDraft(draft.facilityOid(), mdlpId, Optional.of(kind), draft.title(), draft.owner(),
                draft.served());
    }

    /** One of its own for every organisation. */
    private static String mdlp(String organisation) {
        return "7000%010d".formatted(organisation.isEmpty()
                ? 0
                : Long.parseLong(organisation.substring(organisation.lastIndexOf('.') + 1)));
    }

    private String organisation(String kind) {
        var oid = "1.2.643.5.1.13.13.12.2.94." + NUMBERS.incrementAndGet();
        database.update("insert into passport.facility (oid, kind, full_name, short_name, source)"
                + " values (?, ?, 'Организация', 'Организация', 'LOCAL')", oid, kind);
        return oid;
    }

    /** A drug that these hold a pack of each. @return СМНН */
    private String stocked(String... pharmacies) {
        long n = NUMBERS.incrementAndGet();
        var drug = "21.20.10.149-%06d-1-00001-0000000000000".formatted(940_000 + n);
        var item = "21.20.10.149-%06d-1-00001-0000000000001".formatted(940_000 + n);
        drugs.putAll(List.of(new Drug(drug, "Прикреплин (вымышл.)", "таблетки", "10 мг", "таб.", "R03", true, false,
                "REGION", Optional.empty(), "", Optional.empty(), Optional.empty())),
                List.of(new DrugItem(item, drug, "Прикреплин-Пример", "Завод образцов", BigDecimal.valueOf(30),
                        Optional.empty(), Optional.empty())));
        var gtin = StockWorld.gtin();
        dispensings.link(gtin, item);
        List.of(pharmacies).forEach(each -> world.stocked(each, gtin, "А1", StockWorld.FAR, 1));
        return drug;
    }
}

package ru.medbus.domain.drugsupply.deferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.drugsupply.deferral.DeferralWorld.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.Change;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.deferral.DeferralWorld.Medicine;
import ru.medbus.domain.drugsupply.deferral.Deferrals.Request;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.stock.Hold;
import ru.medbus.domain.drugsupply.stock.Holds;
import ru.medbus.domain.drugsupply.stock.Paper;
import ru.medbus.domain.drugsupply.stock.StockMoves;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.WriteOffs;

@DatabaseTest
@Import(DeferralWorld.class)
class OffersIT {
    @Autowired
    private DeferralWorld world;
    @Autowired
    private Deferrals deferrals;
    @Autowired
    private Offers offers;
    @Autowired
    private Holds holds;
    @Autowired
    private WriteOffs writeOffs;
    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private DeferralQueries queries;
    @Autowired
    private History history;
    @Autowired
    private Reservations reservations;
    @Autowired
    private DeferralRules rules;
    @Autowired
    private StockMoves moves;

    private String pharmacy;
    private Medicine medicine;

    @BeforeEach
    void pharmacyWithoutTheDrug() {
        pharmacy = world.pharmacy();
        medicine = world.medicine();
    }

    @Test
    void whatArrivesIsKeptForTheUrgentFirstThenForTheOldest() {
        var young = deferred(1, 10, "");
        var old = deferred(1, 100, "");
        var urgent = deferred(1, 1, "cito");
        assertThat(offers.settle(TODAY)).as("nothing has arrived").isZero();
        world.arrive(pharmacy, medicine, 2);
        offers.settle(TODAY);
        assertThat(state(urgent)).isEqualTo(DeferralState.OFFERED);
        assertThat(state(old)).isEqualTo(DeferralState.OFFERED);
        assertThat(state(young)).isEqualTo(DeferralState.WAITING);
        assertThat(told(old)).first().asString().contains("лекарство поступило, отложено упаковок 1 из 1");
    }

    @Test
    void keptPackIsSoldToNobodyElseAndSaysWhy() {
        var waiting = deferred(1, 1, "");
        var pack = world.arrive(pharmacy, medicine, 1).getFirst();
        offers.settle(TODAY);
        var passerBy = world.prescription(medicine, 1);
        assertThatThrownBy(() -> world.dispense(pharmacy, passerBy, pack)).isInstanceOf(StockRefusedException.class)
                .hasMessageContaining("упаковка отложена по рецепту 9982").hasMessageContaining("очередь отсрочки");
        world.dispense(pharmacy, waiting, pack);
        assertThat(state(waiting)).isEqualTo(DeferralState.DISPENSED);
        assertThat(world.state(waiting)).isEqualTo(PrescriptionState.DISPENSED);
        assertThat(holds.of(Long.toString(waiting))).isEmpty();
    }

    @Test
    void partThatArrivedIsHandedOutAndTheRestGoesOnWaiting() {
        var waiting = deferred(3, 1, "");
        var first = world.arrive(pharmacy, medicine, 1).getFirst();
        offers.settle(TODAY);
        world.dispense(pharmacy, waiting, first);
        assertThat(world.state(waiting)).isEqualTo(PrescriptionState.DELAYED);
        offers.settle(TODAY);
        assertThat(state(waiting)).isEqualTo(DeferralState.WAITING);
        assertThat(line(waiting).leftUnits()).isEqualByComparingTo("60");
        world.arrive(pharmacy, medicine, 5);
        offers.settle(TODAY);
        assertThat(line(waiting).kept()).isEqualTo(2);
        assertThat(deferrals.of(waiting).orElseThrow().lapses()).isZero();
    }

    @Test
    void restAfterAPartialDispenseIsDeferredToo() {
        var packs = world.arrive(pharmacy, medicine, 1);
        var one = world.prescription(medicine, 2);
        world.dispense(pharmacy, one, packs.getFirst());
        assertThat(world.state(one)).isEqualTo(PrescriptionState.PARTLY_DISPENSED);
        defer(one);
        assertThat(line(one).leftUnits()).isEqualByComparingTo("30");
        var known = deferrals.of(one).orElseThrow();
        deferrals.withdraw(known.id(), known.revision(), "передумал", "pharmacist");
        assertThat(world.state(one)).as("what was handed out stays so").isEqualTo(PrescriptionState.PARTLY_DISPENSED);
    }

    @Test
    void keptPackIsNeitherShippedNorReturnedToTheSupplier() {
        deferred(1, 1, "");
        var pack = world.arrive(pharmacy, medicine, 1);
        offers.settle(TODAY);
        assertThatThrownBy(() -> moves.ship(pharmacy, world.pharmacy(), pack, new Paper("1", TODAY), "pharmacist"))
                .isInstanceOf(StockRefusedException.class).hasMessageContaining("упаковка отложена по рецепту");
        assertThatThrownBy(() -> moves.returnToSupplier(pharmacy, "00000000000900", pack, new Paper("1", TODAY), "",
                "pharmacist")).isInstanceOf(StockRefusedException.class).hasMessageContaining("упаковка отложена");
    }

    @Test
    void whoDoesNotComeGivesWayAndAtLastLeavesTheQueue() {
        var late = deferred(1, 100, "");
        var next = deferred(1, 1, "");
        world.arrive(pharmacy, medicine, 1);
        offers.settle(TODAY);
        assertThat(state(late)).isEqualTo(DeferralState.OFFERED);
        offers.settle(TODAY.plusDays(5));
        assertThat(state(late)).as("the last day still counts").isEqualTo(DeferralState.OFFERED);
        offers.settle(TODAY.plusDays(6));
        assertThat(state(late)).isEqualTo(DeferralState.WAITING);
        assertThat(state(next)).isEqualTo(DeferralState.OFFERED);
        offers.settle(TODAY.plusDays(12));
        assertThat(state(late)).as("his turn again").isEqualTo(DeferralState.OFFERED);
        offers.settle(TODAY.plusDays(18));
        assertThat(state(late)).isEqualTo(DeferralState.EXPIRED);
        assertThat(world.state(late)).isEqualTo(PrescriptionState.REGISTERED);
        assertThat(told(late).getFirst()).contains("действует");
    }

    @Test
    void spoiltPackIsWrittenOffAndTheNextIsKeptInstead() {
        var waiting = deferred(1, 1, "");
        var broken = world.arrive(pharmacy, medicine, 1).getFirst();
        offers.settle(TODAY);
        writeOffs.writeOff(pharmacy, 13, List.of(broken), new Paper("1", TODAY), "разбита", "pharmacist");
        offers.settle(TODAY);
        assertThat(state(waiting)).isEqualTo(DeferralState.WAITING);
        var whole = world.arrive(pharmacy, medicine, 1).getFirst();
        offers.settle(TODAY);
        assertThat(holds.of(Long.toString(waiting))).extracting(Hold::sgtin).containsExactly(whole);
    }

    @Test
    void patientWhoGoesElsewhereLeavesTheQueueAndFreesHisPacks() {
        var waiting = deferred(1, 1, "");
        world.arrive(pharmacy, medicine, 1);
        offers.settle(TODAY);
        var known = deferrals.of(waiting).orElseThrow();
        assertThatThrownBy(() -> deferrals.withdraw(known.id(), known.revision(), "", "pharmacist"))
                .hasMessageContaining("Напишите, почему");
        deferrals.withdraw(known.id(), known.revision(), "купит сам", "pharmacist");
        assertThat(state(waiting)).isEqualTo(DeferralState.WITHDRAWN);
        assertThat(world.state(waiting)).isEqualTo(PrescriptionState.REGISTERED);
        assertThat(holds.of(Long.toString(waiting))).isEmpty();
        assertThatThrownBy(() -> deferrals.withdraw(known.id(), known.revision(), "ещё раз", "pharmacist"))
                .isInstanceOf(DrugSupplyRefusedException.class).hasMessageContaining("уже закрыта");
    }

    @Test
    void annulledPrescriptionWaitsNoLonger() {
        var waiting = deferred(1, 1, "");
        world.arrive(pharmacy, medicine, 1);
        offers.settle(TODAY);
        prescriptions.annul(waiting, prescriptions.get(waiting).revision(), "ошибка в дозе", "doctor");
        assertThat(state(waiting)).isEqualTo(DeferralState.ANNULLED);
        assertThat(holds.of(Long.toString(waiting))).isEmpty();
    }

    @Test
    void deferredOneOutlivesItsTermAndIsServedAfterwards() {
        var waiting = world.prescription(medicine, 1, TODAY, "");
        deferrals.defer(new Request(waiting, pharmacy, false, Instant.now(), "pharmacist"));
        prescriptions.expire(TODAY.plusDays(3));
        world.arrive(pharmacy, medicine, 1);
        offers.settle(TODAY.plusDays(3));
        assertThat(state(waiting)).isEqualTo(DeferralState.OFFERED);
    }

    @Test
    void orderThatDoesNotKeepTheRightLetsTheDeferredOneRunOut() {
        var longAgo = LocalDate.of(2001, 3, 5);
        rules.put(new DeferralRule(0, TermKind.ORDINARY, 10, DeferralRule.Base.REQUEST, false, longAgo.minusDays(1),
                Optional.of(longAgo.plusDays(1)), "Приказ без продления", 1), Actor.HUB);
        var waiting = world.prescription(medicine, 1, TODAY.plusDays(2), "");
        deferrals.defer(new Request(waiting, pharmacy, false, longAgo.atTime(12, 0).atZone(ZoneId.systemDefault())
                .toInstant(), "pharmacist"));
        offers.settle(TODAY.plusDays(2));
        assertThat(state(waiting)).as("the last day still counts").isEqualTo(DeferralState.WAITING);
        offers.settle(TODAY.plusDays(3));
        assertThat(state(waiting)).isEqualTo(DeferralState.EXPIRED);
    }

    @Test
    void whatIsThereOrIsDeferredAlreadyIsNotDeferred() {
        world.arrive(pharmacy, medicine, 1);
        var one = world.prescription(medicine, 1);
        assertThatThrownBy(() -> defer(one)).hasMessageContaining("достаточно");
        var two = world.prescription(medicine, 2);
        defer(two);
        assertThatThrownBy(() -> defer(two)).hasMessageContaining("уже на отсроченном обслуживании");
        var expired = world.prescription(medicine, 5, TODAY.minusDays(1), "");
        assertThatThrownBy(() -> defer(expired)).hasMessageContaining("срок действия истёк");
    }

    @Test
    void twoPharmacistsDeferOnePrescriptionOnce() throws Exception {
        var one = world.prescription(medicine, 1);
        assertThat(succeeded(IntStream.range(0, 8).<Runnable>mapToObj(i -> () -> defer(one)).toList())).isEqualTo(1);
        assertThat(state(one)).isEqualTo(DeferralState.WAITING);
    }

    @Test
    void lastPackIsEitherSoldOrKept() throws Exception {
        for (int round = 0; round < 5; round++) {
            pharmacyWithoutTheDrug();
            var waiting = deferred(1, 1, "");
            var passerBy = world.prescription(medicine, 1);
            var pack = world.arrive(pharmacy, medicine, 1).getFirst();
            succeeded(List.of(() -> world.dispense(pharmacy, passerBy, pack), () -> offers.settle(TODAY),
                    () -> offers.settle(TODAY)));
            boolean sold = world.state(passerBy) == PrescriptionState.DISPENSED;
            assertThat(state(waiting) == DeferralState.OFFERED).isEqualTo(!sold);
            assertThat(holds.of(Long.toString(waiting))).hasSize(sold ? 0 : 1);
        }
    }

    @Test
    void roundsOfTwoNodesKeepEachPackOnce() throws Exception {
        var waiting = IntStream.range(0, 10).mapToObj(i -> deferred(1, 10 - i, "")).toList();
        world.arrive(pharmacy, medicine, 6);
        succeeded(IntStream.range(0, 4).<Runnable>mapToObj(i -> () -> offers.settle(TODAY)).toList());
        assertThat(waiting).extracting(this::state).filteredOn(DeferralState.OFFERED::equals).hasSize(6);
        assertThat(waiting.stream().limit(6)).extracting(this::state).containsOnly(DeferralState.OFFERED);
        assertThat(holds.lines(pharmacy, 0, 100)).hasSize(6);
    }

    @Test
    void doctorsReservationKeepsPacksUntilItLapses() {
        var packs = world.arrive(pharmacy, medicine, 2);
        var one = world.prescription(medicine, 1);
        assertThat(reservations.reserve(one, prescriptions.get(one).revision(), "", 3, TODAY, "doctor")).hasSize(1)
                .isSubsetOf(packs);
        var other = world.prescription(medicine, 2);
        assertThatThrownBy(() -> reservations.reserve(other, prescriptions.get(other).revision(), pharmacy, 3, TODAY,
                "doctor")).hasMessageContaining("свободно упаковок 1, а по рецепту нужно 2");
        assertThat(world.state(other)).as("nothing half done").isEqualTo(PrescriptionState.REGISTERED);
        assertThat(holds.of(Long.toString(other))).isEmpty();
        defer(other);
        assertThatThrownBy(() -> reservations.release(other, "doctor")).hasMessageContaining("не забронирован");
        prescriptions.expire(TODAY.plusDays(4));
        assertThat(world.state(one)).isEqualTo(PrescriptionState.REGISTERED);
        offers.settle(TODAY.plusDays(4));
        assertThat(line(other).kept()).as("what was reserved goes to the queue").isEqualTo(2);
    }

    @Test
    void reservationGoesToAnAttachedPharmacyUnlessTheDoctorNamesAnother() {
        world.arrive(pharmacy, medicine, 5);
        var attached = world.pharmacy();
        var one = world.servedBy(attached, medicine);
        assertThatThrownBy(() -> reservations.reserve(one, prescriptions.get(one).revision(), "", 3, TODAY, "doctor"))
                .hasMessageContaining("Ни в одной аптеке, которая обслуживает организацию");
        var pack = world.arrive(attached, medicine, 1);
        assertThat(reservations.reserve(one, prescriptions.get(one).revision(), "", 3, TODAY, "doctor"))
                .as("the other has more, but does not serve").isEqualTo(pack);
        var other = world.servedBy(attached, medicine);
        assertThat(reservations.reserve(other, prescriptions.get(other).revision(), pharmacy, 3, TODAY, "doctor"))
                .as("a patient may go anywhere").hasSize(1);
    }

    @Test
    void registerIsNarrowedAndQueuesAreCounted() {
        var late = deferred(1, 24 * 60, "");
        deferred(1, 1, "cito");
        assertThat(queries.queues(pharmacy)).singleElement().satisfies(queue -> {
            assertThat(queue.overdue()).isEqualTo(1);
            assertThat(queue.waiting()).isEqualTo(2);
        });
        assertThat(queries.list(filter("", "overdue"))).extracting(DeferralLine::prescriptionId).containsExactly(late);
        assertThat(queries.list(filter("", "overdue")).getFirst()).matches(DeferralLine::overdue);
        var number = prescriptions.get(late).number().orElseThrow();
        assertThat(queries.list(filter(number.number(), ""))).hasSize(1);
        assertThat(queries.list(filter("Нетаковых", ""))).isEmpty();
        assertThat(queries.list(filter("прим", ""))).hasSize(2);
    }

    private DeferralFilter filter(String text, String term) {
        return new DeferralFilter(0, 0, pharmacy, text, "", "open", term, false, Optional.empty(), Optional.empty(),
                TODAY,
                TODAY.plusDays(2), 0, 50);
    }

    private int succeeded(List<Runnable> deeds) throws Exception {
        try (var people = Executors.newFixedThreadPool(deeds.size())) {
            int done = 0;
            for (var one : people.invokeAll(deeds.stream().map(OffersIT::trial).toList())) {
                done += one.get() ? 1 : 0;
            }
            return done;
        }
    }

    private static Callable<Boolean> trial(Runnable deed) {
        return () -> {
            try {
                deed.run();
                return true;
            } catch (StockRefusedException | DrugSupplyRefusedException refused) {
                return false;
            }
        };
    }

    /** @return id of a prescription that has waited for so many hours */
    private long deferred(int packs, int hours, String priority) {
        long id = world.prescription(medicine, packs, TODAY.plusDays(40), priority);
        deferrals.defer(new Request(id, pharmacy, false, Instant.now().minusSeconds(hours * 3600L), "pharmacist"));
        return id;
    }

    private void defer(long prescription) {
        deferrals.defer(new Request(prescription, pharmacy, false, Instant.now(), "pharmacist"));
    }

    private DeferralState state(long prescription) {
        return deferrals.of(prescription).orElseThrow().state();
    }

    private DeferralLine line(long prescription) {
        return queries.list(filter("", "")).stream().filter(line -> line.prescriptionId() == prescription).findFirst()
                .orElseThrow();
    }

    private List<String> told(long prescription) {
        return history.of(Prescription.subject(prescription), 20).stream().map(Change::what).toList();
    }
}

package ru.medbus.domain.drugsupply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.Dispensing;
import ru.medbus.domain.drugsupply.stock.Dispensing.Taken;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockOpening;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.StockQueries;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.shared.Gtin;

@DatabaseTest
class DispensingByPrescriptionIT {
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() % 1_000_000 * 100);
    private static final String CATEGORY = "2.99000.0733";
    private static final String DRUG = "21.20.10.149-000933-1-00001-0000000000000";
    private static final String ITEM = "21.20.10.149-000933-1-00001-0000000000001";
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private Dispensings dispensings;
    @Autowired
    private Dispensing dispensing;
    @Autowired
    private Drugs drugs;
    @Autowired
    private Categories categories;
    @Autowired
    private Persons persons;
    @Autowired
    private StockPlaces places;
    @Autowired
    private StockOpening opening;
    @Autowired
    private StockQueries stock;

    private String gtin;
    private String pharmacy;

    @BeforeEach
    void pharmacyWithADrug() {
        long n = NUMBERS.incrementAndGet();
        pharmacy = "1.2.643.5.1.13.13.12.2.97." + n;
        gtin = Gtin.ofItem(4_600_888_00000L + n % 100_000).digits();
        categories.putAll(List.of(Patients.regional(CATEGORY, "J45")));
        drugs.putAll(List.of(new Drug(DRUG, "Выдавалин (вымышл.)", "таблетки", "10 мг", "таб.", "R03", true, false,
                "REGION", Optional.empty(), "", Optional.empty(), Optional.empty())),
                List.of(new DrugItem(ITEM, DRUG, "Выдавалин-Пример", "Завод образцов", BigDecimal.valueOf(30),
                        Optional.empty(), Optional.empty())));
        dispensings.link(gtin, ITEM);
        places.put(new Place(pharmacy, "%014d".formatted(70_000_000 + n), Place.Kind.PHARMACY, "Аптека", "region"));
    }

    @Test
    void prescriptionIsDispensedInTwoVisits() {
        var packs = packs(gtin, 3);
        var prescription = registered(60, TODAY.plusDays(10));
        dispense(prescription, packs.get(0));
        assertThat(state(prescription)).isEqualTo(PrescriptionState.PARTLY_DISPENSED);
        assertThat(dispensings.left(prescriptions.get(prescription))).isEqualByComparingTo("30");
        dispense(prescription, packs.get(1));
        assertThat(state(prescription)).isEqualTo(PrescriptionState.DISPENSED);
        assertThat(stock.pack(packs.get(1)).orElseThrow().state()).isEqualTo("DISPENSED");
        assertThatThrownBy(() -> dispense(prescription, packs.get(2))).isInstanceOf(StockRefusedException.class)
                .hasMessageContaining("отпущен");
        assertThat(dispensings.of(prescription)).hasSize(2);
    }

    @Test
    void shareOfAPackCountsItsUnits() {
        var pack = packs(gtin, 1).getFirst();
        var prescription = registered(10, TODAY.plusDays(10));
        assertThatThrownBy(() -> dispense(prescription, pack)).hasMessageContaining("отпустите её долю");
        assertThat(stock.pack(pack).orElseThrow().state()).isEqualTo("IN_STOCK");
        dispensing.dispense(pharmacy, Long.toString(prescription), List.of(new Taken(pack, new Share(1, 3))), "test");
        assertThat(state(prescription)).isEqualTo(PrescriptionState.DISPENSED);
        assertThat(stock.pack(pack).orElseThrow().leftPart()).isEqualTo("2/3");
    }

    @Test
    void restOfAnOpenedPackCountsOnlyWhatIsLeftOfIt() {
        var pack = packs(gtin, 1).getFirst();
        dispensing.dispense(pharmacy, Long.toString(registered(10, TODAY.plusDays(10))),
                List.of(new Taken(pack, new Share(1, 3))), "test");
        var second = registered(30, TODAY.plusDays(10));
        dispense(second, pack);
        assertThat(dispensings.left(prescriptions.get(second))).isEqualByComparingTo("10");
        assertThat(state(second)).isEqualTo(PrescriptionState.PARTLY_DISPENSED);
    }

    @Test
    void expiredPrescriptionAndAnotherDrugAreRefusedAndChangeNothing() {
        var pack = packs(gtin, 1).getFirst();
        assertThatThrownBy(() -> dispense(registered(30, TODAY.minusDays(1)), pack))
                .hasMessageContaining("срок действия истёк").hasMessageContaining("1094н");
        var other = packs(Gtin.ofItem(4_600_889_00000L + NUMBERS.get() % 100_000).digits(), 1).getFirst();
        assertThatThrownBy(() -> dispense(registered(30, TODAY.plusDays(1)), other))
                .hasMessageContaining("не отвечает рецепту");
        assertThat(stock.pack(pack).orElseThrow().state()).isEqualTo("IN_STOCK");
    }

    @Test
    void manyPharmacistsDispenseOnePrescriptionOnce() throws Exception {
        var packs = packs(gtin, 20);
        var prescription = registered(30, TODAY.plusDays(10));
        try (var pharmacists = Executors.newFixedThreadPool(10)) {
            var tries = pharmacists.invokeAll(packs.stream().map(pack -> trial(prescription, pack)).toList());
            int given = 0;
            for (var one : tries) {
                given += one.get() ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        }
        assertThat(dispensings.of(prescription)).hasSize(1);
    }

    private Callable<Boolean> trial(long prescription, String pack) {
        return () -> {
            try {
                dispense(prescription, pack);
                return true;
            } catch (StockRefusedException refused) {
                return false;
            }
        };
    }

    private void dispense(long prescription, String pack) {
        dispensing.dispense(pharmacy, Long.toString(prescription), List.of(new Taken(pack, Share.WHOLE)), "test");
    }

    private PrescriptionState state(long prescription) {
        return prescriptions.get(prescription).state();
    }

    private List<String> packs(String of, int count) {
        var codes = IntStream.range(0, count).mapToObj(i -> of + "D%012d".formatted(NUMBERS.incrementAndGet()))
                .toList();
        var batch = new Batch(0, of, "Выдавалин", "А1", TODAY.plusYears(1), new Terms(3, 6, "", "01482000021260000",
                Optional.of(TODAY)), "00000000000900", 10_000, 909);
        opening.enter(pharmacy, List.of(new StockOpening.Opened(batch, codes)), "test");
        return codes;
    }

    /** @return id */
    private long registered(int quantity, LocalDate until) {
        var number = "%08d".formatted(NUMBERS.incrementAndGet());
        prescriptions.addAll(List.of(new Prescriptions.Entry(pharmacy, "148-1-04l", "9983", number,
                PrescriptionState.REGISTERED, Patients.someone(persons), CATEGORY, 100, 2, "J45.0", DRUG,
                BigDecimal.ONE, 1, quantity, BigDecimal.valueOf(quantity), "по 1 таблетке", "2", until.minusDays(30),
                until, "doctor", "Врачёва Вера Витальевна", false)));
        return prescriptions.byNumber(new SeriesNumber("9983", number)).map(Prescription::id).orElseThrow();
    }
}

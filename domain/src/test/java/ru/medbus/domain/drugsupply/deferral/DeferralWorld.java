package ru.medbus.domain.drugsupply.deferral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.Patients;
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
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockOpening;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.shared.Gtin;

/** An invented pharmacy, and a drug of packs of 30 that only it sells. */
@Component
class DeferralWorld {
    static final LocalDate TODAY = LocalDate.now();
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() % 1_000_000 * 100);
    private static final String CATEGORY = "2.99000.0744";

    private final StockPlaces places;
    private final StockOpening opening;
    private final Drugs drugs;
    private final Dispensings dispensings;
    private final Dispensing dispensing;
    private final Prescriptions prescriptions;
    private final Persons persons;
    private final JdbcTemplate database;

    DeferralWorld(StockPlaces places, StockOpening opening, Drugs drugs, Dispensings dispensings,
            Dispensing dispensing, Prescriptions prescriptions, Persons persons, Categories categories,
            JdbcTemplate database) {
        this.places = places;
        this.opening = opening;
        this.drugs = drugs;
        this.dispensings = dispensings;
        this.dispensing = dispensing;
        this.prescriptions = prescriptions;
        this.persons = persons;
        this.database = database;
        categories.putAll(List.of(Patients.regional(CATEGORY, "J45")));
    }

    String pharmacy() {
        long n = NUMBERS.incrementAndGet();
        var oid = "1.2.643.5.1.13.13.12.2.96." + n;
        places.put(new Place(oid, "%014d".formatted(60_000_000 + n), Place.Kind.PHARMACY, "Аптека " + n, "region"));
        return oid;
    }

    /** Another at every call, in packs of 30. */
    Medicine medicine() {
        long n = NUMBERS.incrementAndGet() % 1_000_000;
        var drug = "21.20.10.149-%06d-1-00001-0000000000000".formatted(n);
        var item = "21.20.10.149-%06d-1-00001-0000000000001".formatted(n);
        drugs.putAll(List.of(new Drug(drug, "Ждалин (вымышл.)", "таблетки", "10 мг", "таб.", "R03", true, false,
                "REGION", Optional.empty(), "", Optional.empty(), Optional.empty())),
                List.of(new DrugItem(item, drug, "Ждалин-Пример", "Завод образцов", BigDecimal.valueOf(30),
                        Optional.empty(), Optional.empty())));
        var gtin = Gtin.ofItem(4_600_777_00000L + NUMBERS.incrementAndGet() % 100_000).digits();
        dispensings.link(gtin, item);
        return new Medicine(drug, gtin);
    }

    record Medicine(String drug, String gtin) {}

    /** @return id of one that is in force for ten more days */
    long prescription(Medicine medicine, int packs) {
        return prescription(medicine, packs, TODAY.plusDays(10), "");
    }

    long prescription(Medicine medicine, int packs, LocalDate until, String priority) {
        return prescription("1.2.643.5.1.13.13.12.2.96.1", medicine, packs, until, priority);
    }

    private long prescription(String clinic, Medicine medicine, int packs, LocalDate until, String priority) {
        var number = "%08d".formatted(NUMBERS.incrementAndGet());
        var state = priority.isEmpty() ? PrescriptionState.REGISTERED : PrescriptionState.DRAFT;
        prescriptions.addAll(List.of(new Prescriptions.Entry(clinic, "148-1-04l", "9982", number, state,
                Patients.someone(persons), CATEGORY, 100, 2, "J45.0", medicine.drug(), BigDecimal.ONE, 1,
                30, BigDecimal.valueOf(packs * 30L), "по 1 таблетке", "2", until.minusDays(30), until, "doctor",
                "Врачёва Вера Витальевна", false)));
        long id = prescriptions.byNumber(new SeriesNumber("9982", number)).map(Prescription::id).orElseThrow();
        if (!priority.isEmpty()) {
            database.update("update drugsupply.prescription set priority = ?, state = 'REGISTERED' where id = ?",
                    priority, id);
        }
        return id;
    }

    /** A prescription of another clinic, which this pharmacy alone serves. */
    long servedBy(String pharmacy, Medicine medicine) {
        var clinic = "1.2.643.5.1.13.13.12.2.96." + NUMBERS.incrementAndGet();
        database.update("insert into stock.serves (pharmacy_oid, facility_oid) values (?, ?)", pharmacy, clinic);
        return prescription(clinic, medicine, 1, TODAY.plusDays(10), "");
    }

    List<String> arrive(String pharmacy, Medicine medicine, int packs) {
        var codes = IntStream.range(0, packs)
                .mapToObj(i -> medicine.gtin() + "W%012d".formatted(NUMBERS.incrementAndGet())).toList();
        var batch = new Batch(0, medicine.gtin(), "Ждалин", "А1", TODAY.plusYears(1), new Terms(3, 6, "",
                "01482000021260000", Optional.of(TODAY)), "00000000000900", 10_000, 909);
        opening.enter(pharmacy, List.of(new StockOpening.Opened(batch, codes)), "test");
        return codes;
    }

    void dispense(String pharmacy, long prescription, String pack) {
        dispensing.dispense(pharmacy, Long.toString(prescription), List.of(new Dispensing.Taken(pack, Share.WHOLE)),
                "pharmacist");
    }

    PrescriptionState state(long prescription) {
        return prescriptions.get(prescription).state();
    }
}

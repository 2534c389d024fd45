package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.Patients;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.Dispensing;
import ru.medbus.domain.drugsupply.stock.Dispensing.Taken;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockOpening;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.shared.Gtin;

/** Invented pharmacies with packs, and prescriptions in force, apart from those of other tests. */
@Component
class DispensingWorld {
    static final String CATEGORY = "2.99000.0751";
    static final LocalDate TODAY = LocalDate.now();
    /** МДЛП source_type of the subject's budget, which pays for the prescriptions here. */
    static final int REGIONAL = 3;
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    private final Prescriptions prescriptions;
    private final Dispensings dispensings;
    private final Dispensing dispensing;
    private final Drugs drugs;
    private final Categories categories;
    private final Persons persons;
    private final StockPlaces places;
    private final StockOpening opening;

    DispensingWorld(Prescriptions prescriptions, Dispensings dispensings, Dispensing dispensing, Drugs drugs,
            Categories categories, Persons persons, StockPlaces places, StockOpening opening) {
        this.prescriptions = prescriptions;
        this.dispensings = dispensings;
        this.dispensing = dispensing;
        this.drugs = drugs;
        this.categories = categories;
        this.persons = persons;
        this.places = places;
        this.opening = opening;
    }

    /** A drug with one trade name, thirty units in a pack, known by a GTIN. */
    record Known(Drug drug, DrugItem item, String gtin) {}

    Known drug(String inn, String form, String dose) {
        return drug(inn, form, dose, each -> each);
    }

    Known drug(String inn, String form, String dose, UnaryOperator<Drug> edit) {
        long n = NUMBERS.incrementAndGet();
        var code = "21.20.10.149-%06d-1-00001-".formatted(950_000 + n);
        var drug = edit.apply(new Drug(code + "0".repeat(13), inn, form, dose, "таб.", "R03", true, false, "REGION",
                Optional.empty(), "", Optional.empty(), Optional.empty()));
        return known(drug, item(drug, "1", n), n);
    }

    /** Another trade name of a drug. */
    Known another(Drug drug) {
        long n = NUMBERS.incrementAndGet();
        return known(drug, item(drug, "2", n), n);
    }

    private Known known(Drug drug, DrugItem item, long n) {
        drugs.putAll(List.of(drug), List.of(item));
        var gtin = Gtin.ofItem(4_600_886_00000L + n).digits();
        dispensings.link(gtin, item.code());
        return new Known(drug, item, gtin);
    }

    private static DrugItem item(Drug drug, String last, long n) {
        return new DrugItem(drug.code().substring(0, drug.code().length() - 1) + last, drug.code(),
                drug.inn() + " " + n,
                "Завод образцов", BigDecimal.valueOf(30), Optional.empty(), Optional.empty());
    }

    String pharmacy() {
        long n = NUMBERS.incrementAndGet();
        var oid = "1.2.643.5.1.13.13.12.2.95." + n;
        places.put(new Place(oid, "%014d".formatted(60_000_000 + n), Place.Kind.PHARMACY, "Аптека", "region"));
        return oid;
    }

    String pack(String pharmacy, Known known) {
        return pack(pharmacy, known, REGIONAL, TODAY.plusYears(1));
    }

    String pack(String pharmacy, Known known, int funding, LocalDate expires) {
        return packs(pharmacy, known, funding, expires, 1).getFirst();
    }

    private List<String> packs(String pharmacy, Known known, int funding, LocalDate expires, int count) {
        var codes = IntStream.range(0, count)
                .mapToObj(i -> known.gtin() + "W%012d".formatted(NUMBERS.incrementAndGet())).toList();
        var batch = new Batch(0, known.gtin(), known.item().name(), "А1", expires, new Terms(funding, 6, "",
                "01482000021260000", Optional.of(TODAY)), "00000000000900", 10_000, 909);
        opening.enter(pharmacy, List.of(new StockOpening.Opened(batch, codes)), "test");
        return codes;
    }

    Prescriptions.Entry entry(Drug drug, int quantity) {
        categories.putAll(List.of(Patients.regional(CATEGORY, "J45")));
        return new Prescriptions.Entry("1.2.643.5.1.13.13.12.2.95.0", "148-1-04l", "9985",
                "%08d".formatted(NUMBERS.incrementAndGet()), PrescriptionState.REGISTERED, Patients.someone(persons),
                CATEGORY, 100, 2, "J45.0", drug.code(), BigDecimal.ONE, 1, quantity, BigDecimal.valueOf(quantity),
                "по 1 таблетке", "2", TODAY.minusDays(5), TODAY.plusDays(25), "doctor", "Врачёва Вера Витальевна",
                false);
    }

    /** @return id */
    long registered(Drug drug, int quantity) {
        return registered(entry(drug, quantity));
    }

    long registered(Prescriptions.Entry entry) {
        prescriptions.addAll(List.of(entry));
        return prescriptions.byNumber(new SeriesNumber(entry.series(), entry.number())).orElseThrow().id();
    }

    long dispense(String pharmacy, long prescription, String... packs) {
        return dispensing.dispense(pharmacy, Long.toString(prescription),
                List.of(packs).stream().map(pack -> new Taken(pack, Share.WHOLE)).toList(), "pharmacist");
    }
}

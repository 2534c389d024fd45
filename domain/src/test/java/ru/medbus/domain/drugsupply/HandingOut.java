package ru.medbus.domain.drugsupply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
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
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.shared.Gtin;

/** A pharmacy with one drug on its shelf, of its own for every test, and prescriptions for it. */
public final class HandingOut {
    public static final String DRUG = "21.20.10.149-000934-1-00001-0000000000000";
    public static final String ITEM = "21.20.10.149-000934-1-00001-0000000000001";
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() % 1_000_000 * 100);
    private static final String CATEGORY = "2.99000.0734";
    private static final LocalDate TODAY = LocalDate.now();

    private final Prescriptions prescriptions;
    private final Dispensing dispensing;
    private final StockOpening opening;
    private final Persons persons;
    private final String gtin;
    public final String pharmacy;

    private HandingOut(AutowireCapableBeanFactory beans) {
        long n = NUMBERS.incrementAndGet();
        prescriptions = beans.getBean(Prescriptions.class);
        dispensing = beans.getBean(Dispensing.class);
        opening = beans.getBean(StockOpening.class);
        persons = beans.getBean(Persons.class);
        pharmacy = "1.2.643.5.1.13.13.12.2.95." + n;
        gtin = Gtin.ofItem(4_600_777_00000L + n % 100_000).digits();
        beans.getBean(Categories.class).putAll(List.of(Patients.regional(CATEGORY, "J45")));
        beans.getBean(Drugs.class).putAll(List.of(new Drug(DRUG, "Отдавалин (вымышл.)", "таблетки", "10 мг", "таб.",
                "R03", true, false, "REGION", Optional.empty(), "", Optional.empty(), Optional.empty())),
                List.of(new DrugItem(ITEM, DRUG, "Отдавалин-Пример", "Завод образцов", BigDecimal.valueOf(30),
                        Optional.empty(), Optional.empty())));
        beans.getBean(Dispensings.class).link(gtin, ITEM);
        beans.getBean(StockPlaces.class).put(
                new Place(pharmacy, "%014d".formatted(80_000_000 + n), Place.Kind.PHARMACY, "Аптека", "region"));
    }

    public static HandingOut in(AutowireCapableBeanFactory beans) {
        return new HandingOut(beans);
    }

    /** @return id of a prescription that may be dispensed */
    public long prescription(int quantity) {
        var number = "%08d".formatted(NUMBERS.incrementAndGet());
        prescriptions.addAll(List.of(new Prescriptions.Entry(pharmacy, "148-1-04l", "9979", number,
                PrescriptionState.REGISTERED, Patients.someone(persons), CATEGORY, 100, 2, "J45.0", DRUG,
                BigDecimal.ONE, 1, quantity, BigDecimal.valueOf(quantity), "по 1 таблетке", "2", TODAY,
                TODAY.plusDays(30), "doctor", "Врачёва Вера Витальевна", false)));
        return prescriptions.byNumber(new SeriesNumber("9979", number)).map(Prescription::id).orElseThrow();
    }

    /** @return codes of packs of 30, 100 roubles each */
    public List<String> packs(int count) {
        var codes = IntStream.range(0, count).mapToObj(i -> gtin + "P%012d".formatted(NUMBERS.incrementAndGet()))
                .toList();
        var batch = new Batch(0, gtin, "Отдавалин", "Б2", TODAY.plusYears(1), new Terms(3, 6, "",
                "01482000021260000", Optional.of(TODAY)), "00000000000900", 10_000, 909);
        opening.enter(pharmacy, List.of(new StockOpening.Opened(batch, codes)), "test");
        return codes;
    }

    /** @return the operation */
    public long dispense(long prescription, String... packs) {
        return dispense(prescription, Share.WHOLE, packs);
    }

    public long dispense(long prescription, Share part, String... packs) {
        return dispensing.dispense(pharmacy, Long.toString(prescription),
                List.of(packs).stream().map(pack -> new Taken(pack, part)).toList(), "pharmacist");
    }
}

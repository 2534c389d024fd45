package ru.medbus.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
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

/** Pharmacists of one pharmacy hand out a pack each by a prescription of its own: book, prescription, report to МДЛП. */
final class Dispenses {
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.96.7";
    private static final String GTIN = "04600000000022";
    private static final int PHARMACISTS = 4;

    private final ApplicationContext bus;
    private final int count;
    private final char letter;
    private final List<Long> prescriptions;

    /** @param letter of all packs, so that one bus may be asked again with others */
    Dispenses(ApplicationContext bus, int count, char letter) {
        this.bus = bus;
        this.count = count;
        this.letter = letter;
        this.prescriptions = prepared();
    }

    /** @return dispenses a second */
    double rate() throws Exception {
        var dispensing = bus.getBean(Dispensing.class);
        var next = new AtomicInteger();
        long start = System.nanoTime();
        try (var pharmacists = Executors.newFixedThreadPool(PHARMACISTS)) {
            var busy = new ArrayList<Callable<Void>>();
            for (int i = 0; i < PHARMACISTS; i++) {
                busy.add(() -> dispense(dispensing, next));
            }
            for (var one : pharmacists.invokeAll(busy)) {
                one.get();
            }
        }
        return count * 1e9 / (System.nanoTime() - start);
    }

    private Void dispense(Dispensing dispensing, AtomicInteger next) {
        for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
            dispensing.dispense(PHARMACY, Long.toString(prescriptions.get(n)),
                    List.of(new Dispensing.Taken(pack(n), Share.WHOLE)), "bench");
        }
        return null;
    }

    private List<Long> prepared() {
        bus.getBean(StockPlaces.class)
                .put(new Place(PHARMACY, "00000000096007", Place.Kind.PHARMACY, "Аптека", "owner"));
        bus.getBean(Dispensings.class).link(GTIN, "bench-1-1");
        var batch = new Batch(0, GTIN, "Пример", "A1", LocalDate.now().plusYears(2),
                new Terms(3, 6, "", "0148200002126000002", Optional.empty()), "00000000000900", 10_000, 909);
        bus.getBean(StockOpening.class).enter(PHARMACY, List.of(new StockOpening.Opened(batch,
                IntStream.range(0, count).mapToObj(this::pack).toList())), "bench");
        var all = bus.getBean(Prescriptions.class);
        all.addAll(IntStream.range(0, count).mapToObj(this::entry).toList());
        return IntStream.range(0, count).mapToObj(n -> all.byNumber(new SeriesNumber(series(), number(n))).orElseThrow()
                .id()).toList();
    }

    private Prescriptions.Entry entry(int n) {
        var today = LocalDate.now();
        return new Prescriptions.Entry(FilledPrescriptions.CLINIC, "148-1-04l", series(), number(n),
                PrescriptionState.REGISTERED, FilledPrescriptions.FIRST_PERSON + 1 + n, "9.99000.0001", 100, 2,
                "J45.0", "bench-1", BigDecimal.ONE, 1, 30, BigDecimal.valueOf(30), "По 1 таблетке утром", "2", today,
                today.plusDays(30), "doctor", "Врачёва Вера Витальевна", false);
    }

    private String series() {
        return "999" + (int) letter;
    }

    private static String number(int n) {
        return "%08d".formatted(n);
    }

    private String pack(int n) {
        return GTIN + "%c%012d".formatted(letter, n);
    }
}

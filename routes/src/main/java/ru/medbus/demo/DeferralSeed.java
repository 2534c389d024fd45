package ru.medbus.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.deferral.Deferral;
import ru.medbus.domain.drugsupply.deferral.DeferralQueries;
import ru.medbus.domain.drugsupply.deferral.Deferrals;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionFilter;
import ru.medbus.domain.drugsupply.prescription.PrescriptionLine;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.StockOpening;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.shared.Gtin;

/** Invented patients who wait for their drug: every state of отсроченное обслуживание, terms that end and that are over. */
@Component
@Profile("demo")
@Order(460)
class DeferralSeed implements Seed {
    private static final String SECOND = "1.2.643.5.1.13.13.12.2.99.9901";
    private static final String PHARMACIST = "pharmacist";
    private static final int LOOKED_AT = 400;

    private final DeferralQueries register;
    private final Deferrals deferrals;
    private final PrescriptionQueries queries;
    private final Prescriptions prescriptions;
    private final Dispensings dispensings;
    private final Drugs drugs;
    private final StockPlaces places;
    private final StockOpening opening;

    DeferralSeed(DeferralQueries register, Deferrals deferrals, PrescriptionQueries queries,
            Prescriptions prescriptions, Dispensings dispensings, Drugs drugs, StockPlaces places,
            StockOpening opening) {
        this.register = register;
        this.deferrals = deferrals;
        this.queries = queries;
        this.prescriptions = prescriptions;
        this.dispensings = dispensings;
        this.drugs = drugs;
        this.places = places;
        this.opening = opening;
    }

    @Override
    public boolean sown() {
        return !register.empty();
    }

    @Override
    public boolean ready() {
        return !queries.empty() && places.find(StockSeed.PHARMACY).isPresent() && lacking().hasNext();
    }

    @Override
    public void sow(int percent) {
        var waiting = lacking();
        next(waiting, 28, SECOND);
        next(waiting, 25, StockSeed.PHARMACY);
        next(waiting, 13, StockSeed.PHARMACY);
        next(waiting, 20, StockSeed.PHARMACY).ifPresent(each -> prescriptions.become(each.prescriptionId(),
                PrescriptionState.DISPENSED, "", PHARMACIST));
        next(waiting, 10, StockSeed.PHARMACY).ifPresent(each -> deferrals.withdraw(each.id(), each.revision(),
                "Лекарство куплено за свой счёт", PHARMACIST));
        next(waiting, 8, StockSeed.PHARMACY).ifPresent(this::annul);
        next(waiting, 6, StockSeed.PHARMACY).ifPresent(each -> prescriptions.become(each.prescriptionId(),
                PrescriptionState.EXPIRED, "пациент не пришёл", PHARMACIST));
        next(waiting, 4, StockSeed.PHARMACY).ifPresent(this::arrive);
        next(waiting, 3, StockSeed.PHARMACY);
        next(waiting, 0, StockSeed.PHARMACY);
    }

    /** Of whose drug no pharmacy has a pack, the oldest first. */
    private Iterator<Prescription> lacking() {
        return queries.list(new PrescriptionFilter("", "", "", "", "", "", "", PrescriptionState.REGISTERED.name(), "",
                "", "", Optional.empty(), Optional.empty(), Optional.empty(), false,
                PrescriptionFilter.Sort.ISSUED_UP.name(), 0, LOOKED_AT)).stream().map(PrescriptionLine::id)
                .map(prescriptions::get).filter(each -> dispensings.gtins(each.order()).isEmpty()).iterator();
    }

    private Optional<Deferral> next(Iterator<Prescription> waiting, int daysAgo, String pharmacy) {
        return Optional.of(waiting).filter(Iterator::hasNext).map(Iterator::next)
                .map(each -> deferrals.defer(new Deferrals.Request(each.id(), pharmacy, false,
                        Instant.now().minus(Duration.ofDays(daysAgo)), PHARMACIST)));
    }

    private void annul(Deferral deferral) {
        prescriptions.annul(deferral.prescriptionId(), prescriptions.get(deferral.prescriptionId()).revision(),
                "Назначено другое лекарство", "doctor");
    }

    /** Packs that go to nobody else: they expire after all others. */
    private void arrive(Deferral deferral) {
        var order = prescriptions.get(deferral.prescriptionId()).order();
        var item = drugs.items(order.drug()).stream().min(Comparator.comparing(DrugItem::packSize)).orElseThrow();
        var gtin = Gtin.ofItem(4_600_000_009_00L).digits();
        dispensings.link(gtin, item.code());
        var batch = new Batch(0, gtin, item.name(), "ОТ26", LocalDate.now().plusYears(9), new Terms(3, 6, "",
                "0148200002126000099", Optional.of(LocalDate.of(2026, 1, 15))), StockSeed.SUPPLIER, 45_600, 4_145);
        opening.enter(deferral.pharmacyOid(), List.of(new StockOpening.Opened(batch,
                IntStream.range(0, 2).mapToObj(i -> gtin + "DEFERRED%05d".formatted(i)).toList())), "medbus");
    }
}

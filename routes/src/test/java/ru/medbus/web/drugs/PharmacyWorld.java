package ru.medbus.web.drugs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryQueries;
import ru.medbus.domain.drugsupply.beneficiary.Entitlements;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.StockOpening;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.shared.Gtin;
import ru.medbus.simulators.mdlp.MdlpCode;
import ru.medbus.simulators.mdlp.MdlpSimulator;

/** The demo's pharmacy with packs of its own for every test, which МДЛП knows to be there; and who they are for. */
final class PharmacyWorld {
    static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";
    static final int PACK = 30;
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() % 1_000_000 * 100);

    private final BeanFactory beans;

    PharmacyWorld(BeanFactory beans) {
        this.beans = beans;
    }

    /** A drug that the category of asthma pays for, with an item of thirty units, and that nobody waits for. */
    Drug drug() {
        var drugs = beans.getBean(Drugs.class);
        var awaited = awaited();
        return drugs.some(200).stream().filter(drug -> drug.lists().contains("REGION") && !drug.controlled()
                && drug.inForce(LocalDate.now()) && !awaited.contains(drug.inn()) && item(drug.code()).isPresent())
                .findFirst().orElseThrow();
    }

    /** What comes of it would be set aside for others. */
    private Set<String> awaited() {
        return Set.copyOf(beans.getBean(JdbcTemplate.class).queryForList("""
            select distinct d.inn from drugsupply.deferral w join drugsupply.prescription p on p.id = w.prescription_id
              join drugsupply.drug d on d.code = p.drug_code where w.state in ('WAITING', 'OFFERED')
            """, String.class));
    }

    private Optional<DrugItem> item(String drug) {
        return beans.getBean(Drugs.class).items(drug).stream()
                .filter(item -> item.packSize().compareTo(BigDecimal.valueOf(PACK)) == 0).findFirst();
    }

    /** Puts packs of the drug on the shelf. @return their codes */
    List<String> packs(Drug drug, int count) {
        long n = NUMBERS.incrementAndGet();
        var gtin = Gtin.ofItem(4_600_666_00000L + n % 100_000).digits();
        beans.getBean(Dispensings.class).link(gtin, item(drug.code()).orElseThrow().code());
        var codes = IntStream.range(0, count).mapToObj(i -> gtin + "W%012d".formatted(NUMBERS.incrementAndGet()))
                .toList();
        var batch = new Batch(0, gtin, drug.inn(), "W" + n, LocalDate.now().plusYears(2), new Terms(3, 6, "",
                "0148200002126000001", Optional.empty()), "00000000000900", 12_345, 1_122);
        beans.getBean(StockOpening.class).enter(PHARMACY, List.of(new StockOpening.Opened(batch, codes)),
                "storekeeper");
        var place = beans.getBean(StockPlaces.class).get(PHARMACY).mdlpId();
        codes.forEach(code -> mdlp().know(MdlpCode.at(code, place, "W" + n, "31.12.2028")));
        return codes;
    }

    /** A prescription that came with a list, without a document. @return id */
    long prescription(Drug drug, int quantity) {
        var number = "%08d".formatted(NUMBERS.incrementAndGet() % 100_000_000);
        var today = LocalDate.now();
        var patient = DrugWorld.entitled(beans.getBean(BeneficiaryQueries.class), beans.getBean(Entitlements.class));
        beans.getBean(Prescriptions.class).addAll(List.of(new Prescriptions.Entry(DrugWorld.CLINIC, "148-1-04l",
                "9985", number, PrescriptionState.REGISTERED, patient.personId(), DrugWorld.ASTHMA, 100, 2, "J45.0",
                drug.code(), BigDecimal.ONE, 1, quantity, BigDecimal.valueOf(quantity), "по 1 таблетке", "2", today,
                today.plusDays(30), "doctor", "Врачёва Вера Витальевна", false)));
        return beans.getBean(Prescriptions.class).byNumber(new SeriesNumber("9985", number)).orElseThrow().id();
    }

    /** As a scanner reads a pack's DataMatrix. */
    static String scanned(String sgtin) {
        return "]d201" + sgtin.substring(0, 14) + "21" + sgtin.substring(14);
    }

    private MdlpSimulator mdlp() {
        return (MdlpSimulator) beans.getBean(Simulators.class).simulator("mdlp").orElseThrow();
    }
}

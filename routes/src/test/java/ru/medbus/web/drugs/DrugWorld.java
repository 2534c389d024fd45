package ru.medbus.web.drugs;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import ru.medbus.domain.drugsupply.beneficiary.Entitlement;
import ru.medbus.domain.drugsupply.beneficiary.Entitlements;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryFilter;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryLine;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryQueries;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;

/** The invented region as the seeds have sown it. */
final class DrugWorld {
    static final String CLINIC = "1.2.643.5.1.13.13.12.2.99.9999";
    static final String ASTHMA = "1.00000.0070";

    private DrugWorld() {}

    static void sown(PrescriptionQueries prescriptions) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !prescriptions.empty());
    }

    /** One of the doctor's clinic, resident, with asthma and the right to drugs today. */
    static BeneficiaryLine entitled(BeneficiaryQueries queries, Entitlements entitlements) {
        return queries.list(new BeneficiaryFilter("", "", ASTHMA, CLINIC, "ours", "", "", LocalDate.now(), 0, 200))
                .stream().filter(line -> entitlements.on(new Entitlements.Question(line.personId(), LocalDate.now(),
                        "J45.0", Optional.empty(), ASTHMA)) instanceof Entitlement.Granted)
                .findFirst().orElseThrow();
    }

    /** A drug that the category of asthma pays for, by the beginning of its name. */
    static String listed(Drugs drugs) {
        return drugs.some(100).stream().filter(drug -> drug.lists().contains("REGION") && !drug.controlled()
                && drug.inForce(LocalDate.now())).findFirst().orElseThrow().code();
    }
}

package ru.medbus.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.allotment.Allotments;
import ru.medbus.domain.drugsupply.allotment.LimitDraft;
import ru.medbus.domain.drugsupply.allotment.LimitFilter;
import ru.medbus.domain.drugsupply.allotment.LimitTerms;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.passport.Network;
import ru.medbus.mappings.semd.invented.InventedFacility;

/** This year's limits of the invented facilities: ample ones, one of money, and one that is spent from the start. */
@Component
@Profile("demo")
@Order(450)
class AllotmentSeed implements Seed {
    private static final int ALL = 40;
    private static final int FEWEST = 4;
    private static final int FIRST_DRUG = 20;
    private static final LimitFilter ANY = new LimitFilter("", "", Optional.empty(), false, 0, 1);

    private final Allotments allotments;
    private final Network network;
    private final Drugs drugs;

    AllotmentSeed(Allotments allotments, Network network, Drugs drugs) {
        this.allotments = allotments;
        this.network = network;
        this.drugs = drugs;
    }

    @Override
    public boolean sown() {
        return !allotments.list(ANY).isEmpty();
    }

    @Override
    public boolean ready() {
        return !drugs.empty() && Arrays.stream(InventedFacility.values())
                .allMatch(each -> network.facility(each.oid()).isPresent());
    }

    @Override
    public void sow(int percent) {
        int count = Math.max(FEWEST, ALL * percent / 100);
        Arrays.stream(InventedFacility.values()).filter(each -> each != InventedFacility.PHARMACY)
                .forEach(facility -> IntStream.range(0, count)
                        .forEach(n -> allotments.enter(draft(facility.oid(), n), Actor.HUB)));
    }

    private static LimitDraft draft(String facility, int n) {
        Drug drug = DrugSeed.drug(FIRST_DRUG + n);
        var today = LocalDate.now();
        return new LimitDraft(new LimitTerms(facility, drug.inn(), Optional.of(drug.code()), 0, Optional.empty(),
                today.withDayOfYear(1), today.withDayOfYear(today.lengthOfYear())),
                n == 1 ? Optional.empty() : Optional.of(BigDecimal.valueOf(n == 0 ? 0 : 100 + n * 10L)),
                n == 1 ? Optional.of(150_000_000L) : Optional.empty(), "приказ № " + (n + 1) + " (вымышленный)");
    }
}

package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocuments;
import ru.medbus.domain.drugsupply.prescription.DispensedMapper.PackedItem;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.reference.calendar.RegionTime;

/** One pack, or a share of one, handed out by a prescription: it answers, its budget pays, no more than was written. */
@Component
class Handing {
    private static final String AS_WRITTEN = "отпущено то, что выписано, или замена по правилам, и не больше";
    private static final String FUNDING = "Приказ № 1094н, прил. 3: источник финансирования; настройки medbus.dispense.*-funding";

    private final PrescriptionMapper prescriptions;
    private final DispensedMapper rows;
    private final Substitutions substitutions;
    private final DispenseProperties properties;
    private final RegionTime day;
    private final History history;
    private final DispensingDocuments documents;
    private final List<PrescriptionFollower> followers;

    Handing(PrescriptionMapper prescriptions, DispensedMapper rows, Substitutions substitutions,
            DispenseProperties properties, RegionTime day, History history, DispensingDocuments documents,
            List<PrescriptionFollower> followers) {
        this.prescriptions = prescriptions;
        this.rows = rows;
        this.substitutions = substitutions;
        this.properties = properties;
        this.day = day;
        this.history = history;
        this.documents = documents;
        this.followers = List.copyOf(followers);
    }

    /** Why a pack may not be handed out by a prescription at all; how much is left and consent are another matter. */
    Optional<Finding> refusal(Prescription prescription, String sgtin) {
        var pack = rows.pack(sgtin);
        if (pack.isEmpty()) {
            return refusal("GTIN_UNKNOWN", "GTIN " + sgtin.substring(0, 14)
                    + " не связан с торговой позицией: сколько в упаковке единиц, неизвестно."
                    + " Попросите администратора связать его в «Каталоге лекарств».", "НСИ 99.2.540");
        }
        var given = substitutions.of(prescription.order(), pack.get().itemCode(), day.today());
        if (given.isEmpty()) {
            return refusal("OTHER_DRUG", "КИЗ " + sgtin + " — другое лекарство, рецепту не отвечает.", AS_WRITTEN);
        }
        return given.filter(each -> !each.allowed())
                .flatMap(each -> refusal(each.rule(), "«" + each.item().name() + "»: " + each.why(), each.source()))
                .or(() -> funding(prescription, sgtin, pack.get()));
    }

    /** @param prescription locked */
    void handed(Prescription prescription, long operation, String sgtin, Share part) {
        refusal(prescription, sgtin).ifPresent(why -> {
            throw new StockRefusedException(List.of(why));
        });
        var pack = rows.pack(sgtin).orElseThrow();
        var given = substitutions.of(prescription.order(), pack.itemCode(), day.today()).orElseThrow();
        boolean consent = consent(prescription, given);
        var ownUnits = pack.packSize().multiply(BigDecimal.valueOf(part.n())).divide(BigDecimal.valueOf(part.m()), 3,
                RoundingMode.HALF_UP);
        var units = ownUnits.divide(given.perUnit(), 3, RoundingMode.HALF_UP);
        var rest = requireEnough(prescription, sgtin, units);
        rows.add(new DispensedMapper.Line(prescription.id(), operation, sgtin, part.toString(), units,
                pack.itemCode(), ownUnits, given.kept(), consent, prescription.state().name(), Instant.now()));
        documents.order(prescription.id(), operation);
        move(prescription, rest.signum() == 0 ? PrescriptionState.DISPENSED : partly(prescription));
    }

    /** What is left of a deferred one goes on waiting. */
    private static PrescriptionState partly(Prescription prescription) {
        return prescription.state() == PrescriptionState.DELAYED
                ? PrescriptionState.DELAYED
                : PrescriptionState.PARTLY_DISPENSED;
    }

    Optional<Integer> funding(int fund) {
        return properties.sources(fund).stream().min(Integer::compareTo);
    }

    private Optional<Finding> funding(Prescription prescription, String sgtin, PackedItem pack) {
        int fund = prescription.right().fund();
        return pack.funding() == 0 || properties.pays(fund, pack.funding())
                ? Optional.empty()
                : refusal("FUNDING_OTHER", "КИЗ " + sgtin + " куплен за счёт «" + Terms.fundingTitle(pack.funding())
                        + "», а рецепт оплачивает другой бюджет (источник " + fund
                        + "). Возьмите упаковку его источника.", FUNDING);
    }

    private static Optional<Finding> refusal(String rule, String text, String source) {
        return Optional.of(new Finding("", rule, text, source));
    }

    /** @return whether the patient has agreed, where he must */
    private boolean consent(Prescription prescription, Substitute given) {
        if (!given.consent()) {
            return false;
        }
        if (!rows.agreed(prescription.id(), given.item().code())) {
            throw new StockRefusedException("CONSENT_NEEDED", "«" + given.item().name() + "», " + given.drug().dose()
                    + ": " + given.why() + " Спросите пациента и отметьте его согласие.", given.source());
        }
        return true;
    }

    /** @return what is left after it */
    private BigDecimal requireEnough(Prescription prescription, String sgtin, BigDecimal units) {
        var left = prescription.order().quantity().subtract(rows.units(prescription.id()));
        if (left.compareTo(units) < 0) {
            throw new StockRefusedException("OVER_PRESCRIBED", "По рецепту осталось отпустить "
                    + left.stripTrailingZeros().toPlainString() + " ед., а в упаковке " + sgtin + " их "
                    + units.stripTrailingZeros().toPlainString()
                    + ": возьмите меньшую упаковку или отпустите её долю.", AS_WRITTEN);
        }
        return left.subtract(units);
    }

    private void move(Prescription prescription, PrescriptionState next) {
        if (prescription.state() != next) {
            prescriptions.move(prescription.id(), next);
            history.note("аптека", "", prescription.order().personId(), prescription.subject(), next.title());
            followers.forEach(each -> each.became(prescription.id(), next));
        }
    }
}

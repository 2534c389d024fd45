package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.stock.Fefo;
import ru.medbus.domain.drugsupply.stock.Prescriptions.Dispensable;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.reference.calendar.RegionTime;

/** Prescriptions as a pharmacy dispenses by them: what may still be handed out, what was. */
@Service
public class Dispensings implements ru.medbus.domain.drugsupply.stock.Prescriptions {
    private final PrescriptionMapper prescriptions;
    private final DispensedMapper rows;
    private final DispensingRules rules;
    private final Substitutions substitutions;
    private final Handing handing;
    private final DispensingReversal reversal;
    private final RegionTime day;

    Dispensings(PrescriptionMapper prescriptions, DispensedMapper rows, DispensingRules rules,
            Substitutions substitutions, Handing handing, DispensingReversal reversal, RegionTime day) {
        this.prescriptions = prescriptions;
        this.rows = rows;
        this.rules = rules;
        this.substitutions = substitutions;
        this.handing = handing;
        this.reversal = reversal;
        this.day = day;
    }

    /**
     * A pack, or a share of one, that was handed out.
     *
     * @param units        потребительских единиц of what was prescribed
     * @param item         КЛП that was handed out
     * @param ownUnits     its own units
     * @param substitution empty when it was as written
     */
    public record Handed(long operation, String sgtin, Share part, BigDecimal units, Instant at, String item,
            BigDecimal ownUnits, Optional<Substitute.Kind> substitution, boolean consent) {}

    /** What was handed out by a prescription so far and not taken back. */
    @Transactional(readOnly = true)
    public List<Handed> of(long prescription) {
        return rows.lines(prescription).stream().map(line -> new Handed(line.operationId(), line.sgtin(),
                Share.parse(line.part()).orElseThrow(), line.units(), line.at(), line.itemCode(), line.ownUnits(),
                Optional.of(line.substitution()).filter(each -> !each.isEmpty()).map(Substitute.Kind::valueOf),
                line.consent())).toList();
    }

    /** Whether this pharmacy has handed something out by it. */
    @Transactional(readOnly = true)
    public boolean handedBy(long prescription, String pharmacy) {
        return rows.handedBy(prescription, pharmacy);
    }

    /** Units that are still to be handed out. */
    @Transactional(readOnly = true)
    public BigDecimal left(Prescription prescription) {
        return prescription.order().quantity().subtract(rows.units(prescription.id())).stripTrailingZeros();
    }

    /** Codes of packs that answer a prescription, as written or instead of it. */
    @Transactional(readOnly = true)
    public Set<String> gtins(Order order) {
        return gtins(substitutions.of(order, day.today()).stream().filter(Substitute::allowed));
    }

    /** Codes of packs that are what is written. */
    @Transactional(readOnly = true)
    public Set<String> gtinsAsWritten(Order order) {
        return gtins(substitutions.of(order, day.today()).stream()
                .filter(each -> each.kind() == Substitute.Kind.AS_WRITTEN));
    }

    /** Why this pack is not for this prescription, with its source. */
    @Transactional(readOnly = true)
    public Optional<Finding> refusal(Prescription prescription, String sgtin) {
        return handing.refusal(prescription, sgtin);
    }

    /** МДЛП source_type of the packs to take first; empty when any will do. */
    public Optional<Integer> funding(Prescription prescription) {
        return handing.funding(prescription.right().fund());
    }

    /** What a pack is to a prescription; empty when it is no item of its МНН. */
    @Transactional(readOnly = true)
    public Optional<Substitute> substitute(Order order, String sgtin) {
        return rows.pack(sgtin).flatMap(pack -> substitutions.of(order, pack.itemCode(), day.today()));
    }

    /** How many packs of each a pharmacy has, by КЛП; none is not there. */
    @Transactional(readOnly = true)
    public Map<String, Integer> held(String pharmacy, List<Substitute> substitutes) {
        var items = substitutes.stream().map(each -> each.item().code()).toArray(String[]::new);
        return rows.held(pharmacy, items, day.today()).stream()
                .collect(Collectors.toMap(DispensedMapper.Held::itemCode, DispensedMapper.Held::packs));
    }

    private Set<String> gtins(Stream<Substitute> of) {
        return Set.copyOf(rows.gtins(of.map(each -> each.item().code()).toArray(String[]::new)));
    }

    /** Says which trade item the packs of a GTIN are. */
    @Transactional
    public void link(String gtin, String item) {
        rows.link(gtin, item);
    }

    /** Whole packs of the smallest size of what is written that it takes to hand out what is left. */
    @Transactional(readOnly = true)
    public int packsLeft(Prescription prescription) {
        return packs(prescription, each -> each.kind() == Substitute.Kind.AS_WRITTEN);
    }

    private int packs(Prescription prescription, Predicate<Substitute> which) {
        return substitutions.of(prescription.order(), day.today()).stream().filter(which)
                .filter(each -> !gtins(Stream.of(each)).isEmpty()).map(Substitute::prescribedUnits)
                .filter(units -> units.signum() > 0).min(BigDecimal::compareTo)
                .map(units -> left(prescription).divide(units, 0, RoundingMode.CEILING).intValue()).orElse(0);
    }

    /** What a pharmacy has to find for what is left of a prescription: good until the end of the course. */
    @Transactional(readOnly = true)
    public Fefo.Wish wish(Prescription prescription, String pharmacy) {
        return new Fefo.Wish(pharmacy, gtinsAsWritten(prescription.order()), funding(prescription),
                day.today().plusDays(prescription.order().courseDays()), packsLeft(prescription),
                Long.toString(prescription.id()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Dispensable> lock(String reference, String pharmacyOid) {
        return prescriptions.locked(Long.parseLong(reference)).map(PrescriptionMapper.Row::prescription)
                .map(this::dispensable);
    }

    private Dispensable dispensable(Prescription prescription) {
        var refusals = rules.refusals(prescription, day.today());
        if (!refusals.isEmpty()) {
            throw new StockRefusedException(refusals);
        }
        var number = prescription.number().orElseThrow();
        return new Dispensable(Long.toString(prescription.id()), number.series(), number.number(),
                prescription.order().issuedOn(), gtins(prescription.order()), packs(prescription, Substitute::allowed));
    }

    /** Why nothing may be handed out by it; each with its source. */
    @Transactional(readOnly = true)
    public List<Finding> refusals(Prescription prescription, LocalDate today) {
        return rules.refusals(prescription, today);
    }

    /** The same in words; приказ 100н: within its term, or while it is on отсроченное обслуживание. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(Prescription prescription, LocalDate today) {
        return Optional.of(refusals(prescription, today)).filter(found -> !found.isEmpty())
                .map(found -> found.stream().map(Finding::told).collect(Collectors.joining(" ")));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void dispensed(String reference, long operation, String sgtin, Share part) {
        handing.handed(prescriptions.locked(Long.parseLong(reference)).orElseThrow().prescription(), operation, sgtin,
                part);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockToReverse(long operation) {
        reversal.lock(operation);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void reversed(long operation, long reversing, String reason, String who) {
        reversal.reversed(operation, reversing, reason, who);
    }
}

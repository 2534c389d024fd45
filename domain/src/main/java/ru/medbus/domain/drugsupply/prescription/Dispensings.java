package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocuments;
import ru.medbus.domain.drugsupply.stock.Prescriptions.Dispensable;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;

/** Prescriptions as a pharmacy dispenses by them: what may still be handed out, what was. */
@Service
public class Dispensings implements ru.medbus.domain.drugsupply.stock.Prescriptions {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final PrescriptionMapper prescriptions;
    private final DispensedMapper rows;
    private final DispensingDocuments documents;
    private final History history;

    Dispensings(PrescriptionMapper prescriptions, DispensedMapper rows, DispensingDocuments documents,
            History history) {
        this.prescriptions = prescriptions;
        this.rows = rows;
        this.documents = documents;
        this.history = history;
    }

    /**
     * A pack, or a share of one, that was handed out.
     *
     * @param units потребительских единиц
     */
    public record Handed(long operation, String sgtin, Share part, BigDecimal units, Instant at) {}

    /** What was handed out by a prescription so far. */
    @Transactional(readOnly = true)
    public List<Handed> of(long prescription) {
        return rows.lines(prescription).stream().map(line -> new Handed(line.operationId(), line.sgtin(),
                Share.parse(line.part()).orElseThrow(), line.units(), line.at())).toList();
    }

    /** Units that are still to be handed out. */
    @Transactional(readOnly = true)
    public BigDecimal left(Prescription prescription) {
        return prescription.order().quantity().subtract(rows.units(prescription.id())).stripTrailingZeros();
    }

    /** Codes of packs that answer a prescription. */
    @Transactional(readOnly = true)
    public Set<String> gtins(Order order) {
        return rows.packs(order.drug(), order.item()).stream().map(DispensedMapper.PackedItem::gtin)
                .collect(Collectors.toSet());
    }

    /** Says which trade item the packs of a GTIN are. */
    @Transactional
    public void link(String gtin, String item) {
        rows.link(gtin, item);
    }

    /** Whole packs of the smallest size that it takes to hand out what is left. */
    @Transactional(readOnly = true)
    public int packsLeft(Prescription prescription) {
        return rows.packs(prescription.order().drug(), prescription.order().item()).stream().findFirst()
                .map(pack -> left(prescription).divide(pack.packSize(), 0, RoundingMode.CEILING).intValue()).orElse(0);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Dispensable> lock(String reference, String pharmacyOid) {
        return prescriptions.locked(Long.parseLong(reference)).map(PrescriptionMapper.Row::prescription)
                .map(this::dispensable);
    }

    private Dispensable dispensable(Prescription prescription) {
        obstacle(prescription, LocalDate.now()).ifPresent(why -> {
            throw new StockRefusedException(why);
        });
        var number = prescription.number().orElseThrow();
        return new Dispensable(Long.toString(prescription.id()), number.series(), number.number(),
                prescription.order().issuedOn(), gtins(prescription.order()), packsLeft(prescription));
    }

    /** Why nothing may be handed out by it; приказ 100н: within its term, or while it is on отсроченное обслуживание. */
    public Optional<String> obstacle(Prescription prescription, LocalDate today) {
        var named = "Рецепт " + prescription.number().map(Object::toString).orElse("без номера");
        return switch (prescription.state()) {
            case DRAFT, SIGNED, SENT -> Optional.of(named + " ещё не действует: " + prescription.state().title() + ".");
            case DISPENSED, EXPIRED, ANNULLED -> Optional.of(named + " " + prescription.state().title() + ".");
            case DELAYED -> Optional.empty();
            case REGISTERED, RESERVED, PARTLY_DISPENSED -> prescription.validUntil().filter(today::isAfter)
                    .map(day -> named + ": срок действия истёк " + DAY.format(day) + " (приказ 1094н). Нужен новый.");
        };
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void dispensed(String reference, long operation, String sgtin, Share part) {
        var prescription = prescriptions.locked(Long.parseLong(reference)).orElseThrow().prescription();
        var units = units(sgtin, part);
        var left = left(prescription).subtract(units);
        if (left.signum() < 0) {
            throw new StockRefusedException("По рецепту осталось отпустить " + left(prescription).toPlainString()
                    + " ед., а в упаковке " + sgtin + " их " + units.toPlainString()
                    + ": возьмите меньшую упаковку или отпустите её долю.");
        }
        rows.add(prescription.id(), operation, sgtin, part.toString(), units);
        documents.order(prescription.id(), operation);
        move(prescription, left.signum() == 0 ? PrescriptionState.DISPENSED : PrescriptionState.PARTLY_DISPENSED);
    }

    private BigDecimal units(String sgtin, Share part) {
        var pack = rows.pack(sgtin.substring(0, 14)).orElseThrow(() -> new StockRefusedException("GTIN "
                + sgtin.substring(0, 14) + " не связан с торговой позицией: сколько в упаковке единиц, неизвестно."));
        return pack.packSize().multiply(BigDecimal.valueOf(part.n())).divide(BigDecimal.valueOf(part.m()), 3,
                RoundingMode.HALF_UP);
    }

    private void move(Prescription prescription, PrescriptionState next) {
        if (prescription.state() != next) {
            prescriptions.move(prescription.id(), next);
            history.note("аптека", "", prescription.order().personId(), prescription.subject(), next.title());
        }
    }
}

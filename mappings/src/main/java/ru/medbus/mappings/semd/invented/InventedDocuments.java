package ru.medbus.mappings.semd.invented;

import static ru.medbus.mappings.semd.invented.InventedFacility.PHARMACY;
import static ru.medbus.mappings.semd.invented.InventedFacility.POLYCLINIC;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import ru.medbus.mappings.semd.DocumentId;
import ru.medbus.mappings.semd.LinkedDocument;
import ru.medbus.mappings.semd.PrescriptionNumber;
import ru.medbus.mappings.semd.compose.Consultation;
import ru.medbus.mappings.semd.compose.ConsultationToSemd;
import ru.medbus.mappings.semd.compose.Dispensing;
import ru.medbus.mappings.semd.compose.DispensingToSemd;
import ru.medbus.mappings.semd.compose.Envelope;
import ru.medbus.mappings.semd.compose.MedicalCard;
import ru.medbus.mappings.semd.compose.OrdinaryPrescription;
import ru.medbus.mappings.semd.compose.OrdinaryToSemd;
import ru.medbus.mappings.semd.compose.Payment;
import ru.medbus.mappings.semd.compose.Prescribed;
import ru.medbus.mappings.semd.compose.Prescription;
import ru.medbus.mappings.semd.compose.PrescriptionToSemd;
import ru.medbus.mappings.semd.compose.Unit;

/**
 * Good documents about invented people. Number n of a seed is always the same document, byte for byte, when it is
 * composed for the same moment; its id holds seed and number, so two seeds never give one id to two documents.
 */
public final class InventedDocuments {
    private static final int SET_ID = 50;
    private static final int DOCUMENT_ID = 51;
    private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);
    private final long seed;
    private final InventedPeople people;

    public InventedDocuments(long seed) {
        this.seed = seed;
        this.people = new InventedPeople(seed);
    }

    /** Льготный рецепт (141); every seventh is for a medical device. */
    public byte[] prescription(int number, Instant createdAt) {
        return prescription(POLYCLINIC, number, createdAt);
    }

    /** As {@link #prescription(int, Instant)}, of another facility. */
    public byte[] prescription(InventedFacility facility, int number, Instant createdAt) {
        return PrescriptionToSemd.compose(envelope(facility, "R", number, createdAt), prescribed(number, createdAt));
    }

    /** Отпуск (140) by the prescription of the same number; every eleventh is a refusal. */
    public byte[] dispensing(int number, Instant createdAt) {
        return DispensingToSemd.compose(envelope(PHARMACY, "D", number, createdAt), dispensed(number, createdAt));
    }

    /** Рецепт, which the patient pays for (148). */
    public byte[] ordinary(int number, Instant createdAt) {
        var envelope = envelope(POLYCLINIC, "O", number, createdAt);
        return OrdinaryToSemd.compose(envelope, new OrdinaryPrescription(Optional.empty(), InventedRows.SIXTY_DAYS,
                local(createdAt).toLocalDate().plusDays(60), false, List.of(medicine())));
    }

    /** Протокол консультации (119). */
    public byte[] consultation(int number, Instant createdAt) {
        return consultation(POLYCLINIC, number, createdAt);
    }

    /** As {@link #consultation(int, Instant)}, of another facility. */
    public byte[] consultation(InventedFacility facility, int number, Instant createdAt) {
        return ConsultationToSemd.compose(envelope(facility, "C", number, createdAt), consulted(number, createdAt));
    }

    /** Series and number that prescription n has; its dispensing names them. */
    public PrescriptionNumber prescriptionNumber(int number) {
        return new PrescriptionNumber("99%02d".formatted(Math.floorMod(seed, 100)), "%012d".formatted(number));
    }

    private Envelope envelope(InventedFacility facility, String kind, int number, Instant createdAt) {
        var id = id(kind, number);
        return new Envelope(facility.facility(), id, id, 1, local(createdAt), people.person(number),
                facility.doctor(number % 20), facility.head());
    }

    private String id(String kind, int number) {
        return "%s-%d-%d".formatted(kind, seed, number);
    }

    private Prescription prescribed(int number, Instant createdAt) {
        var random = Seeds.of(seed, number);
        boolean device = number % 7 == 6;
        LocalDate day = local(createdAt).toLocalDate();
        return new Prescription(prescriptionNumber(number), Optional.empty(),
                device ? InventedRows.MONTH : InventedRows.NINETY_DAYS, device ? day.plusMonths(1) : day.plusDays(90),
                false, random.nextBoolean(), InventedPeople.pick(random, InventedRows.DIAGNOSES),
                List.of(InventedPeople.pick(random, InventedRows.BENEFITS)), InventedRows.BENEFIT_SIZE, 100,
                device ? device() : medicine(), card(number, createdAt));
    }

    private static Prescribed.Medicine medicine() {
        return new Prescribed.Medicine(InventedRows.DRUG_NODES.getFirst(), Optional.empty(), Optional.empty(),
                new Prescribed.Span(90, Unit.DAY), BigDecimal.ONE, new Prescribed.Span(1, Unit.DAY), 90);
    }

    private static Prescribed device() {
        return new Prescribed.Device(InventedRows.DEVICE, InventedRows.DEVICE.name(), "По инструкции, ежедневно", 30);
    }

    private Dispensing dispensed(int number, Instant createdAt) {
        boolean refused = number % 11 == 10;
        var item = new Dispensing.Item(InventedRows.DRUG_ITEM, local(createdAt), BigDecimal.valueOf(3),
                new BigDecimal("301.50"));
        return new Dispensing(prescriptionNumber(number), link(number), Optional.empty(),
                refused ? Optional.of(InventedRows.REFUSAL) : Optional.empty(), refused ? List.of() : List.of(item));
    }

    /** The prescription of the same number, as it is registered in РЭМД. */
    private LinkedDocument link(int number) {
        var facility = POLYCLINIC.facility();
        return new LinkedDocument(Optional.of(new DocumentId(facility.root(DOCUMENT_ID), id("R", number))),
                Optional.of(new DocumentId(facility.root(SET_ID), id("R", number))),
                Optional.of("99.24.%03d.%09d".formatted(Math.floorMod(seed, 1_000), number)));
    }

    private Consultation consulted(int number, Instant createdAt) {
        var random = Seeds.of(seed, number);
        var diagnosis = InventedPeople.pick(random, InventedRows.DIAGNOSES);
        var to = local(createdAt);
        return new Consultation(to.minusMinutes(20), to, InventedRows.FIRST_VISIT, InventedRows.POLYCLINIC,
                List.of(diagnosis), random.nextBoolean()
                        ? List.of(InventedPeople.pick(random, InventedRows.BENEFITS))
                        : List.of(),
                "Считает себя больным около года. Записано для образца.", "Рос и развивался без особенностей.",
                InventedRows.SATISFACTORY, "Жалобы, осмотр и оценка записаны для образца.",
                "Диагноз: " + diagnosis.name() + ". Состояние удовлетворительное.",
                "Режим амбулаторный, контроль через месяц.", payment(random), card(number, createdAt));
    }

    private static Payment payment(RandomGenerator random) {
        var insurer = new Payment.Insurer("99999", "Страховая организация «Образец» (вымышленная)", "+70000000003",
                InventedPeople.address(random));
        return new Payment.ByPolicy(InventedRows.OMS, LocalDate.of(2020, 1, 1), insurer);
    }

    private MedicalCard card(int number, Instant createdAt) {
        return new MedicalCard("%d".formatted(number), "%07d".formatted(number), local(createdAt).minusHours(1));
    }

    private static OffsetDateTime local(Instant moment) {
        return moment.atOffset(MOSCOW);
    }
}

package ru.medbus.mappings.semd.issued;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Order;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.shared.Enp;
import ru.medbus.domain.shared.Snils;
import ru.medbus.mappings.semd.PersonName;
import ru.medbus.mappings.semd.PrescriptionNumber;
import ru.medbus.mappings.semd.compose.Address;
import ru.medbus.mappings.semd.compose.Coded;
import ru.medbus.mappings.semd.compose.Envelope;
import ru.medbus.mappings.semd.compose.IdentityPaper;
import ru.medbus.mappings.semd.compose.MedicalCard;
import ru.medbus.mappings.semd.compose.NsiDictionary;
import ru.medbus.mappings.semd.compose.Patient;
import ru.medbus.mappings.semd.compose.Prescribed;
import ru.medbus.mappings.semd.compose.Prescription;
import ru.medbus.mappings.semd.compose.PrescriptionToSemd;
import ru.medbus.mappings.semd.compose.Unit;

/**
 * An issued prescription → «Льготный рецепт», edition 4 (code 141). The same prescription gives the same bytes, so that
 * what was shown is what is signed. Rules: docs/systems/semd.md.
 */
public final class IssuedToSemd {
    private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);
    private static final int DAY_MINUTES = 24 * 60;

    private IssuedToSemd() {}

    /** Asks {@link MissingFacts} first. */
    public static byte[] compose(Issued issued) {
        return PrescriptionToSemd.compose(envelope(issued), prescription(issued));
    }

    private static Envelope envelope(Issued issued) {
        var prescription = issued.prescription();
        return new Envelope(issued.facility(), prescription.documentKey(), prescription.documentId().toString(),
                prescription.version(), moment(issued), patient(issued), issued.doctor(), issued.head());
    }

    private static Prescription prescription(Issued issued) {
        var order = issued.prescription().order();
        return new Prescription(number(issued.prescription().number().orElseThrow()), issued.priority(),
                NsiDictionary.VALIDITY.row(issued.term().code(), issued.term().name()),
                issued.prescription().validUntil().orElseThrow(), order.special(), order.chronic(),
                NsiDictionary.ICD10.row(order.diagnosis(), issued.diagnosis()),
                List.of(NsiDictionary.BENEFIT_CATEGORY.row(issued.category().code(), issued.category().title())),
                NsiDictionary.BENEFIT_SIZE.row(issued.category().sizeCode(), "Размер льготы "
                        + issued.prescription().right().percent() + " %"),
                issued.prescription().right().percent(), medicine(issued, order), card(issued));
    }

    private static Prescribed medicine(Issued issued, Order order) {
        return new Prescribed.Medicine(
                NsiDictionary.DRUG_NODE.row(issued.drug().code(), issued.drug().title()),
                issued.item().map(DrugItem::name), Optional.empty(),
                new Prescribed.Span(order.courseDays(), Unit.DAY), order.singleDose(), every(order.timesADay()),
                order.quantity().intValueExact());
    }

    /** From dose to dose, in the largest unit that is whole. */
    static Prescribed.Span every(int timesADay) {
        int minutes = DAY_MINUTES / timesADay;
        return timesADay == 1
                ? new Prescribed.Span(1, Unit.DAY)
                : minutes % 60 == 0
                        ? new Prescribed.Span(minutes / 60, Unit.HOUR)
                        : new Prescribed.Span(minutes, Unit.MINUTE);
    }

    private static Patient patient(Issued issued) {
        var person = issued.person();
        var known = issued.beneficiary();
        return new Patient(Long.toString(person.id()), new Snils(person.snils().orElseThrow()),
                new Enp(person.enp().orElseThrow()),
                new PersonName(person.family(), person.given(), person.patronymic()), person.bornOn().orElseThrow(),
                sex(person.sex()),
                new IdentityPaper(NsiDictionary.IDENTITY_PAPER.row(known.paperType(), paper(known.paperType())),
                        known.paperSeries(), known.paperNumber(), known.paperIssuer(), known.paperIssuerCode(),
                        known.paperOn().orElseThrow()),
                new Address(known.address(), NsiDictionary.REGION.row(known.addressRegion(),
                        region(known.address(), known.addressRegion())), known.postIndex()),
                known.phone());
    }

    private static Coded sex(int code) {
        return NsiDictionary.SEX.row(Integer.toString(code),
                code == 1 ? "Мужской" : code == 2 ? "Женский" : "Неопределенный");
    }

    /** НСИ 99.2.48: row 1 is the passport of a citizen. */
    private static String paper(String type) {
        return type.equals("1") ? "Паспорт гражданина Российской Федерации" : "Документ, удостоверяющий личность";
    }

    /** Addresses begin with the name of the subject. */
    private static String region(String address, String code) {
        int comma = address.indexOf(',');
        return comma > 0 ? address.substring(0, comma) : "Субъект " + code;
    }

    private static MedicalCard card(Issued issued) {
        return new MedicalCard(Long.toString(issued.prescription().id()), issued.beneficiary().cardNumber(),
                moment(issued));
    }

    private static OffsetDateTime moment(Issued issued) {
        return issued.prescription().numberedAt().orElseThrow().atOffset(MOSCOW);
    }

    private static PrescriptionNumber number(SeriesNumber number) {
        return new PrescriptionNumber(number.series(), number.number());
    }
}

package ru.medbus.mappings.semd.issued;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.mappings.semd.compose.Envelope;
import ru.medbus.mappings.semd.compose.NsiDictionary;
import ru.medbus.mappings.semd.compose.Prescribed;
import ru.medbus.mappings.semd.compose.Unit;

/** What the documents of both kinds of prescriptions say alike. */
final class IssuedParts {
    private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);
    private static final int DAY_MINUTES = 24 * 60;

    private IssuedParts() {}

    static Envelope envelope(Issued issued) {
        var prescription = issued.prescription();
        return new Envelope(issued.facility(), prescription.documentKey(), prescription.documentId().toString(),
                prescription.version(), moment(issued), RegisteredPatient.of(issued.person(), issued.beneficiary()),
                issued.doctor(), issued.head());
    }

    static Prescribed.Medicine medicine(Issued issued) {
        var order = issued.prescription().order();
        return new Prescribed.Medicine(
                NsiDictionary.DRUG_NODE.row(issued.drug().code(), issued.drug().title()),
                issued.item().map(DrugItem::name), Optional.empty(),
                new Prescribed.Span(order.courseDays(), Unit.DAY), order.singleDose(), every(order.timesADay()),
                order.quantity().intValueExact());
    }

    static OffsetDateTime moment(Issued issued) {
        return local(issued.prescription().numberedAt().orElseThrow());
    }

    static OffsetDateTime local(Instant moment) {
        return moment.atOffset(MOSCOW);
    }

    /** From dose to dose, in the largest unit that is whole. */
    private static Prescribed.Span every(int timesADay) {
        int minutes = DAY_MINUTES / timesADay;
        return timesADay == 1
                ? new Prescribed.Span(1, Unit.DAY)
                : minutes % 60 == 0
                        ? new Prescribed.Span(minutes / 60, Unit.HOUR)
                        : new Prescribed.Span(minutes, Unit.MINUTE);
    }
}

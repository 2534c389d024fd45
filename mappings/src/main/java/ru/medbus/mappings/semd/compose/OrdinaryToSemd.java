package ru.medbus.mappings.semd.compose;

import java.util.List;

/** Prescription that the patient pays for → «Рецепт на лекарственный препарат», edition 2 (code 148). Rules: docs/systems/semd.md. */
public final class OrdinaryToSemd {
    private static final Coded EVENT = NsiDictionary.EVENT.row("58", "Формирование рецепта на лекарственный препарат");
    private final CdaWriter xml;
    private final BodyXml body;

    private OrdinaryToSemd(CdaWriter xml) {
        this.xml = xml;
        this.body = new BodyXml(xml);
    }

    /** The document as UTF-8, ready to be signed. */
    public static byte[] compose(Envelope envelope, OrdinaryPrescription prescription) {
        return CdaWriter.document(DocumentType.ORDINARY.types(),
                xml -> new OrdinaryToSemd(xml).write(envelope, prescription));
    }

    private void write(Envelope envelope, OrdinaryPrescription prescription) {
        var header = new HeaderXml(xml, DocumentType.ORDINARY);
        header.write(envelope);
        header.event(envelope, EVENT);
        body.write(() -> {
            body.section(Section.DOCINFO, document(prescription), () -> documentFields(prescription));
            body.section(Section.RECIPE, medicines(prescription), () -> prescription.medicines()
                    .forEach(new PrescribedXml(xml, DocumentType.ORDINARY)::write));
        });
    }

    private void documentFields(OrdinaryPrescription prescription) {
        body.priority(prescription.priority());
        body.validity(prescription.validity(), prescription.validUntil());
        body.entry(() -> body.mark(Field.SPECIAL, prescription.special()));
    }

    private static List<Row> document(OrdinaryPrescription prescription) {
        return List.of(
                new Row("Срок действия", prescription.validity().name() + ", до " + prescription.validUntil()),
                new Row("По специальному назначению", prescription.special() ? "да" : "нет"));
    }

    private static List<Row> medicines(OrdinaryPrescription prescription) {
        return prescription.medicines().stream().flatMap(each -> PrescribedXml.text(each).stream()).toList();
    }
}

package ru.medbus.mappings.semd.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ru.medbus.mappings.semd.compose.Prescribed.Device;
import ru.medbus.mappings.semd.compose.Prescribed.Medicine;

/** Preferential prescription → «Льготный рецепт», edition 4 (code 141). Rules: docs/systems/semd.md. */
public final class PrescriptionToSemd {
    private final CdaWriter xml;
    private final BodyXml body;

    private PrescriptionToSemd(CdaWriter xml) {
        this.xml = xml;
        this.body = new BodyXml(xml);
    }

    /** The document as UTF-8, ready to be signed. */
    public static byte[] compose(Envelope envelope, Prescription prescription) {
        return CdaWriter.document(DocumentType.PRESCRIPTION.types(),
                xml -> new PrescriptionToSemd(xml).write(envelope, prescription));
    }

    private void write(Envelope envelope, Prescription prescription) {
        var header = new HeaderXml(xml, DocumentType.PRESCRIPTION);
        header.write(envelope);
        header.event(envelope, event(prescription.prescribed()));
        header.card(envelope.facility(), prescription.card(), () -> {});
        body.write(() -> {
            body.section(Section.DOCINFO, document(prescription), () -> documentFields(prescription));
            body.section(Section.BENEFITS, benefits(prescription), () -> benefitFields(prescription));
            body.section(Section.RECIPE, PrescribedXml.text(prescription.prescribed()),
                    () -> new PrescribedXml(xml, DocumentType.PRESCRIPTION).write(prescription.prescribed()));
        });
    }

    private static Coded event(Prescribed prescribed) {
        return switch (prescribed) {
            case Medicine m when m.product().dictionary() == NsiDictionary.FOOD -> NsiDictionary.EVENT.row("59",
                    "Формирование рецепта на специализированный продукт лечебного питания");
            case Medicine m -> NsiDictionary.EVENT.row("58", "Формирование рецепта на лекарственный препарат");
            case Device d -> NsiDictionary.EVENT.row("60", "Формирование рецепта на медицинское изделие");
        };
    }

    private void documentFields(Prescription prescription) {
        body.priority(prescription.priority());
        body.entry(() -> body.text(Field.SERIES, prescription.number().series()));
        body.entry(() -> body.text(Field.NUMBER, prescription.number().number()));
        body.validity(prescription.validity(), prescription.validUntil());
        body.entry(() -> body.mark(Field.SPECIAL, prescription.special()));
        body.entry(() -> body.mark(Field.CHRONIC, prescription.chronic()));
        body.entry(() -> body.coded(Field.DIAGNOSIS, prescription.diagnosis().of(NsiDictionary.ICD10)));
    }

    private void benefitFields(Prescription prescription) {
        prescription.benefits().forEach(
                row -> body.entry(() -> body.coded(Field.BENEFIT, row.of(NsiDictionary.BENEFIT_CATEGORY))));
        body.entry(() -> body.coded(Field.BENEFIT_SIZE, prescription.size().of(NsiDictionary.BENEFIT_SIZE)));
        body.entry(() -> body.quantity(Field.BENEFIT_PERCENT, BigDecimal.valueOf(prescription.percent()),
                Unit.PERCENT));
    }

    private static List<Row> document(Prescription prescription) {
        return List.of(new Row("Серия и номер", prescription.number().toString()),
                new Row("Срок действия", prescription.validity().name() + ", до " + prescription.validUntil()),
                new Row("По специальному назначению", yes(prescription.special())),
                new Row("Наличие хронических заболеваний", yes(prescription.chronic())),
                new Row("Диагноз", prescription.diagnosis().code() + ' ' + prescription.diagnosis().name()));
    }

    private static List<Row> benefits(Prescription prescription) {
        var rows = new ArrayList<Row>();
        prescription.benefits().forEach(row -> rows.add(new Row("Льготная категория", row.name())));
        rows.add(new Row("Размер льготы", prescription.percent() + " %"));
        return rows;
    }

    private static String yes(boolean mark) {
        return mark ? "да" : "нет";
    }
}

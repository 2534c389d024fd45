package ru.medbus.mappings.semd.compose;

import java.util.List;
import java.util.stream.Stream;

/** Consultation → «Протокол консультации», edition 4 (code 119). Rules: docs/systems/semd.md. */
public final class ConsultationToSemd {
    private static final Coded EVENT = NsiDictionary.EVENT.row("1", "Консультация");
    private static final Coded PLANNED = NsiDictionary.CARE_FORM.row("1", "плановая");
    private static final Coded PRIMARY = NsiDictionary.CARE_TYPE.row("3",
            "Первичная специализированная медико-санитарная помощь");
    private static final Coded OUTPATIENT = NsiDictionary.CARE_CONDITION.row("2",
            "Амбулаторно, в том числе на дому при вызове медицинского работника");
    private static final Coded OUTPATIENT_CARD = NsiDictionary.DOCUMENT_KIND.row("41",
            "Медицинская карта пациента, получающего медицинскую помощь в амбулаторных условиях");
    private final CdaWriter xml;
    private final BodyXml body;

    private ConsultationToSemd(CdaWriter xml) {
        this.xml = xml;
        this.body = new BodyXml(xml);
    }

    /** The document as UTF-8, ready to be signed. */
    public static byte[] compose(Envelope envelope, Consultation consultation) {
        return CdaWriter.document(DocumentType.CONSULTATION.types(),
                xml -> new ConsultationToSemd(xml).write(envelope, consultation));
    }

    private void write(Envelope envelope, Consultation consultation) {
        var header = new HeaderXml(xml, DocumentType.CONSULTATION);
        header.write(envelope);
        new PaymentXml(xml).write(envelope.patient(), consultation.payment());
        event(envelope, consultation);
        header.card(envelope.facility(), consultation.card(),
                () -> xml.extensionCode("medService:DocType", OUTPATIENT_CARD));
        body.write(() -> sections(consultation));
    }

    private void event(Envelope envelope, Consultation consultation) {
        xml.in("documentationOf", () -> xml.in("serviceEvent", () -> {
            xml.coded("code", EVENT);
            xml.in("effectiveTime", () -> {
                xml.empty("low", "value", Times.moment(consultation.from()));
                xml.empty("high", "value", Times.moment(consultation.to()));
            });
            xml.extensionCode("medService:serviceForm", PLANNED);
            xml.extensionCode("medService:serviceType", PRIMARY);
            xml.extensionCode("medService:serviceCond", OUTPATIENT);
            new StaffXml(xml, envelope.facility()).performer(envelope.author());
        }));
    }

    private void sections(Consultation consultation) {
        body.section(Section.DOCINFO, document(consultation), () -> documentFields(consultation));
        if (!consultation.benefits().isEmpty()) {
            body.section(Section.BENEFITS, rows("Льготная категория", consultation.benefits()),
                    () -> each(Field.BENEFIT, consultation.benefits()));
        }
        described(Section.ANAM, consultation.illness());
        described(Section.LANAM, consultation.life());
        body.section(Section.RESCONS, results(consultation), () -> resultFields(consultation));
    }

    private void documentFields(Consultation consultation) {
        each(Field.DIAGNOSIS, consultation.diagnoses());
        body.entry(() -> body.coded(Field.VISIT, consultation.visit().of(NsiDictionary.VISIT)));
        body.entry(() -> body.coded(Field.PLACE, consultation.place().of(NsiDictionary.CARE_PLACE)));
    }

    private void each(Field field, List<Coded> rows) {
        rows.forEach(row -> body.entry(() -> body.coded(field, row)));
    }

    private void described(Section section, String text) {
        body.section(section, List.of(new Row("Описание", text)),
                () -> body.entry(() -> body.text(Field.DESCRIPTION, text)));
    }

    /** Diagnoses in words and the regime are sections of their own inside the results. */
    private void resultFields(Consultation consultation) {
        body.entry(() -> body.coded(Field.STATE, consultation.state().of(NsiDictionary.PATIENT_STATE)));
        body.entry(() -> body.text(Field.PROTOCOL, consultation.protocol()));
        body.entry(() -> body.text(Field.CONCLUSION, consultation.conclusion()));
        body.section(Section.DGN, rows("Диагноз", consultation.diagnoses()),
                () -> body.entry(() -> body.text(Field.CONCLUSION, consultation.conclusion())));
        body.section(Section.REGIME, List.of(new Row("Рекомендации", consultation.advice())),
                () -> body.entry(() -> body.text(Field.ADVICE, consultation.advice())));
    }

    private static List<Row> document(Consultation consultation) {
        return Stream.concat(rows("Диагноз", consultation.diagnoses()).stream(),
                Stream.of(new Row("Обращение", consultation.visit().name()),
                        new Row("Место проведения", consultation.place().name())))
                .toList();
    }

    private static List<Row> results(Consultation consultation) {
        return List.of(new Row("Состояние пациента", consultation.state().name()),
                new Row("Протокол", consultation.protocol()), new Row("Заключение", consultation.conclusion()));
    }

    private static List<Row> rows(String label, List<Coded> coded) {
        return coded.stream().map(row -> new Row(label, row.code() + ' ' + row.name())).toList();
    }
}

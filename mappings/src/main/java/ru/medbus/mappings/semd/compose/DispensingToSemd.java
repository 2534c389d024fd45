package ru.medbus.mappings.semd.compose;

import java.util.ArrayList;
import java.util.List;
import ru.medbus.mappings.semd.DocumentId;
import ru.medbus.mappings.semd.compose.Dispensing.Item;

/** Dispensing → «Отпуск по рецепту», edition 4 (code 140). Rules: docs/systems/semd.md. */
public final class DispensingToSemd {
    private static final String REGISTRY_ROOT = "1.2.643.5.1.13.13.17.1.1";
    private final CdaWriter xml;
    private final BodyXml body;

    private DispensingToSemd(CdaWriter xml) {
        this.xml = xml;
        this.body = new BodyXml(xml);
    }

    /** The document as UTF-8, ready to be signed. */
    public static byte[] compose(Envelope envelope, Dispensing dispensing) {
        return CdaWriter.document(DocumentType.DISPENSING.types(),
                xml -> new DispensingToSemd(xml).write(envelope, dispensing));
    }

    private void write(Envelope envelope, Dispensing dispensing) {
        var header = new HeaderXml(xml, DocumentType.DISPENSING);
        header.write(envelope);
        header.event(envelope, event(dispensing));
        body.write(() -> {
            body.section(Section.DOCINFO, status(dispensing), () -> statusFields(dispensing));
            if (dispensing.dispensed()) {
                body.section(Section.MEDDISPENSE, given(dispensing), () -> dispensing.items().forEach(this::supply));
            }
        });
    }

    /** A refusal says nothing of the product, so it counts as a drug's. */
    private static Coded event(Dispensing dispensing) {
        var dictionary = dispensing.items().isEmpty()
                ? NsiDictionary.DRUG_ITEM
                : dispensing.items().getFirst().product().dictionary();
        return switch (dictionary) {
            case FOOD -> NsiDictionary.EVENT.row("55", "Отпуск специализированного продукта лечебного питания");
            case DEVICE -> NsiDictionary.EVENT.row("56", "Отпуск изделия медицинского назначения");
            default -> NsiDictionary.EVENT.row("54", "Отпуск лекарственного препарата");
        };
    }

    private void statusFields(Dispensing dispensing) {
        body.entry(() -> body.observation(Field.STATUS, () -> {
            body.mark(dispensing.dispensed());
            body.nested(() -> series(dispensing.number().series()));
            body.nested(() -> body.text(Field.NUMBER, dispensing.number().number()));
            dispensing.refusal().ifPresent(row -> body.nested(
                    () -> body.coded(Field.REFUSAL, row.of(NsiDictionary.REFUSAL_REASON))));
            xml.in("reference", () -> prescription(dispensing), "typeCode", "REFR");
        }));
        dispensing.deferred().ifPresent(row -> body.entry(
                () -> body.coded(Field.DEFERRED, row.of(NsiDictionary.DEFERRED_SERVICE))));
    }

    /** A prescription without a series says that it has none. */
    private void series(String series) {
        if (series.isEmpty()) {
            body.observation(Field.SERIES, () -> xml.empty("value", "xsi:type", "ST", "nullFlavor", "NA"));
        } else {
            body.text(Field.SERIES, series);
        }
    }

    private void prescription(Dispensing dispensing) {
        var link = dispensing.prescription();
        xml.in("externalDocument", () -> {
            link.id().ifPresentOrElse(id -> identifier("id", id), () -> xml.absent("id", "NI"));
            link.registryNumber().ifPresentOrElse(number -> xml.id(REGISTRY_ROOT, number),
                    () -> xml.absent("id", "NI"));
            link.setId().ifPresentOrElse(id -> identifier("setId", id), () -> xml.absent("setId", "NI"));
        });
    }

    private void identifier(String element, DocumentId id) {
        xml.empty(element, "root", id.root(), "extension", id.extension());
    }

    private void supply(Item item) {
        body.entry(() -> xml.in("supply", () -> {
            xml.empty("effectiveTime", "value", Times.moment(item.givenAt()));
            xml.empty("quantity", "value", item.packs().toPlainString());
            xml.in("product", () -> product(item), "typeCode", "PRD");
            body.nested(() -> body.number(Field.PRICE, item.price()));
        }, "classCode", "SPLY", "moodCode", "EVN"));
    }

    private void product(Item item) {
        xml.in("manufacturedProduct", () -> xml.in("manufacturedMaterial", () -> xml.coded("code",
                item.product().of(NsiDictionary.DRUG_ITEM, NsiDictionary.FOOD, NsiDictionary.DEVICE)), "classCode",
                "MMAT", "determinerCode", "KIND"), "classCode", "MANU");
    }

    private static List<Row> status(Dispensing dispensing) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("Рецепт", dispensing.number().toString()));
        rows.add(new Row("Статус", dispensing.dispensed() ? "отпущен" : "не отпущен"));
        dispensing.refusal().ifPresent(row -> rows.add(new Row("Причина отказа", row.name())));
        dispensing.deferred().ifPresent(row -> rows.add(new Row("Отсроченное обслуживание", row.name())));
        return rows;
    }

    private static List<Row> given(Dispensing dispensing) {
        return dispensing.items().stream().map(item -> new Row(item.product().name(),
                "упаковок: " + item.packs().toPlainString() + ", стоимость: " + item.price().toPlainString() + " руб."))
                .toList();
    }
}

package ru.medbus.mappings.semd.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.medbus.mappings.semd.compose.Prescribed.Device;
import ru.medbus.mappings.semd.compose.Prescribed.Medicine;
import ru.medbus.mappings.semd.compose.Prescribed.Span;

/** The entry of section RECIPE: how a medicine is taken, or how many devices are given. */
final class PrescribedXml {
    private final CdaWriter xml;
    private final BodyXml body;
    private final DocumentType type;

    PrescribedXml(CdaWriter xml, DocumentType type) {
        this.xml = xml;
        this.type = type;
        this.body = new BodyXml(xml);
    }

    void write(Prescribed prescribed) {
        switch (prescribed) {
            case Medicine medicine -> body.entry(() -> medicine(medicine));
            case Device device -> body.entry(() -> device(device));
        }
    }

    static List<Row> text(Prescribed prescribed) {
        return switch (prescribed) {
            case Medicine medicine -> List.of(new Row("Наименование", medicine.product().name()),
                    new Row("Приём", medicine.dose().toPlainString() + " доза каждые " + medicine.every()),
                    new Row("Продолжительность", medicine.course().toString()),
                    new Row("Всего доз", Integer.toString(medicine.doses())));
            case Device device -> List.of(new Row("Наименование", device.name()), new Row("Применение", device.use()),
                    new Row("Количество", Integer.toString(device.quantity())));
        };
    }

    private void medicine(Medicine medicine) {
        xml.in("substanceAdministration", () -> {
            if (type == DocumentType.PRESCRIPTION) {
                xml.absent("code", "NI");
            }
            xml.in("effectiveTime", () -> span("width", medicine.course()), "xsi:type", "IVL_TS");
            route(medicine.route());
            consumable(() -> material(medicine.product().of(NsiDictionary.DRUG_NODE, NsiDictionary.FOOD),
                    medicine.tradeName()));
            body.nested(() -> intake(medicine));
            body.nested(() -> body.quantity(Field.DOSES, BigDecimal.valueOf(medicine.doses()), Unit.PIECE));
        }, "classCode", "SBADM", "moodCode", "RQO");
    }

    /** The scheme: the material is named above, so here it does not apply. */
    private void intake(Medicine medicine) {
        xml.in("substanceAdministration", () -> {
            xml.empty("effectiveTime", "xsi:type", "IVL_TS", "nullFlavor", "NI");
            xml.in("effectiveTime", () -> span("period", medicine.every()), "xsi:type", "PIVL_TS",
                    "institutionSpecified", "false", "operator", "A");
            xml.empty("doseQuantity", "value", medicine.dose().toPlainString());
            consumable(() -> xml.absent("manufacturedMaterial", "NA"));
        }, "classCode", "SBADM", "moodCode", "RQO");
    }

    private void device(Device device) {
        xml.in("supply", () -> {
            xml.absent("code", "NI");
            xml.text("text", device.use());
            body.quantity("quantity", BigDecimal.valueOf(device.quantity()), Unit.PIECE);
            xml.in("product",
                    () -> manufactured(
                            () -> material(device.product().of(NsiDictionary.DEVICE), Optional.of(device.name()))),
                    "typeCode", "PRD");
        }, "classCode", "SPLY", "moodCode", "RQO");
    }

    private void span(String element, Span span) {
        body.quantity(element, BigDecimal.valueOf(span.length()), span.unit());
    }

    private void route(Optional<Coded> route) {
        route.ifPresentOrElse(row -> xml.coded("routeCode", row.of(NsiDictionary.ROUTE)),
                () -> xml.absent("routeCode", "NI"));
    }

    private void consumable(Runnable material) {
        xml.in("consumable", () -> manufactured(material), "typeCode", "CSM");
    }

    private void manufactured(Runnable material) {
        xml.in("manufacturedProduct", material, "classCode", "MANU");
    }

    private void material(Coded product, Optional<String> name) {
        xml.in("manufacturedMaterial", () -> {
            xml.coded("code", product);
            name.ifPresent(text -> xml.text("name", text));
        }, "classCode", "MMAT", "determinerCode", "KIND");
    }
}

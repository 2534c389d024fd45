package ru.medbus.mappings.semd.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sections, and coded fields as observations with a value of one type. */
final class BodyXml {
    private final CdaWriter xml;

    BodyXml(CdaWriter xml) {
        this.xml = xml;
    }

    /** {@code component/structuredBody}. */
    void write(Runnable sections) {
        xml.in("component", () -> xml.in("structuredBody", sections));
    }

    /** A section: its text says to people what the entries say to machines. */
    void section(Section section, List<Row> text, Runnable entries) {
        xml.in("component", () -> xml.in("section", () -> {
            xml.coded("code", section.row());
            xml.text("title", section.row().name());
            xml.in("text", () -> table(text));
            entries.run();
        }));
    }

    void entry(Runnable content) {
        xml.in("entry", content);
    }

    void nested(Runnable content) {
        xml.in("entryRelationship", content, "typeCode", "COMP");
    }

    void text(Field field, String text) {
        observation(field, () -> xml.text("value", text, "xsi:type", "ST"));
    }

    void coded(Field field, Coded row) {
        observation(field, () -> xml.codedValue(row));
    }

    void mark(Field field, boolean value) {
        observation(field, () -> mark(value));
    }

    void quantity(Field field, BigDecimal value, Unit unit) {
        observation(field, () -> quantity("value", value, unit, "xsi:type", "PQ"));
    }

    void number(Field field, BigDecimal value) {
        observation(field, () -> xml.empty("value", "xsi:type", "REAL", "value", value.toPlainString()));
    }

    void mark(boolean value) {
        xml.empty("value", "xsi:type", "BL", "value", Boolean.toString(value));
    }

    /** How urgent a prescription is; an ordinary one does not say. */
    void priority(Optional<Coded> priority) {
        priority.ifPresent(row -> entry(() -> coded(Field.PRIORITY, row.of(NsiDictionary.PRIORITY))));
    }

    /** The term of a prescription and the last day it means. */
    void validity(Coded term, LocalDate lastDay) {
        entry(() -> observation(Field.VALIDITY, () -> {
            xml.empty("effectiveTime", "value", Times.day(lastDay));
            xml.codedValue(term.of(NsiDictionary.VALIDITY));
        }));
    }

    void observation(Field field, Runnable content) {
        xml.in("observation", () -> {
            xml.coded("code", field.row());
            content.run();
        }, "classCode", "OBS", "moodCode", "EVN");
    }

    /** A measured value and its translation into the dictionary's unit. */
    void quantity(String element, BigDecimal value, Unit unit, String... type) {
        var plain = value.toPlainString();
        xml.in(element, () -> translation(plain, unit), with(type, "value", plain, "unit", unit.ucum()));
    }

    private void translation(String value, Unit unit) {
        var row = unit.row();
        xml.empty("translation", "value", value, "code", row.code(), "codeSystem", row.dictionary().oid(),
                "codeSystemVersion", row.dictionary().version(), "codeSystemName", row.dictionary().fullName(),
                "displayName", row.name());
    }

    private void table(List<Row> rows) {
        xml.in("table", () -> xml.in("tbody", () -> rows.forEach(row -> xml.in("tr", () -> {
            xml.text("td", row.label());
            xml.text("td", row.text());
        }))));
    }

    private static String[] with(String[] first, String... rest) {
        var all = new String[first.length + rest.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }
}

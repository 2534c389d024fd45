package ru.medbus.adapters.facilityerp;

import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.medbus.schemas.facilityerp.ErpColumn;
import ru.medbus.schemas.facilityerp.ErpRow;
import ru.medbus.schemas.xml.SafeXml;
import ru.medbus.schemas.xml.XmlRefusedException;

/** The XML of {@code facilityerp/1/accounting.xsd}: {@code Выгрузка} with its rows one after another. */
final class XmlRows {
    private static final String NAMESPACE = "urn:medbus:facilityerp:1";
    private static final Set<String> ROWS = Set.of("Справочник.ОбъектыЭксплуатации", "Справочник.Сотрудники");
    private static final String KEYS = "КлючевыеСвойства";

    private final byte[] content;
    private Optional<String> month = Optional.empty();
    private String kind = "";
    private int rows;

    XmlRows(byte[] content) {
        this.content = content;
    }

    ErpHead read(Consumer<ErpRow> to) {
        try {
            return read(SafeXml.fileReader(new ByteArrayInputStream(content)), to);
        } catch (XmlRefusedException refused) {
            throw new UnreadableErpFileException(refused.rule(), refused.line(), refused.getMessage());
        } catch (XMLStreamException e) {
            throw new UnreadableErpFileException("ACC-XML", e.getLocation() == null
                    ? 0
                    : e.getLocation().getLineNumber(),
                    "XML оборван или составлен неверно (незакрытый элемент, недопустимый знак или кодировка): "
                            + "выгрузите файл заново.");
        }
    }

    private ErpHead read(XMLStreamReader xml, Consumer<ErpRow> to) throws XMLStreamException {
        tag(xml);
        require(xml, NAMESPACE.equals(xml.getNamespaceURI()) && "Выгрузка".equals(xml.getLocalName()),
                "корень — Выгрузка пространства имён " + NAMESPACE);
        var facility = attribute(xml, "Организация");
        var declared = attribute(xml, "Строк");
        month = attribute(xml, "Месяц");
        require(xml, declared.filter(number -> number.matches("[0-9]{1,9}")).isPresent(),
                "у Выгрузки нужен атрибут Строк с их числом");
        while (tag(xml) == XMLStreamConstants.START_ELEMENT) {
            row(xml, to);
        }
        while (xml.hasNext()) {
            xml.next();
        }
        if (Integer.parseInt(declared.orElseThrow()) != rows) {
            throw ErpFile.otherCount(Integer.parseInt(declared.get()), rows);
        }
        return new ErpHead("XML", facility, rows);
    }

    private void row(XMLStreamReader xml, Consumer<ErpRow> to) throws XMLStreamException {
        require(xml, ROWS.contains(xml.getLocalName()), "внутри Выгрузки — Справочник.ОбъектыЭксплуатации или "
                + "Справочник.Сотрудники, а не " + xml.getLocalName());
        require(xml, kind.isEmpty() || kind.equals(xml.getLocalName()), "в одной выгрузке строки одного вида");
        kind = xml.getLocalName();
        int line = xml.getLocation().getLineNumber();
        var cells = new EnumMap<ErpColumn, String>(ErpColumn.class);
        while (tag(xml) == XMLStreamConstants.START_ELEMENT) {
            if (xml.getLocalName().equals(KEYS)) {
                while (tag(xml) == XMLStreamConstants.START_ELEMENT) {
                    cell(xml, cells);
                }
            } else {
                cell(xml, cells);
            }
        }
        month.ifPresent(text -> cells.put(ErpColumn.MONTH, text));
        if (++rows > ErpFile.MOST_ROWS) {
            throw ErpFile.tooLong();
        }
        to.accept(new ErpRow(line, cells));
    }

    private static void cell(XMLStreamReader xml, Map<ErpColumn, String> cells) throws XMLStreamException {
        var name = xml.getLocalName();
        var column = ErpColumn.ofElement(name);
        require(xml, column.isPresent() && column.get() != ErpColumn.MONTH, "элемента " + name + " в формате нет");
        require(xml, !cells.containsKey(column.get()), "элемент " + name + " повторён");
        cells.put(column.get(), xml.getElementText().strip());
    }

    /** As {@code nextTag}, by {@code next}, which refuses a DOCTYPE. */
    private static int tag(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            require(xml, !xml.isCharacters() || xml.isWhiteSpace(), "текст вне элементов");
            event = xml.next();
        }
        return event;
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static void require(XMLStreamReader xml, boolean holds, String words) {
        if (!holds) {
            throw new UnreadableErpFileException("ACC-XML", xml.getLocation().getLineNumber(),
                    "Не по формату: " + words + ".");
        }
    }
}

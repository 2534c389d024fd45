package ru.medbus.simulators.nsi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.medbus.simulators.kit.SoapMessage;
import ru.medbus.simulators.kit.XmlNode;
import ru.medbus.simulators.kit.XmlOut;

/** The old SOAP interface: everything is an item with a key and a value or children. Parameters count by their order. */
final class NsiSoap {
    static final String PATH = "wsdl/SOAP-server.v2.php";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String OPERATIONS = "urn:service";
    private static final int PART = 500;

    private final NsiShelf shelf;
    private final String userKey;
    private final Map<String, NsiFault> faults;

    NsiSoap(NsiShelf shelf, String userKey, Map<String, NsiFault> faults) {
        this.shelf = shelf;
        this.userKey = userKey;
        this.faults = faults;
    }

    byte[] answer(SoapMessage message) {
        var asked = message.body();
        var values = asked.children().stream().map(XmlNode::text).toList();
        if (!asked.namespace().equals(OPERATIONS)) {
            throw new SoapMessage.MalformedException("Нет такой операции: " + asked.name());
        }
        if (values.isEmpty() || !values.getFirst().equals(userKey)) {
            throw new SoapMessage.MalformedException("Пользователь с таким ключом не найден");
        }
        var out = new XmlOut().open(SOAP, "Envelope").open(SOAP, "Body").open(OPERATIONS, asked.name() + "Response")
                .open("", "return");
        answer(asked.name(), values, out);
        return out.bytes();
    }

    private void answer(String operation, List<String> values, XmlOut out) {
        switch (operation) {
            case "getVersionList" -> shelf.versions(found(values, Optional.empty()).oid())
                    .forEach(version -> group(out, Map.of("S_VERSION", version.version(), "V_DATE",
                            version.publishedAt())));
            case "getRefbookStructure" -> found(values, Optional.empty()).passport().path("fields")
                    .forEach(field -> group(out, Map.of("name", field.path("field").asText(), "title",
                            field.path("alias").asText(), "type", field.path("dataType").asText())));
            case "getRefbookParts" -> out.open("", "item").text("", "key", "partsAmount")
                    .text("", "value", Integer.toString(parts(found(values, Optional.of(values.get(2)))))).close();
            case "getRefbookPartial" -> part(found(values, Optional.of(values.get(2))), Integer.parseInt(values.get(3)),
                    out);
            default -> throw new SoapMessage.MalformedException("Нет такой операции: " + operation);
        }
    }

    private void part(Published version, int asked, XmlOut out) {
        var fault = faults.get(version.oid());
        int number = fault == NsiFault.REPEATED_PAGE && asked == 2 ? 1 : asked;
        if (fault == NsiFault.CUT_PAGE && asked == 2) {
            return;
        }
        NsiAnswers.slice(version.rows(), number, PART).forEach(row -> group(out, row));
    }

    private static void group(XmlOut out, Map<String, String> cells) {
        out.open("", "item").open("", "children");
        cells.forEach((key, value) -> {
            out.open("", "item").text("", "key", key);
            if (value != null) {
                out.text("", "value", value);
            }
            out.close();
        });
        out.close().close();
    }

    private static int parts(Published version) {
        return (version.rows().size() + PART - 1) / PART;
    }

    private Published found(List<String> values, Optional<String> version) {
        return shelf.version(values.get(1), version.orElse("")).orElseThrow(
                () -> new SoapMessage.MalformedException("Справочник или его версия не найдены: " + values.get(1)));
    }
}

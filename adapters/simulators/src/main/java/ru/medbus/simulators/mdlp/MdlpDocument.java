package ru.medbus.simulators.mdlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import ru.medbus.simulators.kit.XmlNode;

/**
 * A document as its XML says.
 *
 * @param kind    action_id
 * @param objects SGTIN or SSCC with its share
 */
record MdlpDocument(String id, int kind, XmlNode body, List<Listed> objects) {

    record Listed(String object, String part) {}

    static MdlpDocument read(String id, byte[] xml) throws XMLStreamException {
        var root = XmlNode.read(xml);
        var body = root.children().getFirst();
        var objects = new ArrayList<Listed>();
        list(body, objects);
        return new MdlpDocument(id, Integer.parseInt(body.attributes().getOrDefault("action_id", "0")), body,
                List.copyOf(objects));
    }

    /** The head's SSCC of 911 and 914 is no listed one. */
    private static void list(XmlNode node, List<Listed> objects) {
        for (var child : node.children()) {
            if (child.name().equals("sgtin")) {
                var part = Optional.ofNullable(child.attributes().get("withdrawal_part"))
                        .orElseGet(() -> node.text("", "sold_part"));
                objects.add(new Listed(child.text(), part));
            } else if (child.name().equals("sscc") && !headOnly(node)) {
                objects.add(new Listed(child.text(), ""));
            } else {
                list(child, objects);
            }
        }
    }

    private static boolean headOnly(XmlNode node) {
        return node.name().equals("unit_pack") || node.name().equals("unit_append");
    }

    String text(String element) {
        return body.text("", element);
    }

    String subject() {
        return text("subject_id");
    }
}

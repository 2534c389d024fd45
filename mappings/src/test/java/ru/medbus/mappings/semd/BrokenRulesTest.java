package ru.medbus.mappings.semd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import ru.medbus.mappings.semd.invented.InventedDocuments;

/**
 * Every rule of our packages can be broken: good documents are damaged name by name (elements gone, doubled or
 * emptied, attributes gone or changed) until each number has been heard. A rule that nothing breaks checks nothing.
 */
class BrokenRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"119", "140", "141"})
    void everyRuleIsBrokenBySomeDamage(String code) throws Exception {
        Set<String> broken = new HashSet<>();
        for (var good : documents(code)) {
            for (var damaged : damaged(good)) {
                numbers(RuleSet.own(code).schematronErrors(damaged)).forEach(broken::add);
            }
        }

        var silent = new TreeSet<>(all(code));
        silent.removeAll(broken);
        assertThat(silent).isEmpty();
    }

    private static List<byte[]> documents(String code) {
        var documents = new InventedDocuments(4);
        return code.equals("141")
                ? List.of(FullDocuments.of(code), documents.prescription(6, NOW))
                : List.of(FullDocuments.of(code));
    }

    private static List<byte[]> damaged(byte[] good) throws Exception {
        var damaged = new ArrayList<byte[]>();
        for (var name : names(good)) {
            damaged.add(changed(good, name, BrokenRulesTest::remove));
            damaged.add(changed(good, name, BrokenRulesTest::repeat));
            damaged.add(changed(good, name, BrokenRulesTest::empty));
            damaged.add(changed(good, name, element -> element.setAttribute("nullFlavor", "MSK")));
        }
        for (var name : List.of("code", "codeSystem", "root", "extension", "value", "unit", "xsi:type", "classCode",
                "typeCode", "moodCode", "nullFlavor", "determinerCode")) {
            damaged.add(changed(good, "*", element -> replace(element, name)));
            damaged.add(changed(good, "*", element -> element.removeAttribute(name)));
        }
        rewritten(good).forEach(damaged::add);
        return damaged;
    }

    /** What only a certain other value breaks; a text that the document lacks leaves it good. */
    private static Stream<byte[]> rewritten(byte[] good) {
        var text = new String(good, UTF_8);
        var payment = " codeSystem=\"1.2.643.5.1.13.13.11.1039\"";
        var services = "<component><section><code code=\"SERVICES\"/></section></component>";
        return Stream.of(text.replace("ClinicalDocument", "Document"),
                text.replace("code=\"4\" codeSystem=\"1.2.643.5.1.13.13.99.2.608\"",
                        "code=\"3\" codeSystem=\"1.2.643.5.1.13.13.99.2.608\""),
                text.replace("code=\"1\"" + payment, "code=\"3\"" + payment),
                text.replace("code=\"1\"" + payment, "code=\"4\"" + payment),
                text.replace("code=\"1\"" + payment, "code=\"8\"" + payment),
                text.replace("<documentationOf>", "<participant typeCode=\"REF\"/>".repeat(2) + "<documentationOf>"),
                text.replace("<structuredBody>", "<structuredBody>" + services.repeat(2)),
                text.replace("tel:+7", "tel:нет")).map(changed -> changed.getBytes(UTF_8));
    }

    private static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    private static void repeat(Element element) {
        element.getParentNode().insertBefore(element.cloneNode(true), element);
    }

    private static void empty(Element element) {
        while (element.hasChildNodes()) {
            element.removeChild(element.getFirstChild());
        }
    }

    private static void replace(Element element, String attribute) {
        if (element.hasAttribute(attribute)) {
            element.setAttribute(attribute, attribute.equals("codeSystem") || attribute.equals("root") ? "9.9" : "нет");
        }
    }

    private static byte[] changed(byte[] good, String name, Consumer<Element> change) throws Exception {
        var document = parsed(good);
        var found = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        elements.stream().filter(element -> element != document.getDocumentElement()).forEach(change);
        var bytes = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document),
                new StreamResult(bytes));
        return bytes.toByteArray();
    }

    private static Set<String> names(byte[] good) throws Exception {
        var names = new LinkedHashSet<String>();
        var all = parsed(good).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName());
        }
        return names;
    }

    private static Document parsed(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static Set<String> all(String code) throws IOException {
        return numbers(List.of(Files.readString(RuleSet.ownFolder(code).resolve(code + ".sch")).split("(?=МБ-)")));
    }

    private static Set<String> numbers(List<String> texts) {
        var numbers = new LinkedHashSet<String>();
        var number = Pattern.compile("^МБ-[0-9]+-[0-9]+(?=\\. )");
        texts.forEach(text -> number.matcher(text).results().forEach(found -> numbers.add(found.group())));
        return numbers;
    }
}

package ru.medbus.mappings.semd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.mappings.semd.invented.InventedDocuments;

/**
 * Every rule of our packages can be broken: good documents are damaged name by name (elements gone, doubled or
 * emptied, attributes gone or changed) until each number has been heard. A rule that nothing breaks checks nothing.
 */
class BrokenRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"119", "140", "141", "148"})
    void everyRuleIsBrokenBySomeDamage(String code) throws IOException {
        Set<String> broken = new HashSet<>();
        for (var good : documents(code)) {
            for (var damaged : damaged(good)) {
                broken.addAll(numbers(RuleSet.own(code).schematronErrors(damaged)));
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

    private static List<byte[]> damaged(byte[] good) {
        var damaged = new ArrayList<byte[]>();
        var xml = new DamagedXml(good);
        for (var name : xml.names()) {
            damaged.add(xml.with(name, DamagedXml::remove));
            damaged.add(xml.with(name, DamagedXml::repeat));
            damaged.add(xml.with(name, DamagedXml::empty));
            damaged.add(xml.with(name, DamagedXml::absent));
        }
        for (var name : List.of("code", "codeSystem", "root", "extension", "value", "unit", "xsi:type", "classCode",
                "typeCode", "moodCode", "nullFlavor", "determinerCode")) {
            damaged.add(xml.with("*", element -> DamagedXml.replace(element, name)));
            damaged.add(xml.with("*", element -> element.removeAttribute(name)));
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
                text.replace("<substanceAdministration classCode=\"SBADM\" moodCode=\"RQO\"><effectiveTime",
                        "<substanceAdministration classCode=\"SBADM\" moodCode=\"RQO\"><code nullFlavor=\"NI\"/><effectiveTime"),
                text.replace("<routeCode code=\"1\"", "<routeCode code=\"\""),
                text.replace("tel:+7", "tel:нет")).map(changed -> changed.getBytes(UTF_8));
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

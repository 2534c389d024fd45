package ru.medbus.adapters.formats;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.medbus.schemas.xml.SafeXml;

/** What an official .sch tells about its edition: name and number in the first comment, OIDs and codes in the rules. */
final class RuleFacts {
    private static final Pattern TITLE = Pattern.compile("СЭМД\\s+[\"«]([^\"»]+)[\"»](.*)", Pattern.DOTALL);
    private static final Pattern EDITION = Pattern.compile("Редакция\\s+(\\d+)");
    private static final Pattern TAIL = Pattern.compile("\\s*(\\([CС]DA\\))?\\s*(Редакция\\s+\\d+)?\\s*$");
    private static final Pattern OID = Pattern.compile("['\"]([0-2](?:\\.\\d+){5,})['\"]");
    private static final Pattern CODE = Pattern.compile("['\"](\\d+)['\"]");
    private static final Pattern TEMPLATE_TEST = Pattern.compile("templateId/@root\\s*=\\s*(\\[[^\\]]*]|'[^']*')");
    private static final Pattern CODE_TEST = Pattern.compile("^\\s*@code\\s*=\\s*(\\[[^\\]]*]|'[^']*')");
    private static final Pattern OWN_CODE_TEST = Pattern.compile("^\\s*code/@code\\s*=\\s*(\\[[^\\]]*]|'[^']*')");

    private final Set<String> templates = new LinkedHashSet<>();
    private final Set<String> codes = new LinkedHashSet<>();
    private Optional<String> name = Optional.empty();
    private Optional<Integer> edition = Optional.empty();
    private String context = "";

    /** @throws FormatRefusedException the file is not XML */
    RuleFacts(String file, byte[] schematron) {
        try {
            var xml = SafeXml.reader(schematron);
            while (xml.hasNext()) {
                read(xml.next(), xml);
            }
        } catch (XMLStreamException e) {
            throw new FormatRefusedException(file + ": не читается как XML: " + e.getMessage());
        }
    }

    Set<String> templates() {
        return templates;
    }

    /** Codes of the root's code element that the rules admit; the TYPE of the document where there is one. */
    Set<String> codes() {
        return codes;
    }

    Optional<String> name() {
        return name;
    }

    Optional<Integer> edition() {
        return edition;
    }

    private void read(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.COMMENT && name.isEmpty() && edition.isEmpty()) {
            comment(xml.getText());
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            element(xml.getLocalName(), xml);
        }
    }

    private void comment(String text) {
        var title = TITLE.matcher(text);
        if (title.find()) {
            name = Optional.of(TAIL.matcher(title.group(1)).replaceFirst("").strip());
            edition = EDITION.matcher(text).results().findFirst().map(found -> Integer.valueOf(found.group(1)));
        }
    }

    private void element(String element, XMLStreamReader xml) {
        if (element.equals("rule")) {
            context = String.valueOf(xml.getAttributeValue(null, "context")).strip();
        } else if (element.equals("assert")) {
            test(String.valueOf(xml.getAttributeValue(null, "test")));
        }
    }

    private void test(String test) {
        if (context.startsWith("ClinicalDocument") && context.endsWith("/templateId")) {
            OID.matcher(test).results().map(found -> found.group(1)).forEach(templates::add);
        } else if (context.equals("ClinicalDocument")) {
            values(TEMPLATE_TEST, test, OID).forEach(templates::add);
            values(OWN_CODE_TEST, test, CODE).forEach(codes::add);
        } else if (context.equals("ClinicalDocument/code")) {
            values(CODE_TEST, test, CODE).forEach(codes::add);
        }
    }

    private static Stream<String> values(Pattern condition, String test, Pattern value) {
        return condition.matcher(test).results().map(MatchResult::group)
                .flatMap(found -> value.matcher(found).results()).map(found -> found.group(1));
    }
}

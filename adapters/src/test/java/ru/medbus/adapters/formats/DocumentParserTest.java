package ru.medbus.adapters.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Stream;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import ru.medbus.schemas.xml.XmlRefusedException;

class DocumentParserTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final DocumentParser parser = new DocumentParser(1 << 20);

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsRefusedByItsRule(String rule, byte[] document) {
        var refusal = catchThrowableOfType(XmlRefusedException.class, () -> parser.parse(document));
        assertThat(refusal).isNotNull();
        assertThat(refusal.rule()).as(refusal.getMessage()).isEqualTo(rule);
        assertThat(refusal.getMessage()).matches("(?s).*[А-Яа-я].*").doesNotContain("[row,col");
    }

    static Stream<Arguments> hostile() {
        return Stream.of(refused("XML-BOM", "\uFEFF" + HEAD + "<a/>"), refused("XML-ENCODING", ""),
                refused("XML-ENCODING", "<a/>"), refused("XML-ENCODING", " " + HEAD + "<a/>"),
                refused("XML-ENCODING", "<?xml version=\"1.0\" encoding=\"windows-1251\"?><a/>"),
                refused("XML-ENCODING", HEAD.replace("UTF-8", "UTF-16") + "<a/>"),
                in("XML-ENCODING", HEAD + "<a/>", StandardCharsets.UTF_16),
                in("XML-ENCODING", HEAD + "<a/>", StandardCharsets.UTF_16LE),
                in("XML-ENCODING", HEAD + "<a/>", Charset.forName("UTF-32BE")),
                in("XML-ENCODING", HEAD + "<a b='Имя'/>", Charset.forName("windows-1251")),
                Arguments.of("XML-ENCODING", overlong()), refused("XML-DTD", HEAD + "<!DOCTYPE a><a/>"),
                refused("XML-DTD", HEAD + "<!DOCTYPE a SYSTEM 'http://localhost:1/x.dtd'><a/>"),
                refused("XML-DTD", HEAD + "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
                refused("XML-DTD", HEAD + "<!DOCTYPE a [<!ENTITY x '1'><!ENTITY y '&x;&x;'>]><a>&y;</a>"),
                refused("XML-DTD", HEAD + "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://localhost:1/x'>%x;]><a/>"),
                refused("XML-MALFORMED", HEAD), refused("XML-MALFORMED", HEAD + "<a>"),
                refused("XML-MALFORMED", HEAD + "<a></b>"), refused("XML-MALFORMED", HEAD + "<a/><b/>"),
                refused("XML-MALFORMED", HEAD + "<a b='1' b='2'/>"), refused("XML-MALFORMED", HEAD + "<p:a/>"),
                refused("XML-MALFORMED", HEAD + "<a>&nbsp;</a>"), refused("XML-MALFORMED", HEAD + "<a>&#0;</a>"),
                refused("XML-MALFORMED", HEAD + "<a>\u0001</a>"), refused("XML-MALFORMED", HEAD + "<a b=c/>"),
                refused("XML-LIMIT", HEAD + "<a>".repeat(65) + "</a>".repeat(65)),
                refused("XML-LIMIT", HEAD + "<a>".repeat(100_000)),
                refused("XML-LIMIT", HEAD + "<a b='" + "x".repeat(100_000) + "'/>"),
                refused("XML-LIMIT", HEAD + "<a b='" + "1.".repeat(4_100) + "'/>"),
                refused("XML-LIMIT", HEAD + "<a" + many(65) + "/>"),
                refused("XML-LIMIT", HEAD + "<a>" + "<b/>".repeat(200_001) + "</a>"),
                refused("XML-LIMIT", HEAD + "<a>" + "x".repeat(1 << 20) + "</a>"),
                refused("XML-LIMIT", HEAD + "<a>" + names(1_001) + "</a>"));
    }

    private static Arguments refused(String rule, String document) {
        return in(rule, document, StandardCharsets.UTF_8);
    }

    private static Arguments in(String rule, String document, Charset charset) {
        return Arguments.of(rule, document.getBytes(charset));
    }

    /** «/» written in two bytes: not UTF-8. */
    private static byte[] overlong() {
        var bytes = Samples.utf8(HEAD + "<a>//</a>");
        int at = bytes.length - 6;
        bytes[at] = (byte) 0xC0;
        bytes[at + 1] = (byte) 0xAF;
        return bytes;
    }

    private static String many(int attributes) {
        var all = new StringBuilder();
        for (int at = 0; at < attributes; at++) {
            all.append(" a").append(at).append("='1'");
        }
        return all.toString();
    }

    private static String names(int count) {
        var all = new StringBuilder();
        for (int at = 0; at < count; at++) {
            all.append("<never").append(at).append("/>");
        }
        return all.toString();
    }

    @Test
    void whenThereIsNoRoomForNewNamesDocumentsAreStillRead() {
        var full = new DocumentParser(1 << 20, new Names(0));
        var tree = full
                .parse(Samples
                        .utf8(HEAD + "<id root='1'><met-by-nobody met-neither='2' root='3'>x</met-by-nobody></id>"))
                .tree();
        assertThat(tree.toString()).contains("<id root=\"1\"").contains("<unknown root=\"3\">x</unknown>");
    }

    @Test
    void refusalSaysWhere() {
        var malformed = catchThrowableOfType(XmlRefusedException.class,
                () -> parser.parse(Samples.utf8(HEAD + "\n<a>\n  <b></c></a>")));
        assertThat(malformed.line()).isEqualTo(3);
        assertThat(malformed.column()).isPositive();
        assertThat(malformed.getMessage()).contains("закрывающий тег");
        var doctype = catchThrowableOfType(XmlRefusedException.class,
                () -> parser.parse(Samples.utf8(HEAD + "\n\n<!DOCTYPE a>\n<a/>")));
        assertThat(doctype.line()).isEqualTo(3);
    }

    @Test
    void includesAndSchemaHintsAreInert() {
        var parsed = parser.parse(Samples.utf8(HEAD
                + "<a xmlns:xi='http://www.w3.org/2001/XInclude' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                + "xsi:schemaLocation='urn:a http://localhost:1/a.xsd'><xi:include href='file:///etc/passwd'/></a>"));
        assertThat(parsed.tree().getStringValue()).isEmpty();
    }

    @Test
    void headerIsReadFromTheRootOnly() {
        var parsed = parser.parse(Samples.utf8(Samples.document("<value><templateId root='9.9'/></value>")));
        assertThat(parsed.root()).isEqualTo("ClinicalDocument");
        assertThat(parsed.templates()).containsExactly(Samples.TEMPLATE);
        assertThat(parsed.code()).isEqualTo("A");
        assertThat(parsed.codeSystem()).isEmpty();
    }

    @Test
    void tapsGetTheDocumentAsItIsAndTheTreeIsWithoutV3() {
        var names = new ArrayList<String>();
        var parsed = parser.parse(Samples.utf8(HEAD + "<h:a xmlns:h='urn:hl7-org:v3' xmlns='urn:x' h:c='1'><b/></h:a>"),
                new DefaultHandler() {
                    @Override
                    public void startElement(String uri, String name, String qName, Attributes attributes) {
                        names.add("{" + uri + "}" + name);
                    }
                });
        assertThat(names).containsExactly("{urn:hl7-org:v3}a", "{urn:x}b");
        assertThat(parsed.tree().select(Steps.descendant()).map(node -> node.getNodeName().getEQName()))
                .containsExactly("a", "Q{urn:x}b");
    }

    @Test
    void whatAListenerThrowsComesBack() {
        var own = new IllegalArgumentException("own");
        assertThat(catchThrowableOfType(IllegalArgumentException.class,
                () -> parser.parse(Samples.utf8(HEAD + "<a/>"), new DefaultHandler() {
                    @Override
                    public void startDocument() {
                        throw own;
                    }
                }))).isSameAs(own);
    }
}

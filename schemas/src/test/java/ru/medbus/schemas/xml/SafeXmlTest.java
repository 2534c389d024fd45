package ru.medbus.schemas.xml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class SafeXmlTest {
    private static final String BOMB = """
        <!DOCTYPE a [<!ENTITY x "1"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>""";

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", BOMB,
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"})
    void doctypeIsRefusedByBothReaders(String document) {
        assertThatThrownBy(() -> readAll(document)).isInstanceOf(XmlRefusedException.class);
        assertThatThrownBy(() -> saxAll(document)).hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> readAll(SafeXml.envelopeReader(document.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(XmlRefusedException.class);
    }

    @Test
    void depthIsBounded() {
        var deep = "<a>".repeat(100) + "</a>".repeat(100);
        assertThatThrownBy(() -> readAll(deep)).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> saxAll(deep)).isInstanceOf(SAXException.class);
    }

    @Test
    void longAttributeIsRefused() {
        var wide = "<a b='" + "x".repeat(1 << 20) + "'/>";
        assertThatThrownBy(() -> readAll(wide)).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> saxAll(wide)).isInstanceOf(SAXException.class);
    }

    @Test
    void envelopeMayCarryALargeDocumentAndAPlainTextMayNot() throws XMLStreamException {
        var large = "<a>" + "x".repeat(8 << 20) + "</a>";
        readAll(SafeXml.envelopeReader(large.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> readAll(large)).isInstanceOf(XMLStreamException.class);
        var larger = ("<a>" + "x".repeat(30 << 20) + "</a>").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> readAll(SafeXml.envelopeReader(larger))).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void faultInATextOfAnEnvelopeIsACheckedException() {
        var faulty = "<a>a &nope; b</a>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> readAll(SafeXml.envelopeReader(faulty))).isInstanceOf(XMLStreamException.class);
    }

    private static void readAll(String document) throws XMLStreamException {
        readAll(SafeXml.reader(document.getBytes(StandardCharsets.UTF_8)));
    }

    private static void readAll(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private static void saxAll(String document) throws Exception {
        SafeXml.saxReader().parse(new InputSource(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
    }
}

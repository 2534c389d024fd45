package ru.medbus.console.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class XmlTextTest {
    private static final String DOCUMENT = """
        <?xml version="1.0"?><a:doc xmlns:a="urn:a"><id root="1.2" extension="16000000047"/><name>Ёжикова &amp; Ко</name>\
        <!-- Ёжикова --><empty></empty><list><one>1</one><two code="7"/></list></a:doc>""";

    @Test
    void elementsAreIndentedAndTextsStayInTheirLine() throws XMLStreamException {
        assertThat(XmlText.pretty(bytes())).isEqualTo("""
            <a:doc xmlns:a="urn:a">
              <id root="1.2" extension="16000000047"/>
              <name>Ёжикова &amp; Ко</name>
              <!-- Ёжикова -->
              <empty/>
              <list>
                <one>1</one>
                <two code="7"/>
              </list>
            </a:doc>
            """);
    }

    @Test
    void maskedLeavesStructureAndCodesOnly() throws XMLStreamException {
        assertThat(XmlText.masked(bytes())).contains("root=\"1.2\"", "code=\"7\"", "<name>•••</name>")
                .doesNotContain("Ёжикова").doesNotContain("16000000047").doesNotContain(">1<");
    }

    private static byte[] bytes() {
        return DOCUMENT.getBytes(StandardCharsets.UTF_8);
    }
}

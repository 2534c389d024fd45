package ru.medbus.mappings.semd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import ru.medbus.schemas.xml.SafeXml;

class CodedValuesReaderTest {

    @Test
    void onlyCodesThatNameTheirVersionAreCollectedWithTheirPlace() throws Exception {
        var reader = new CodedValuesReader();
        var parser = SafeXml.saxReader();
        parser.setContentHandler(reader);
        parser.parse(new InputSource(new StringReader("""
            <a xmlns="urn:hl7-org:v3">
              <code code="1" codeSystem="1.2" codeSystemVersion="3.4"/>
              <b><value code="I21" codeSystem="1.2.3" codeSystemVersion="2.24"/><code code="2" codeSystem="1.2"/></b>
              <code code="3"/>
            </a>""")));
        assertThat(reader.values()).containsExactly(new CodedValue("/a/code", 2, "1", "1.2", "3.4"),
                new CodedValue("/a/b/value", 3, "I21", "1.2.3", "2.24"));
    }
}

package ru.medbus.adapters.formats.schematron;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.medbus.adapters.formats.FormatRefusedException;

/** What the generator does not know it names and refuses: an ignored rule would be a check that never fails. */
class UnknownConstructTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "<phase id='p'><active pattern='a'/></phase> ~ <phase>",
            "<include href='a.sch'/> ~ <include>",
            "<pattern abstract='true' id='a'><rule context='a'><assert test='b'>C</assert></rule></pattern> ~ abstract",
            "<pattern is-a='a'/> ~ is-a",
            "<pattern documents='a'><rule context='a'><assert test='b'>C</assert></rule></pattern> ~ documents",
            "<pattern><let name='a' value='1'/></pattern> ~ <let>",
            "<pattern><rule abstract='true' id='r'><assert test='b'>C</assert></rule></pattern> ~ abstract",
            "<pattern><rule context='a'><extends rule='r'/></rule></pattern> ~ <extends>",
            "<pattern><rule context='a'><assert test='b' diagnostics='d'>C</assert></rule></pattern> ~ diagnostics",
            "<diagnostics><diagnostic id='d'>D</diagnostic></diagnostics> ~ <diagnostics>",
            "<pattern><rule context='a'><assert test='b' subject='c'>C</assert></rule></pattern> ~ subject",
            "<xsl:key xmlns:xsl='http://www.w3.org/1999/XSL/Transform' name='k' match='a' use='b'/> ~ xsl:key",
            "<xsl:function xmlns:xsl='http://www.w3.org/1999/XSL/Transform' name='f'/> ~ xsl:function",
            "<ns prefix='v3' uri='urn:hl7-org:v3'/> ~ urn:hl7-org:v3",
            "<pattern><rule context=\"key('k', 1)\"><assert test='b'>C</assert></rule></pattern> ~ key()",
            "<pattern><rule context='a'><assert test=\"document('http://localhost/x')\">C</assert></rule></pattern> ~ document()",
            "<pattern><rule context='a'><assert test=\"unparsed-text('file:///etc/passwd')\">C</assert></rule></pattern> ~ unparsed-text()",
            "<pattern><rule context='a'><assert test='current()/b'>C</assert></rule></pattern> ~ current()",
            "<pattern><rule context='a'><assert test='position() = 1'>C</assert></rule></pattern> ~ position()",
            "<pattern><rule context='a/text()'><assert test='b'>C</assert></rule></pattern> ~ контекст",
            "<pattern><rule context='a/..'><assert test='b'>C</assert></rule></pattern> ~ контекст",
            "<pattern><rule context='ancestor::a'><assert test='b'>C</assert></rule></pattern> ~ контекст",
            "<pattern><rule context='@a/b'><assert test='b'>C</assert></rule></pattern> ~ контекст",
            "<pattern><rule context='a[b'><assert test='b'>C</assert></rule></pattern> ~ контекст",
            "<pattern><rule context='a'><assert>C</assert></rule></pattern> ~ test",
            "<pattern><rule context='a'>слова</rule></pattern> ~ текст",
            "<pattern><rule context='a'><assert test='b ='>C</assert></rule></pattern> ~ «b =»",
            "<pattern><rule context='a'><assert test='y:b'>C</assert></rule></pattern> ~ «y:b»",
            "<pattern><rule context='a'><assert test='f(b)'>C</assert></rule></pattern> ~ «f(b)»"})
    void isRefusedByNameAndLine(String construct, String named) {
        assertThatThrownBy(() -> CompiledRules.compile("7.sch", schematron("xslt2", construct)))
                .isInstanceOf(FormatRefusedException.class).hasMessageContaining("7.sch, строка 2:")
                .hasMessageContaining(named.strip());
    }

    @Test
    void otherLanguageOfQueriesIsRefused() {
        assertThatThrownBy(() -> CompiledRules.compile("7.sch", schematron("exslt", "")))
                .hasMessageContaining("queryBinding «exslt»");
    }

    @Test
    void fileWithoutChecksIsRefused() {
        assertThatThrownBy(() -> CompiledRules.compile("7.sch", schematron("xslt2", "")))
                .hasMessageContaining("нет ни одной проверки");
    }

    @Test
    void whatIsNotSchematronIsRefused() {
        assertThatThrownBy(() -> CompiledRules.compile("7.sch", "<a/>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("«a»").hasMessageContaining("7.sch");
        assertThatThrownBy(() -> CompiledRules.compile("7.sch", "<schema".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FormatRefusedException.class).hasMessageContaining("не читается");
    }

    private static byte[] schematron(String binding, String construct) {
        var text = "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='" + binding + "'>\n" + construct
                + "\n"
                + (construct.isEmpty() ? "" : "<pattern><rule context='z'><assert test='b'>C</assert></rule></pattern>")
                + "</schema>";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

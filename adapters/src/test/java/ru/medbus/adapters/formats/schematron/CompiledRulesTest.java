package ru.medbus.adapters.formats.schematron;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.adapters.formats.DocumentParser;
import ru.medbus.adapters.formats.Finding;
import ru.medbus.adapters.formats.Finding.Level;
import ru.medbus.adapters.formats.schematron.Oracle.Verdict;

class CompiledRulesTest {
    private static final String DOCUMENT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Order xmlns="urn:hl7-org:v3" xmlns:x="urn:x" kind="urgent">
          <item code="1" size="5"><name>a</name></item>
          <item code="2"><name/><name>c</name><x:name>d</x:name></item>
          <box><item code="3" size="wide"><name>e</name></item><box><item code=""/></box></box>
          <x:note code="9">text</x:note>
        </Order>""";

    @ParameterizedTest
    @ValueSource(strings = {
            // the first matching rule of a pattern wins
            "<pattern><rule context='item[@size]'><assert test='false()'>A</assert></rule>"
                    + "<rule context='item'><assert test='false()'>B</assert></rule></pattern>",
            "<pattern><rule context='Order/item[2]'><assert test='false()'>A</assert></rule>"
                    + "<rule context='item[last()]'><assert test='false()'>B</assert></rule>"
                    + "<rule context='//item'><assert test='false()'>C</assert></rule></pattern>",
            "<pattern><rule context='box/item'><assert test='false()'>A</assert></rule>"
                    + "<rule context='Order//item'><assert test='false()'>B</assert></rule></pattern>",
            "<pattern><rule context='*[@code]'><assert test='false()'>A</assert></rule>"
                    + "<rule context='x:*'><assert test='false()'>B</assert></rule>"
                    + "<rule context='*'><report test='true()'>C</report></rule></pattern>",
            "<pattern><rule context='@code[.=1]'><assert test='false()'>A</assert></rule>"
                    + "<rule context='item/@*'><assert test='false()'>B</assert></rule></pattern>",
            "<pattern><rule context='/Order/item'><assert test='false()'>A</assert></rule>"
                    + "<rule context='Order/item'><assert test='false()'>B</assert></rule></pattern>",
            "<pattern><rule context='Order//box'><assert test='false()'>A</assert></rule>"
                    + "<rule context='box//item'><assert test='false()'>B</assert></rule></pattern>",
            // patterns do not know of each other
            "<pattern><rule context='item'><assert test='false()'>A</assert></rule></pattern>"
                    + "<pattern><rule context='item'><assert test='false()'>B</assert></rule></pattern>",
            // positions count among siblings, in the step where they stand
            "<pattern><rule context='item[1]/name'><assert test='false()'>A</assert></rule></pattern>",
            "<pattern><rule context='//item[2]'><assert test='false()'>A</assert></rule></pattern>",
            "<pattern><rule context='item/name[position()=2]'><assert test='false()'>A</assert></rule></pattern>",
            "<pattern><rule context='item[count(name)]'><assert test='false()'>A</assert></rule></pattern>",
            "<pattern><rule context='item[name[last()=2]]'><assert test='false()'>A</assert></rule></pattern>",
            "<pattern><rule context='item[@size][1]'><assert test='false()'>A</assert></rule></pattern>",
            // any depth, absolute, the document itself, branches, extension elements
            "<pattern><rule context='box/item | item[@size] | //name'><assert test='false()'>A</assert></rule></pattern>",
            "<pattern><rule context='/'><assert test='not(Order)'>A</assert></rule></pattern>",
            "<pattern><rule context='/item'><assert test='false()'>A</assert></rule></pattern>",
            "<pattern><rule context='x:note | item/x:name'><assert test='false()'>A</assert></rule></pattern>",
            "<pattern><rule context=\"item[@code = ['1', '3']]\"><assert test='false()'>A</assert></rule></pattern>",
            "<pattern><rule context=\"item[@code = ']|/[']|name[not(text())]\"><report test='true()'>A</report></rule></pattern>",
            // a context that cannot be evaluated does not match, and suppresses nothing
            "<pattern><rule context='item[@size + 1 = 6]'><assert test='false()'>A</assert></rule>"
                    + "<rule context='item'><assert test='false()'>B</assert></rule></pattern>",
            "<pattern><rule context='Order/*[item/@size + 1 = 2]/item'><assert test='true()'>A</assert></rule></pattern>"
                    + "<pattern><rule context='Order/item'><assert test='@size'>B</assert></rule></pattern>",
            // variables and values in texts
            "<let name='wanted' value='count(//item)'/><pattern><rule context='item'><let name='c' value='@code'/>"
                    + "<assert test='$c = string($wanted)'>Код <value-of select='$c'/> у <name/>, ждали "
                    + "<value-of select='1 to $wanted'/></assert></rule>"
                    + "<rule context='box'><let name='c' value='1'/><report test='$c'>it''s</report></rule></pattern>",
            "<pattern><title>t</title><p>п <emph>x</emph></p><rule context='item'><p>п</p>"
                    + "<assert test='@size'><emph>Размер</emph> нужен</assert></rule></pattern>"})
    void findsWhatTheOracleFinds(String patterns) throws SaxonApiException {
        var schematron = schematron(patterns);
        var expected = new Oracle(schematron).check(tree().toString()).orElseThrow();
        assertThat(verdicts(schematron)).isEqualTo(expected);
        assertThat(expected.isEmpty()).isEqualTo(patterns.contains("'/item'"));
    }

    @Test
    void numberOfTheRequirementIsTheRuleElseItsIdElseFileAndOrdinal() {
        var rules = CompiledRules.compile("7.sch", schematron("""
            <pattern><rule context='box'>
              <assert test='false()'>У1-20. Первое</assert>
              <assert test='false()'> Main02-1. Второе</assert>
              <assert test='false()'>(Требование: У3-11-1-г) Третье</assert>
              <assert test='false()' id='own'>Четвёртое</assert>
              <assert test='false()'>У1 пятое</assert>
            </rule></pattern>"""));
        assertThat(rules.check(tree())).extracting(Finding::rule).startsWith("У1-20", "Main02-1", "У3-11-1-г", "own",
                "7.sch#5");
    }

    @Test
    void placeHasPositionsAndTheLineOfTheElement() {
        var rules = CompiledRules.compile("7.sch", schematron(
                "<pattern><rule context='box/box/item/@code'><report test='true()'>A</report></rule></pattern>"));
        var finding = rules.check(tree()).getFirst();
        assertThat(finding.path()).isEqualTo("/Order/box[1]/box[1]/item[1]/@code");
        assertThat(finding.line()).isEqualTo(5);
    }

    @Test
    void nodeThatMatchesTwoBranchesFailsOnce() {
        var rules = CompiledRules.compile("7.sch", schematron(
                "<pattern><rule context='box/item|item[@size]'><report test='true()'>A</report></rule></pattern>"));
        assertThat(rules.check(tree())).hasSize(3);
    }

    @Test
    void softRoleWarns() {
        var rules = CompiledRules.compile("7.sch", schematron("<pattern><rule context='/Order'>"
                + "<report role='warning' test='true()'>A</report><report test='true()'>B</report></rule></pattern>"));
        assertThat(rules.check(tree())).extracting(Finding::level).containsExactly(Level.WARNING, Level.ERROR);
    }

    @Test
    void checkThatThrowsFailsAndTheOthersAreKept() {
        var rules = CompiledRules.compile("7.sch", schematron("""
            <pattern><rule context='item'>
              <assert test='false()'>У1-1. До</assert>
              <assert test='@size + 1 > 0'>У1-2. Размер</assert>
              <assert test='false()'>У1-3. После</assert>
            </rule></pattern>"""));
        var wide = rules.check(tree()).stream().filter(found -> found.path().equals("/Order/box[1]/item[1]")).toList();
        assertThat(wide).extracting(Finding::text).containsExactly("У1-1. До",
                "Правило не удалось вычислить: У1-2. Размер", "У1-3. После");
        assertThat(rules.check(tree())).filteredOn(found -> found.text().startsWith("Правило")).hasSize(1);
    }

    @Test
    void failuresWithoutEndAreCut() {
        var many = "<?xml version='1.0'?><Order>" + "<item/>".repeat(50_000) + "</Order>";
        var tree = new DocumentParser().parse(many.getBytes(StandardCharsets.UTF_8)).tree();
        var rules = CompiledRules.compile("7.sch", schematron(
                "<pattern><rule context='item'><assert test='@a'>A</assert><assert test='@b'>B</assert></rule></pattern>"));
        assertThat(rules.check(tree)).hasSize(CompiledRules.MAX_FINDINGS + 1).last().extracting(Finding::rule)
                .isEqualTo("XML-LIMIT");
    }

    private static byte[] schematron(String patterns) {
        return ("<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'>"
                + "<ns prefix='x' uri='urn:x'/>" + patterns + "</schema>").getBytes(StandardCharsets.UTF_8);
    }

    private static XdmNode tree() {
        return new DocumentParser().parse(DOCUMENT.getBytes(StandardCharsets.UTF_8)).tree();
    }

    private static Set<Verdict> verdicts(byte[] schematron) {
        List<CompiledRules.Failed> failed = CompiledRules.compile("7.sch", schematron).failed(tree());
        return failed.stream().map(each -> new Verdict(each.check().report() ? "successful-report" : "failed-assert",
                each.finding().path(), each.text())).collect(Collectors.toSet());
    }
}

package ru.medbus.adapters.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.medbus.adapters.formats.Finding.Kind;
import ru.medbus.adapters.formats.Finding.Level;

class DocumentCheckerTest {
    private final DocumentChecker checker = new DocumentChecker(new DocumentParser());
    private final FormatEdition edition = FormatEdition.compile(Samples.files());

    @Test
    void rightDocumentPasses() {
        var report = check(Samples.document("<effectiveTime value='1'/>"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.edition()).containsSame(edition);
    }

    @Test
    void schemaErrorStopsBeforeTheRules() {
        var report = check(Samples.document("<oops/>").replace(" extension=\"7\"", ""));
        assertThat(report.findings()).extracting(Finding::kind).containsOnly(Kind.XSD);
        assertThat(report.findings()).extracting(Finding::path).containsExactly("/ClinicalDocument/oops[1]");
        assertThat(report.passed()).isFalse();
    }

    @Test
    void schemaErrorsAndRulesTogetherOnDemand() {
        var both = new EditionChecks(edition, Map.of(Kind.XSD, Level.ERROR, Kind.SCHEMATRON, Level.ERROR), true);
        var report = check(Samples.document("<oops/>").replace(" extension=\"7\"", ""), both);
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.XSD, Kind.SCHEMATRON);
    }

    @Test
    void checkThatOnlyWarnsDoesNotStopTheNextNorRefuse() {
        var soft = new EditionChecks(edition, Map.of(Kind.XSD, Level.WARNING, Kind.SCHEMATRON, Level.WARNING), false);
        var report = check(Samples.document("<oops/>").replace(" extension=\"7\"", ""), soft);
        assertThat(report.findings()).extracting(Finding::level).containsExactly(Level.WARNING, Level.WARNING);
        assertThat(report.passed()).isTrue();
    }

    @Test
    void checksThatAreOffDoNotRun() {
        var report = check(Samples.document("<oops/>").replace(" extension=\"7\"", ""),
                new EditionChecks(edition, Map.of(), false));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void firedReportIsAnError() {
        var report = check(Samples.document("<e:note xmlns:e='urn:ext'>нет</e:note>"));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("У1-3");
            assertThat(finding.level()).isEqualTo(Level.ERROR);
            assertThat(finding.path()).isEqualTo("/ClinicalDocument/note[1]");
            assertThat(finding.line()).isEqualTo(5);
        });
    }

    @Test
    void documentOfNoEditionIsParsedAndNotJudged() {
        var report = checker.check(Samples.utf8(Samples.document("")), oid -> Optional.empty());
        assertThat(report.edition()).isEmpty();
        assertThat(report.document()).map(ParsedDocument::templates).hasValueSatisfying(
                templates -> assertThat(templates).containsExactly(Samples.TEMPLATE));
    }

    @Test
    void editionIsTheFirstTemplateThatIsKnown() {
        var two = Samples.document("").replace("<templateId", "<templateId root=\"1.1\"/><templateId");
        assertThat(check(two).findings()).extracting(Finding::rule).containsExactly("У1-1");
    }

    @Test
    void secondTemplateFartherInTheDocumentIsRefused() {
        var late = Samples.document("<templateId root='1.1'/>");
        assertThat(check(late).findings()).extracting(Finding::rule).contains("XML-TEMPLATE");
    }

    @Test
    void templateThatStandsLateIsRecognised() {
        var late = Samples.document("").replaceFirst("(<templateId[^>]*>)\n(<id[^>]*>)", "$2\n$1");
        assertThat(check(late).edition()).containsSame(edition);
    }

    @Test
    void malformedDocumentIsOneFindingAndTheNextOneIsCheckedRightly() {
        var broken = Samples.document("<effectiveTime value='1'/>").replace("</ClinicalDocument>", "");
        for (int turn = 0; turn < 5; turn++) {
            assertThat(check(broken).findings()).extracting(Finding::rule).containsExactly("XML-MALFORMED");
            assertThat(check(Samples.document("<effectiveTime value='1'/>")).findings()).isEmpty();
        }
    }

    @Test
    void errorsWithoutEndAreCut() {
        var report = check(Samples.document("<code/>".repeat(50_000)));
        assertThat(report.findings()).hasSize(201).last().extracting(Finding::rule).isEqualTo("XML-LIMIT");
        assertThat(check(Samples.document("")).findings()).isEmpty();
    }

    @Test
    void schemaNamedByTheDocumentItselfIsNotRead() {
        var hinted = Samples.document("<x/>").replace("xmlns=",
                "xsi:schemaLocation='urn:hl7-org:v3 file:///etc/x.xsd' xmlns=");
        assertThat(check(hinted).findings()).extracting(Finding::path).containsExactly("/ClinicalDocument/x[1]");
    }

    @Test
    void personalValuesStayOutOfSchemaFindings() {
        var report = check(Samples.document("<effectiveTime value=\"Петров-Секретов\"/><value>Петров-Секретов</value>")
                .replace("root=\"1.2\"", "root=\"Петров-Секретов\""));
        assertThat(report.findings()).hasSizeGreaterThan(2).noneMatch(finding -> finding.text().contains("Секретов"));
    }

    @Test
    void formatWithoutSchemaIsCheckedByRulesAlone() {
        var rulesOnly = FormatEdition.compile(new PackageFiles(Map.of(), Samples.files().rules()));
        var report = check(Samples.document("<oops/>").replace(" extension=\"7\"", ""),
                EditionChecks.strict(rulesOnly));
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("У1-2");
    }

    private CheckReport check(String document) {
        return check(document, EditionChecks.strict(edition));
    }

    private CheckReport check(String document, EditionChecks checks) {
        return checker.check(Samples.utf8(document),
                oid -> oid.equals(Samples.TEMPLATE) ? Optional.of(checks) : Optional.empty());
    }
}

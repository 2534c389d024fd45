package ru.medbus.adapters.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.adapters.formats.PackageFiles.RulesFile;
import ru.medbus.adapters.formats.xsd.CompiledSchema;

/** The composed examples against the official sets. */
class OfficialDocumentsTest {
    private static final int THREADS = 4;
    private static final int TURNS = 400;

    private final DocumentChecker checker = new DocumentChecker(new DocumentParser());

    @ParameterizedTest
    @MethodSource("ru.medbus.adapters.formats.Official#schemaSets")
    void setOfSchemasLoads(String code) {
        assertThat(CompiledSchema.compile(Official.schemas(code)).entry()).isEqualTo("CDA.xsd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"141", "140"})
    void composedExamplePassesWholly(String code) {
        assertThat(check(code, Official.example(code)).findings()).isEmpty();
    }

    @Test
    void typeOfAnExtensionMayNotBeDeclaredIn141() {
        var text = new String(Official.example("141"), StandardCharsets.UTF_8).replace("<identity:IdentityCardType ",
                "<identity:IdentityCardType xsi:type=\"CD\" ");
        assertThat(check("141", Samples.utf8(text)).findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("cvc-elt.4.3");
            assertThat(finding.path()).isEqualTo(
                    "/ClinicalDocument/recordTarget[1]/patientRole[1]/IdentityDoc[1]/IdentityCardType[1]");
            assertThat(finding.text()).contains("xsi:type").contains("IdentityCardType");
        });
    }

    /** The JDK's schema, shared, calls this document wrong in a few of a thousand turns. */
    @Test
    void fourThreadsSeeNoErrorsThatAreNotThere() throws Exception {
        var document = Official.example("141");
        var edition = EditionChecks.strict(FormatEdition.compile(files("141")));
        Callable<Long> worker = () -> IntStream.range(0, TURNS).filter(
                turn -> !checker.check(document, oid -> Optional.of(edition)).findings().isEmpty()).count();
        try (var workers = Executors.newFixedThreadPool(THREADS)) {
            for (var wrong : workers.invokeAll(List.of(worker, worker, worker, worker))) {
                assertThat(wrong.get()).isZero();
            }
        }
    }

    private CheckReport check(String code, byte[] document) {
        var edition = EditionChecks.strict(FormatEdition.compile(files(code)));
        return checker.check(document, oid -> Optional.of(edition));
    }

    private static PackageFiles files(String code) {
        return new PackageFiles(Official.schemas(code),
                Optional.of(new RulesFile(code + ".sch", Official.rules(code))));
    }
}

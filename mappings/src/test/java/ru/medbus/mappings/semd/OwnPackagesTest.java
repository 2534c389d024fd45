package ru.medbus.mappings.semd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.mappings.semd.invented.InventedDocuments;

/** The product's own format packages: what is good passes, every rule is numbered and reachable. */
class OwnPackagesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");
    private final InventedDocuments documents = new InventedDocuments(2);

    @Test
    void prescriptionsPass() {
        IntStream.range(0, 14).forEach(n -> passes("141", documents.prescription(n, NOW)));
    }

    @Test
    void ordinaryPrescriptionsPass() {
        IntStream.range(0, 8).forEach(n -> passes("148", documents.ordinary(n, NOW)));
    }

    @Test
    void dispensingsPass() {
        IntStream.range(0, 12).forEach(n -> passes("140", documents.dispensing(n, NOW)));
    }

    @Test
    void consultationsPass() {
        IntStream.range(0, 8).forEach(n -> passes("119", documents.consultation(n, NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"140", "141"})
    void composedExamplesOfTheCollectionPass(String code) throws IOException {
        passes(code, Files.readAllBytes(OfficialSet.of("semd/examples/" + code + "_composed_neutral.xml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"119", "140", "141", "148"})
    void documentWithEveryOptionalPartPassesOursAndTheOfficialRules(String code) {
        var document = FullDocuments.of(code);

        passes(code, document);
        assertThat(RuleSet.official(code).schemaErrors(document)).isEmpty();
        assertThat(RuleSet.official(code).schematronErrors(document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"119", "140", "141", "148"})
    void everyPatternHasOneNumberedRule(String code) throws IOException {
        var text = Files.readString(RuleSet.ownFolder(code).resolve(code + ".sch"));
        var numbers = Pattern.compile("<sch:(assert|report) [^>]*>МБ-" + code + "-([0-9]+)\\. ").matcher(text).results()
                .map(found -> Integer.valueOf(found.group(2))).toList();

        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(text.split("<sch:pattern>", -1)).hasSize(numbers.size() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"119", "140", "141", "148"})
    void packageSaysWhatItIsFor(String code) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(RuleSet.ownFolder(code).resolve("package.properties"))) {
            properties.load(reader);
        }

        assertThat(properties.stringPropertyNames()).containsExactlyInAnyOrder("code", "type", "name", "edition",
                "template", "validFrom", "validTo", "organisationSignature");
        assertThat(properties.getProperty("code")).isEqualTo(code);
        assertThat(SemdFactsReader.read(FullDocuments.of(code)).document().templates())
                .containsExactly(properties.getProperty("template"));
    }

    /** The parts that editions share are the same file, so that they cannot drift apart. */
    @Test
    void sharedFilesAreEqual() throws IOException {
        for (var file : List.of("body.xsd", "fias.xsd")) {
            assertThat(RuleSet.ownFolder("119").resolve(file))
                    .hasSameTextualContentAs(RuleSet.ownFolder("141").resolve(file));
        }
        for (var file : List.of("body.xsd", "datatypes.xsd", "fias.xsd", "medService.xsd")) {
            assertThat(RuleSet.ownFolder("140").resolve(file))
                    .hasSameTextualContentAs(RuleSet.ownFolder("141").resolve(file));
        }
        for (var file : List.of("datatypes.xsd", "fias.xsd", "identity.xsd", "medService.xsd")) {
            assertThat(RuleSet.ownFolder("148").resolve(file))
                    .hasSameTextualContentAs(RuleSet.ownFolder("141").resolve(file));
        }
    }

    private static void passes(String code, byte[] document) {
        assertThat(RuleSet.own(code).schemaErrors(document)).isEmpty();
        assertThat(RuleSet.own(code).schematronErrors(document)).isEmpty();
    }
}

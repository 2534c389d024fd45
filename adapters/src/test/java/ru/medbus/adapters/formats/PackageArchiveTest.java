package ru.medbus.adapters.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.adapters.formats.Zips.linked;
import static ru.medbus.adapters.formats.Zips.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.adapters.formats.PackageFacts.OrganisationSignature;

class PackageArchiveTest {

    @Test
    void propertiesOfThePackageAreStrongerThanWhatIsDerived() {
        var read = PackageArchive.zip(zip(withProperties("""
            code=901
            type=77
            name=Проба
            edition=3
            template=1.2.3, 1.2.4
            validFrom=2026-01-01
            validTo=2026-12-31
            organisationSignature=optional
            """)));
        var facts = read.facts();
        assertThat(facts.code()).hasValue("901");
        assertThat(facts.type()).hasValue("77");
        assertThat(facts.name()).hasValue("Проба");
        assertThat(facts.edition()).hasValue(3);
        assertThat(facts.templates()).containsExactly("1.2.3", "1.2.4");
        assertThat(facts.validFrom()).hasValue(LocalDate.of(2026, 1, 1));
        assertThat(facts.validTo()).hasValue(LocalDate.of(2026, 12, 31));
        assertThat(facts.organisationSignature()).isEqualTo(OrganisationSignature.OPTIONAL);
        assertThat(read.missing()).isEmpty();
    }

    @Test
    void withoutPropertiesTheRulesTellAndTheRestIsAsked() {
        var read = PackageArchive.zip(zip(sample()));
        assertThat(read.facts().code()).hasValue("900");
        assertThat(read.facts().name()).hasValue("Проба пера");
        assertThat(read.facts().edition()).hasValue(1);
        assertThat(read.facts().templates()).containsExactly(Samples.TEMPLATE);
        assertThat(read.missing()).hasSize(2).anyMatch(line -> line.startsWith("type"))
                .anyMatch(line -> line.startsWith("validFrom"));
        assertThat(FormatEdition.compile(read.files()).schema()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition=три", "validFrom=1 января", "organisationSignature=maybe", "кода=1", "name=\\u00"})
    void wrongPropertyIsSaid(String line) {
        assertThatThrownBy(() -> PackageArchive.zip(zip(withProperties(line))))
                .isInstanceOf(FormatRefusedException.class)
                .hasMessageContaining("package.properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../CDA.xsd", "a/../../CDA.xsd", "/CDA.xsd", "C:\\CDA.xsd", "..\\CDA.xsd"})
    void pathOutOfThePackageIsRefused(String name) {
        assertThatThrownBy(() -> PackageArchive.zip(zip(Map.of(name, new byte[1]))))
                .isInstanceOf(FormatRefusedException.class).hasMessageContaining("Недопустимый путь");
    }

    @Test
    void nameTwiceIsRefused() {
        var twice = new LinkedHashMap<String, byte[]>();
        twice.put("a/CDA.xsd", new byte[1]);
        twice.put("a\\CDA.xsd", new byte[1]);
        assertThatThrownBy(() -> PackageArchive.zip(zip(twice))).hasMessageContaining("дважды");
    }

    @Test
    void bombIsRefused() {
        assertThatThrownBy(() -> PackageArchive.zip(zip(Map.of("a.xsd", new byte[8 << 20]))))
                .hasMessageContaining("раз");
        assertThatThrownBy(() -> PackageArchive.zip(zip(Map.of("a.xsd", new byte[PackageEntries.MAX_FILE + 1]))))
                .hasMessageContaining("слишком велик");
    }

    @Test
    void tooManyFilesAreRefused() {
        var many = new TreeMap<String, byte[]>();
        for (int at = 0; at <= PackageEntries.MAX_ENTRIES; at++) {
            many.put(at + ".xsd", new byte[0]);
        }
        assertThatThrownBy(() -> PackageArchive.zip(zip(many))).hasMessageContaining("больше 2000 файлов");
    }

    @Test
    void symbolicLinkIsRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> PackageArchive.zip(linked(zip(Map.of("CDA.xsd", Samples.utf8("/etc/passwd"))))))
                .hasMessageContaining("символическая ссылка: «CDA.xsd»");
        Files.write(folder.resolve("real"), new byte[1]);
        Files.createSymbolicLink(folder.resolve("CDA.xsd"), folder.resolve("real"));
        assertThatThrownBy(() -> PackageArchive.folder(folder)).hasMessageContaining("символическая ссылка");
    }

    @Test
    void damagedArchiveIsRefused() {
        var whole = zip(sample());
        for (int length : new int[]{0, 10, whole.length / 2, whole.length - 30}) {
            assertThatThrownBy(() -> PackageArchive.zip(Arrays.copyOf(whole, length)))
                    .isInstanceOf(FormatRefusedException.class).hasMessageContaining("ZIP");
        }
    }

    @Test
    void packageWithoutChecksOrWithTwoRuleFilesIsRefused() {
        assertThatThrownBy(() -> PackageArchive.zip(zip(Map.of("readme.pdf", new byte[9]))))
                .hasMessageContaining("нечем");
        assertThatThrownBy(() -> PackageArchive.zip(zip(Map.of("1.sch", new byte[9], "a/2.sch", new byte[9]))))
                .hasMessageContaining("1.sch, a/2.sch");
    }

    @Test
    void sameFolderIsTheSamePackage(@TempDir Path folder) throws IOException {
        for (var file : sample().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        var read = PackageArchive.folder(folder);
        assertThat(read.sha256()).isEqualTo(PackageArchive.folder(folder).sha256());
        assertThat(PackageArchive.zip(read.zip()).facts()).isEqualTo(read.facts());
    }

    @ParameterizedTest
    @MethodSource("ru.medbus.adapters.formats.Official#schematrons")
    void officialSetIsInstallableAsItIs(String code) {
        var files = new TreeMap<String, byte[]>();
        files.put("schematron/" + code + ".sch", Official.rules(code));
        if (Official.schemaSets().contains(code)) {
            Official.schemas(code).forEach((path, bytes) -> files.put("xsd/" + code + "/" + path, bytes));
        }
        var read = PackageArchive.zip(zip(files));
        assertThat(read.facts().code()).hasValue(code);
        assertThat(read.facts().templates()).isNotEmpty();
        assertThat(FormatEdition.compile(read.files()).rules()).isPresent();
    }

    @Test
    void factsOf141() {
        var files = new TreeMap<String, byte[]>();
        files.put("141.sch", Official.rules("141"));
        var facts = PackageArchive.zip(zip(files)).facts();
        assertThat(facts.type()).hasValue("37");
        assertThat(facts.edition()).hasValue(4);
        assertThat(facts.templates()).containsExactly("1.2.643.5.1.13.13.14.37.9.4");
        assertThat(facts.name().orElseThrow()).startsWith("Льготный рецепт").endsWith("питания");
    }

    @Test
    void officialSchemasWithoutRulesAreInstallable() {
        var files = new TreeMap<String, byte[]>();
        Official.schemas("betaStandart").forEach((path, bytes) -> files.put("betaStandart/" + path, bytes));
        var read = PackageArchive.zip(zip(files));
        assertThat(FormatEdition.compile(read.files()).schema()).isPresent();
        assertThat(read.missing()).hasSize(6);
    }

    private static Map<String, byte[]> sample() {
        var files = new TreeMap<String, byte[]>();
        Samples.schemas().forEach((path, bytes) -> files.put("xsd/" + path, bytes));
        files.put("schematron/900.sch", Samples.rules());
        return files;
    }

    private static Map<String, byte[]> withProperties(String text) {
        var files = sample();
        files.put("package.properties", Samples.utf8(text));
        return files;
    }
}

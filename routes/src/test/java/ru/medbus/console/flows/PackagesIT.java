package ru.medbus.console.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import ru.medbus.BusIT;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.domain.reference.formats.Edition;
import ru.medbus.domain.reference.formats.FormatPackages;
import ru.medbus.scenario.Door;
import ru.medbus.scenario.SignedDocuments;
import ru.medbus.server.DataFolder;
import ru.medbus.web.Screens;

/** A package comes into the running bus by upload, by API and by the folder. */
class PackagesIT extends BusIT {
    @Autowired
    private Screens screens;
    @Autowired
    private FormatPackages packages;
    @Autowired
    private DataFolder data;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private DemoAuthority authority;
    @Autowired
    private DocumentSigning signing;

    @Test
    void documentsOfANeverSeenEditionAreCheckedByItWithoutRestart() throws Exception {
        var edition = new NewEdition("901", "1.2.643.5.1.13.13.14.37.9.901");
        assertThat(submitted(edition.document(SignedDocuments.prescription())).rules()).contains("UNKNOWN_TYPE");
        drop("901.zip", edition.zip());
        awaitEdition("901");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var answer = submitted(edition.document(SignedDocuments.prescription()));
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        });
        var spoilt = new String(edition.document(SignedDocuments.prescription()), StandardCharsets.UTF_8)
                .replaceFirst("(?s)<recordTarget.*</recordTarget>", "").getBytes(StandardCharsets.UTF_8);
        var refused = submitted(spoilt);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.rules()).isNotEmpty().doesNotContain("UNKNOWN_TYPE");
        assertThat(settled("installed", "901.zip")).contains("Установлен: 901");
    }

    @Test
    void brokenPackageOfTheFolderIsRefusedWithItsReason() throws Exception {
        var files = new NewEdition("902", "1.2.643.5.1.13.13.14.37.9.902").files();
        files.put("902.sch", "<schema><rule".getBytes(StandardCharsets.UTF_8));
        drop("902.zip", NewEdition.zip(files));
        await().atMost(Duration.ofSeconds(40)).until(() -> !settled("refused", "902.zip").isEmpty());
        assertThat(settled("refused", "902.zip")).contains("902.sch");
        assertThat(edition("902")).isEmpty();
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(audit.find(new LogFilter("",
                AuditAction.PACKAGE_CHANGED.name(), "902.zip", Optional.empty(), Optional.empty(), Optional.empty(),
                10)).items()).hasSize(1));
    }

    @Test
    void folderOfFilesIsInstalledToo() throws Exception {
        var unfinished = Files.createTempDirectory(data.folder("packages"), ".copy");
        for (var file : new NewEdition("903", "1.2.643.5.1.13.13.14.37.9.903").files().entrySet()) {
            Files.write(unfinished.resolve(file.getKey()), file.getValue());
        }
        Files.move(unfinished, data.folder("packages").resolve("edition-903"));
        awaitEdition("903");
    }

    @Test
    void apiInstallsForTheNamedSystemAndTellsWhatIsWrong() throws Exception {
        var edition = new NewEdition("904", "1.2.643.5.1.13.13.14.37.9.904");
        assertThat(api(edition.zip()).getStatus()).isEqualTo(201);
        assertThat(edition("904")).isPresent();
        assertThat(api(edition.zip()).getStatus()).isEqualTo(200);
        var climbing = edition.files();
        climbing.put("../../etc/cron.d/x.xsd", "<x/>".getBytes(StandardCharsets.UTF_8));
        var refused = api(NewEdition.zip(climbing));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("Недопустимый путь");
    }

    @Test
    void uploadIsLookedAtCompletedAndConfirmed() throws Exception {
        var files = new NewEdition("905", "1.2.643.5.1.13.13.14.37.9.905").files();
        files.remove("package.properties");
        var look = upload(NewEdition.zip(files));
        assertThat(look).startsWith("/console/packages/upload/");
        assertThat(screens.text("admin", look)).contains("собираются", "Осталось указать", "905.sch");
        assertThat(edition("905")).isEmpty();
        var refused = screens.send("admin", look, "code", "905", "type", "37", "name", "Новый", "edition", "1",
                "template", "1.2.643.5.1.13.13.14.37.9.905", "validFrom", "").andReturn().getResponse();
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("validFrom");
        screens.send("admin", look, "code", "905", "type", "37", "name", "Новый", "edition", "1", "template",
                "1.2.643.5.1.13.13.14.37.9.905", "validFrom", "2026-01-01");
        assertThat(edition("905")).isPresent();
        assertThat(screens.text("admin", "/console/packages/905")).contains("Новый", "отказ");
    }

    @Test
    void uploadOfSomethingElseChangesNothing() throws Exception {
        assertThat(upload("не архив".getBytes(StandardCharsets.UTF_8))).isEqualTo("/console/packages");
    }

    @Test
    void checksAndDaysAreChangedAndTheSecondOfTwoPeopleIsTold() throws Exception {
        drop("906.zip", new NewEdition("906", "1.2.643.5.1.13.13.14.37.9.906").zip());
        awaitEdition("906");
        var version = Integer.toString(edition("906").orElseThrow().version());
        changeChecks(version, "WARN");
        changeChecks(version, "OFF");
        assertThat(edition("906").orElseThrow().checks().schematron().name()).isEqualTo("WARN");
    }

    @Test
    void officialSetsAreInstalledAsTheyAre() throws Exception {
        var reference = reference();
        var before = packages.editions().stream().toList();
        var codes = names(reference.resolve("schematron")).stream().map(name -> name.replace(".sch", "")).toList();
        try {
            for (var code : codes) {
                dropOfficial(reference, code);
            }
            await().atMost(Duration.ofMinutes(4)).until(() -> codes.stream()
                    .allMatch(code -> !settled("installed", "set-" + code).isEmpty()
                            || !settled("refused", "set-" + code).isEmpty()));
            assertThat(codes.stream().map(code -> settled("refused", "set-" + code)).filter(text -> !text.isEmpty()))
                    .isEmpty();
        } finally {
            before.forEach(edition -> packages.activate(edition.code(), edition.revision(), "test"));
        }
    }

    private void changeChecks(String version, String schematron) throws Exception {
        screens.send("admin", "/console/packages/906/checks", "version", version, "xsd", "REFUSE", "schematron",
                schematron, "dictionaries", "WARN", "authorSignature", "REFUSE", "organisationSignature", "REFUSE");
    }

    private Door.Answer submitted(byte[] document) {
        var signed = new SignedDocuments(authority, signing);
        return new Door(port, "demo-mis").submit(document, signed.byAuthor(document), signed.byFacility(document));
    }

    private String upload(byte[] zip) throws Exception {
        return screens.perform(multipart("/console/packages/upload")
                .file(new MockMultipartFile("file", "package.zip", "application/zip", zip))
                .cookie(screens.cookie("admin")).with(SecurityMockMvcRequestPostProcessors.csrf())).andReturn()
                .getResponse().getRedirectedUrl();
    }

    private MockHttpServletResponse api(byte[] zip) throws Exception {
        return screens.perform(multipart("/api/v1/packages")
                .file(new MockMultipartFile("package", "package.zip", "application/zip", zip))
                .header("Authorization", "Bearer demo-mis")).andReturn().getResponse();
    }

    private void drop(String name, byte[] zip) throws IOException {
        Files.write(data.folder("packages").resolve(name), zip);
    }

    private void dropOfficial(Path reference, String code) throws IOException {
        var unfinished = Files.createTempDirectory(data.folder("packages"), ".copy");
        Files.copy(reference.resolve("schematron/" + code + ".sch"), unfinished.resolve(code + ".sch"));
        var schemas = reference.resolve("xsd").resolve(code);
        if (Files.isDirectory(schemas)) {
            copy(schemas, unfinished.resolve(code));
        }
        Files.move(unfinished, data.folder("packages").resolve("set-" + code));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                var target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(each));
                }
            }
        }
    }

    private void awaitEdition(String code) {
        await().atMost(Duration.ofSeconds(40)).until(() -> edition(code).isPresent());
    }

    private Optional<Edition> edition(String code) {
        return packages.editions().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** What the text beside a settled package says; empty while there is none. */
    private String settled(String outcome, String name) {
        try {
            return words(outcome, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String words(String outcome, String name) throws IOException {
        var folder = data.folder("packages").resolve(outcome);
        if (!Files.isDirectory(folder)) {
            return "";
        }
        for (var file : names(folder)) {
            if (file.endsWith("-" + name + ".txt")) {
                return Files.readString(folder.resolve(file));
            }
        }
        return "";
    }

    private static List<String> names(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return new ArrayList<>(list.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private static Path reference() {
        var found = Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve("shared/reference/semd")).filter(Files::isDirectory).findFirst();
        Assumptions.assumeTrue(found.isPresent(), "no reference folder");
        return found.get();
    }
}

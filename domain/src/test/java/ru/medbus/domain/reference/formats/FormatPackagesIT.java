package ru.medbus.domain.reference.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.reference.formats.InForce.Found;
import ru.medbus.domain.reference.formats.InForce.NotInForce;
import ru.medbus.domain.reference.formats.InForce.UnknownType;
import ru.medbus.domain.reference.formats.Installation.Active;
import ru.medbus.domain.reference.formats.Installation.TemplateTaken;
import ru.medbus.domain.reference.formats.Installation.Unchanged;

@DatabaseTest
class FormatPackagesIT {
    private static final AtomicInteger CODES = new AtomicInteger(9000);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Autowired
    private FormatPackages packages;
    private final String code = "" + CODES.incrementAndGet();
    private final String template = "1.2.643.5.1.13.13.14." + code + ".9.1";

    @Test
    void installedPackageIsFoundByItsTemplate() {
        var installed = installed(draft("a"));
        assertThat(installed.revision()).isEqualTo(1);
        assertThat(installed.templates()).containsExactly(template, template + ".1");
        assertThat(packages.edition(template)).hasValue(installed);
        assertThat(packages.edition(template + ".1")).hasValue(installed);
        assertThat(packages.editions()).contains(installed);
        assertThat(packages.files(installed.packageId()).orElseThrow().zip()).asString().isEqualTo("zip a");
    }

    @Test
    void newFormatRefusesOnEverythingButDictionaries() {
        assertThat(installed(draft("a")).checks()).isEqualTo(new Checks(Effect.REFUSE, Effect.REFUSE, Effect.WARN,
                Effect.REFUSE, Effect.REFUSE));
    }

    @Test
    void editionIsInForceFromItsFirstToItsLastDay() {
        var edition = installed(draft("a"));
        packages.changeValidity(code, edition.version(), new Validity(START, Optional.of(START.plusDays(9))), "admin");
        assertThat(packages.inForce(template, START.minusDays(1))).isInstanceOf(NotInForce.class);
        assertThat(packages.inForce(template, START)).isInstanceOf(Found.class);
        assertThat(packages.inForce(template, START.plusDays(9))).isInstanceOf(Found.class);
        assertThat(packages.inForce(template, START.plusDays(10))).isInstanceOfSatisfying(NotInForce.class,
                late -> assertThat(late.edition().validity().to()).hasValue(START.plusDays(9)));
        assertThat(packages.inForce("1.2.3", START)).isEqualTo(new UnknownType("1.2.3"));
    }

    @Test
    void installingAgainMakesANewRevisionAndKeepsTheOld() {
        var first = installed(draft("a"));
        var second = installed(draft("b"));
        assertThat(second.revision()).isEqualTo(2);
        assertThat(packages.edition(template)).hasValue(second);
        assertThat(packages.files(first.packageId()).orElseThrow().zip()).asString().isEqualTo("zip a");
        assertThat(packages.revisions(code)).extracting(Revision::number).containsExactly(2, 1);
        assertThat(packages.revisions(code)).extracting(Revision::active).containsExactly(true, false);
    }

    @Test
    void samePackageAgainWritesNothing() {
        var first = installed(draft("a"));
        assertThat(packages.install(draft("a"), "other")).isEqualTo(new Unchanged(first));
        assertThat(packages.revisions(code)).hasSize(1);
    }

    @Test
    void olderRevisionCanBeMadeActiveAgain() {
        installed(draft("a"));
        installed(draft("b", List.of(template + ".2")));
        assertThat(packages.edition(template)).isEmpty();
        assertThat(packages.activate(code, 1, "admin")).isInstanceOf(Active.class);
        assertThat(packages.edition(template).orElseThrow().revision()).isEqualTo(1);
        assertThat(packages.edition(template + ".2")).isEmpty();
        assertThat(packages.activate(code, 1, "admin")).isInstanceOf(Unchanged.class);
        assertThat(packages.activate(code, 7, "admin")).isEqualTo(new Installation.Unknown(code));
    }

    @Test
    void templateOfAnotherFormatIsRefusedAndNothingIsWritten() {
        installed(draft("a"));
        var other = "" + CODES.incrementAndGet();
        var draft = new PackageDraft(other, "1", "Чужой", 1, List.of(template), START, Optional.empty(),
                SignatureNeed.NONE, "zip".getBytes(), "sha");
        assertThat(packages.install(draft, "admin")).isEqualTo(new TemplateTaken(template, code));
        assertThat(packages.revisions(other)).isEmpty();
    }

    @Test
    void checksSetByTheAdministratorOutliveANewPackage() {
        var edition = installed(draft("a"));
        var soft = new Checks(Effect.WARN, Effect.OFF, Effect.REFUSE, Effect.WARN, Effect.OFF);
        assertThat(packages.changeChecks(code, edition.version(), soft, "admin")).isEqualTo(Change.DONE);
        assertThat(installed(draft("b")).checks()).isEqualTo(soft);
    }

    @Test
    void secondOfTwoAdministratorsReadsAgain() {
        var edition = installed(draft("a"));
        var soft = new Checks(Effect.WARN, Effect.WARN, Effect.WARN, Effect.WARN, Effect.WARN);
        packages.changeChecks(code, edition.version(), soft, "first");
        assertThat(packages.changeChecks(code, edition.version(), edition.checks(), "second"))
                .isEqualTo(Change.CHANGED_MEANWHILE);
        assertThat(packages.edition(template).orElseThrow().checks()).isEqualTo(soft);
        assertThat(packages.edition(template).orElseThrow().changedBy()).isEqualTo("first");
        assertThat(packages.changeChecks("нет", 1, soft, "admin")).isEqualTo(Change.UNKNOWN);
    }

    @Test
    void installationsAtOnceGetRevisionsOfTheirOwn() throws Exception {
        var start = new CyclicBarrier(4);
        var all = new ArrayList<Callable<Installation>>();
        for (var content : List.of("a", "b", "c", "d")) {
            all.add(() -> {
                start.await();
                return packages.install(draft(content), "admin");
            });
        }
        try (var workers = Executors.newFixedThreadPool(4)) {
            for (var answer : workers.invokeAll(all)) {
                assertThat(answer.get()).isInstanceOf(Active.class);
            }
        }
        assertThat(packages.revisions(code)).extracting(Revision::number).containsExactly(4, 3, 2, 1);
        assertThat(packages.revisions(code)).filteredOn(Revision::active).hasSize(1);
    }

    @Test
    void impossibleFactsAreRefusedInWords() {
        assertThatThrownBy(() -> draft("a", List.of())).hasMessageContaining("OID шаблона");
        assertThatThrownBy(() -> draft("a", List.of("1.02"))).hasMessageContaining("записан неверно");
        assertThatThrownBy(() -> new Validity(START, Optional.of(START.minusDays(1)))).hasMessageContaining("раньше");
    }

    private Edition installed(PackageDraft draft) {
        return ((Active) packages.install(draft, "admin")).edition();
    }

    private PackageDraft draft(String content) {
        return draft(content, List.of(template, template + ".1"));
    }

    private PackageDraft draft(String content, List<String> templates) {
        return new PackageDraft(code, "37", "Льготный рецепт", 4, templates, START, Optional.empty(),
                SignatureNeed.REQUIRED, ("zip " + content).getBytes(), "sha-" + content);
    }
}

package ru.medbus.domain.passport.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.InventedNetwork;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.shared.Snils;

@DatabaseTest
class PlotsIT {
    private static final Author REGISTRAR = new Author("registrar", "");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Autowired
    private Plots plots;
    @Autowired
    private ChangeLog changes;
    @Autowired
    private JdbcTemplate jdbc;
    private String clinic;
    private String place;

    @BeforeEach
    void known() {
        clinic = new InventedNetwork(jdbc).clinic();
        place = "г. Примерск-" + clinic.substring(clinic.length() - 4);
    }

    @Test
    void plotIsKeptWithItsAddressesInTheirOrder() {
        plots.save(plot(clinic, "1", 1700, 0, ", ул. Садовая: 1–25 нечётные, 30", ", ул. Мира"), REGISTRAR);
        assertThat(plots.of(clinic)).singleElement().satisfies(kept -> {
            assertThat(kept.attached()).isEqualTo(1700);
            assertThat(Addresses.write(kept.addresses())).isEqualTo(
                    place + ", ул. Садовая: 1–25 нечётные, 30\n" + place + ", ул. Мира");
        });
    }

    @Test
    void addressIsServedByOnePlotOfAKind() {
        plots.save(plot(clinic, "1", 10, 0, ", ул. Садовая: 1–25 нечётные"), REGISTRAR);
        plots.save(plot(clinic, "2", 10, 0, ", улица Садовая: чётные"), REGISTRAR);
        var neighbour = new InventedNetwork(jdbc).clinic();
        assertThatThrownBy(() -> plots.save(plot(neighbour, "7", 10, 0, ", улица садовая: 5"), REGISTRAR))
                .isInstanceOf(PassportRefusedException.class).hasMessageContaining("уже обслуживает участок 1")
                .hasMessageContaining("Поликлиника").hasMessageContaining("1–25 нечётные");
        refused("addresses", () -> plots.save(plot(neighbour, "7", 10, 0, ""), REGISTRAR));
        assertThat(plots.of(neighbour)).isEmpty();
    }

    @Test
    void otherKindServesTheSameAddress() {
        plots.save(plot(clinic, "1", 10, 0, ", ул. Садовая"), REGISTRAR);
        plots.save(new Plot(0, clinic, Optional.empty(), PlotKind.PAEDIATRIC, "1", "", 0, 900, START,
                Optional.empty(), Addresses.read(place + ", ул. Садовая"), 0), REGISTRAR);
        assertThat(plots.of(clinic)).hasSize(2);
    }

    @Test
    void addressPassesToAnotherPlotWhenTheFirstCloses() {
        long first = plots.save(plot(clinic, "1", 10, 0, ", ул. Садовая"), REGISTRAR);
        var kept = plots.of(clinic).getFirst();
        plots.save(new Plot(first, clinic, Optional.empty(), kept.kind(), "1", "", 10, 0, START,
                Optional.of(START.plusDays(30)), kept.addresses(), kept.revision()), REGISTRAR);
        var next = plot(clinic, "1", 10, 0, ", ул. Садовая");
        refused("number", () -> plots.save(next, REGISTRAR));
        plots.save(new Plot(0, clinic, Optional.empty(), next.kind(), "1", "", 10, 0, START.plusDays(30),
                Optional.empty(), next.addresses(), 0), REGISTRAR);
        assertThat(plots.of(clinic)).hasSize(2);
    }

    @Test
    void negativeCountsAndAWrongSnilsAreRefused() {
        refused("adults", () -> plots.save(plot(clinic, "1", -1, 0), REGISTRAR));
        refused("children", () -> plots.save(plot(clinic, "1", 0, -5), REGISTRAR));
        refused("doctorSnils", () -> plots.save(new Plot(0, clinic, Optional.empty(), PlotKind.GENERAL, "1",
                "11223344596", 0, 0, START, Optional.empty(), List.of(), 0), REGISTRAR));
        assertThat(plots.of(clinic)).isEmpty();
    }

    @Test
    void historyDoesNotTellTheDoctorsNumber() {
        var snils = Snils.ofAccount(100_200_300);
        plots.save(new Plot(0, clinic, Optional.empty(), PlotKind.GENERAL, "1", snils.digits(), 5, 5, START,
                Optional.empty(), List.of(), 0), REGISTRAR);
        assertThat(changes.of(clinic, 5)).singleElement().satisfies(change -> assertThat(change.after())
                .contains("Врач: СНИЛС ***").doesNotContain(snils.digits()).doesNotContain(snils.formatted()));
    }

    @Test
    void twoWhoTakeOneStreetAtOnceDoNotBothGetIt() throws Exception {
        var neighbour = new InventedNetwork(jdbc).clinic();
        var together = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(2)) {
            var deeds = Stream.of(clinic, neighbour).map(facility -> people.submit(() -> {
                together.await();
                return plots.save(plot(facility, "1", 10, 0, ", ул. Общая"), REGISTRAR);
            })).toList();
            together.countDown();
            assertThat(deeds).filteredOn(PlotsIT::refused).hasSize(1);
        }
        assertThat(plots.of(clinic).size() + plots.of(neighbour).size()).isEqualTo(1);
    }

    private static boolean refused(Future<?> deed) {
        try {
            deed.get();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(PassportRefusedException.class);
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Plot plot(String facility, String number, int adults, int children, String... streets) {
        var lines = Stream.of(streets).map(street -> place + street).toList();
        return new Plot(0, facility, Optional.empty(), PlotKind.THERAPEUTIC, number, "", adults, children, START,
                Optional.empty(), Addresses.read(String.join("\n", lines)), 0);
    }

    private static void refused(String field, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(PassportRefusedException.class,
                refusal -> assertThat(refusal.field()).as(refusal.getMessage()).isEqualTo(field));
    }
}

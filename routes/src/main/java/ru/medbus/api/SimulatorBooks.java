package ru.medbus.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.medbus.demo.Simulators;
import ru.medbus.simulators.kit.Book;

/** What each simulated system has taken in, so that loss and doubling can be counted from outside. Demo profile only. */
@RestController
@Profile("demo")
class SimulatorBooks {
    private final Simulators simulators;

    SimulatorBooks(Simulators simulators) {
        this.simulators = simulators;
    }

    /**
     * @param count  receipts, repeats included
     * @param unique documents
     * @param ids    of the receipts, oldest first
     */
    record Received(int count, long unique, List<String> ids) {
        static Received of(List<Book.Entry> entries) {
            var ids = entries.stream().map(Book.Entry::id).toList();
            return new Received(ids.size(), ids.stream().distinct().count(), ids);
        }
    }

    @GetMapping("/simulators/{system}/received")
    Received received(@PathVariable String system,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Optional<OffsetDateTime> since) {
        return simulators.simulator(system)
                .map(simulator -> Received.of(simulator.book()
                        .since(since.map(OffsetDateTime::toInstant).orElse(Instant.EPOCH))))
                .orElseThrow(
                        () -> Problem
                                .notFound("Имитатора «" + system
                                        + "» нет: есть remd, vimis, nsi, frmr, frllo, subscriber"));
    }
}

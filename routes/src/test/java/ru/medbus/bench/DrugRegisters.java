package ru.medbus.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import ru.medbus.Bus;
import ru.medbus.domain.drugsupply.beneficiary.Entitlements;

/** Registers of preferential drug supply at the size of a region: the right on a day, the search, dispensing. */
final class DrugRegisters {
    private static final int QUESTIONS = 5_000;

    private final Path folder;
    private final Sizes sizes;

    DrugRegisters(Path folder, Sizes sizes) {
        this.folder = folder;
        this.sizes = sizes;
    }

    void measure(Report report) throws Exception {
        try (var bus = bus()) {
            try (var database = bus.getBean(DataSource.class).getConnection()) {
                new FilledPrescriptions(database, sizes.prescriptions()).fill();
            }
            report.section("Drug supply",
                    ("%,d beneficiaries with two benefits each, %,d prescriptions of three years; bus, database and "
                            + "caller share this process and machine. Searches are whole pages of 50 lines.")
                            .formatted(FilledPrescriptions.PEOPLE, sizes.prescriptions()),
                    figures(bus));
        }
    }

    private List<Figure> figures(ConfigurableApplicationContext bus) throws Exception {
        var figures = new ArrayList<Figure>();
        var answers = entitlements(bus.getBean(Entitlements.class));
        figures.add(Figure.of("the right to a drug on a day, p50", answers.percentile(0.5), "ms"));
        figures.add(Figure.of("the right to a drug on a day, p99", answers.percentile(0.99), "ms").atMost(5, 2));
        int port = Integer.parseInt(bus.getEnvironment().getRequiredProperty("local.server.port"));
        figures.addAll(new PrescriptionSearch(Visitor.signedIn(port, "admin"), sizes.prescriptions()).figures());
        new Dispenses(bus, sizes.dispenses() / 5, 'W').rate();
        figures.add(Figure.of("dispensed by four pharmacists at once", new Dispenses(bus, sizes.dispenses(), 'R')
                .rate(), "/s"));
        return figures;
    }

    private static Load.Answers entitlements(Entitlements entitlements) throws Exception {
        var random = new SplittableRandom(1);
        var today = LocalDate.now();
        return Rounds.of(QUESTIONS, round -> entitlements.on(new Entitlements.Question(
                FilledPrescriptions.FIRST_PERSON + 1 + random.nextInt(FilledPrescriptions.PEOPLE), today,
                round % 2 == 0 ? "J45.0" : "", round % 3 == 0 ? Optional.of("ONLP") : Optional.empty(), "")));
    }

    private ConfigurableApplicationContext bus() {
        return new SpringApplicationBuilder(Bus.class).profiles("demo").run("--server.port=0",
                "--medbus.data=" + folder.resolve("drugs"), "--medbus.demo.traffic=off", "--medbus.demo.percent=0",
                "--medbus.journal.key-secret=only-for-bench-0123456789");
    }
}

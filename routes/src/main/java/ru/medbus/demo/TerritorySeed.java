package ru.medbus.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.passport.territory.AgeStructure;
import ru.medbus.domain.passport.territory.PopulationRegister;
import ru.medbus.domain.passport.territory.Territories;
import ru.medbus.domain.passport.territory.Territory;
import ru.medbus.domain.passport.territory.YearDraft;

/** Twenty territories and 300,000 people by sex and age, for three years. */
@Component
@Profile("demo")
class TerritorySeed implements Seed {
    private static final LocalDate SINCE = LocalDate.of(2006, 1, 1);
    private static final int YEARS = 3;
    /** What an earlier year had of the last one's people. */
    private static final double GROWTH = 0.011;

    private final Territories territories;
    private final PopulationRegister population;

    TerritorySeed(Territories territories, PopulationRegister population) {
        this.territories = territories;
        this.population = population;
    }

    @Override
    public boolean sown() {
        return territories.find(InventedTerritory.REGION.oktmo()).isPresent();
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void sow(int percent) {
        Stream.of(InventedTerritory.values()).forEach(one -> territories.add(territory(one), Actor.HUB));
        var last = LocalDate.now().getYear();
        var drafts = Stream.of(InventedTerritory.values()).filter(one -> one.people() > 0)
                .flatMap(one -> IntStream.range(0, YEARS).mapToObj(back -> draft(one, last - back, back, percent)))
                .toList();
        population.load(drafts, "выдуманное население", Actor.HUB);
    }

    private static Territory territory(InventedTerritory one) {
        boolean top = one == InventedTerritory.REGION;
        return new Territory(one.oktmo(), one.title(), one.kind(),
                top ? Optional.empty() : Optional.of(InventedTerritory.REGION.oktmo()),
                top ? Optional.empty() : Optional.of(one.areaKm2()), SINCE, Optional.empty(), 0);
    }

    private static YearDraft draft(InventedTerritory one, int year, int back, int percent) {
        int people = (int) Math.max(1_000, Math.round(one.people() * percent / 100.0 * (1 + GROWTH * back)));
        int men = (int) Math.round(people * 0.464);
        return new YearDraft(one.oktmo(), year, new AgeStructure(shared(men, age -> weight(age + back, 8.5)),
                shared(people - men, age -> weight(age + back, 11.5))));
    }

    /** Waves of births of the forties, sixties, nineties; fewer and fewer after seventy. */
    private static double weight(int age, double steepness) {
        double wave = 1 + 0.35 * Math.sin((age - 8) / 27.0 * 2 * Math.PI);
        return wave / (1 + Math.exp((age - 70) / steepness));
    }

    /** Whole people that add up: what rounding leaves goes to the next age. */
    private static List<Integer> shared(int people, IntToDoubleFunction weight) {
        double all = IntStream.rangeClosed(0, AgeStructure.LAST_AGE).mapToDouble(weight).sum();
        var shares = new ArrayList<Integer>();
        double due = 0;
        int given = 0;
        for (int age = 0; age <= AgeStructure.LAST_AGE; age++) {
            due += people * weight.applyAsDouble(age) / all;
            shares.add((int) Math.round(due) - given);
            given += shares.getLast();
        }
        return shares;
    }
}

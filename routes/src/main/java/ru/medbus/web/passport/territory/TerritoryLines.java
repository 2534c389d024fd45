package ru.medbus.web.passport.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import ru.medbus.domain.passport.territory.AgeStructure;
import ru.medbus.domain.passport.territory.PopulationRegister;
import ru.medbus.domain.passport.territory.Territories;
import ru.medbus.domain.passport.territory.Territory;
import ru.medbus.domain.passport.territory.TerritoryTree;

/** The list as it is filtered: the tree, or what a text finds. */
@Service
class TerritoryLines {
    private final Territories territories;
    private final PopulationRegister population;

    TerritoryLines(Territories territories, PopulationRegister population) {
        this.territories = territories;
        this.population = population;
    }

    /** The year asked for, or the latest that is loaded, or this one. */
    int year(Integer asked) {
        return asked != null
                ? asked
                : population.years().stream().findFirst().orElseGet(() -> LocalDate.now().getYear());
    }

    /** @param closed whether those that are no more are shown */
    List<TerritoryLine> of(int year, String text, boolean closed) {
        var today = LocalDate.now();
        var people = population.ofYear(year);
        var tree = new TerritoryTree(territories.all().stream()
                .filter(one -> closed || one.to().filter(today::isAfter).isEmpty()).toList());
        var facilities = tree.counted(territories.facilities(today));
        var lines = new ArrayList<TerritoryLine>();
        tree.walk((one, depth) -> lines.add(new TerritoryLine(one, depth,
                Optional.ofNullable(people.get(one.oktmo())).map(AgeStructure::total),
                facilities.get(one.oktmo()))));
        return lines.stream().filter(line -> matches(line.territory(), text)).toList();
    }

    private static boolean matches(Territory one, String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return one.oktmo().startsWith(wanted) || one.name().toLowerCase(Locale.ROOT).contains(wanted);
    }
}

package ru.medbus.web.passport.territory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.territory.PopulationRegister;
import ru.medbus.domain.passport.territory.Territories;
import ru.medbus.domain.passport.territory.WorkingAge;
import ru.medbus.web.passport.PassportSection;

/** On the passport's page: where the organisation is and how many people live there. */
@Component
class TerritorySection implements PassportSection {
    private final Territories territories;
    private final PopulationRegister population;
    private final WorkingAge workingAge;

    TerritorySection(Territories territories, PopulationRegister population, WorkingAge workingAge) {
        this.territories = territories;
        this.population = population;
        this.workingAge = workingAge;
    }

    @Override
    public String title() {
        return "Территория";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String fragment() {
        return "territory/section :: section";
    }

    @Override
    public Map<String, Object> facts(Facility facility, Rights person) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("oktmo", facility.oktmo());
        territories.find(facility.oktmo()).ifPresent(territory -> {
            facts.put("territory", territory);
            facts.put("path", "/passport/territories/" + territory.oktmo());
            population.years().stream().findFirst().ifPresent(year -> population.of(territory.oktmo(), year)
                    .ifPresent(people -> {
                        facts.put("year", year);
                        facts.put("groups", workingAge.groups(people));
                        facts.put("people", people.total());
                    }));
        });
        return facts;
    }
}

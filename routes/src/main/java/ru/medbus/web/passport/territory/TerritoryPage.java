package ru.medbus.web.passport.territory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.territory.AgeGroup;
import ru.medbus.domain.passport.territory.AgeStructure;
import ru.medbus.domain.passport.territory.PopulationEdition;
import ru.medbus.domain.passport.territory.PopulationRegister;
import ru.medbus.domain.passport.territory.Territories;
import ru.medbus.domain.passport.territory.Territory;
import ru.medbus.domain.passport.territory.WorkingAge;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Xlsx;

/** One territory: pyramid of ages, groups, a year beside another, what was loaded when. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/territories/{oktmo:[0-9]+}")
class TerritoryPage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEADS = List.of("ОКТМО", "Год", "Возраст", "Мужчины", "Женщины");

    private final Territories territories;
    private final PopulationRegister population;
    private final TerritoryLines lines;
    private final WorkingAge workingAge;
    private final CurrentUser user;

    TerritoryPage(Territories territories, PopulationRegister population, TerritoryLines lines,
            WorkingAge workingAge, CurrentUser user) {
        this.territories = territories;
        this.population = population;
        this.lines = lines;
        this.workingAge = workingAge;
        this.user = user;
    }

    /** @param before the same group in the year of comparison, when there is one */
    record Compared(AgeGroup now, Optional<AgeGroup> before) {
        public Optional<Long> change() {
            return before.map(group -> now.total() - group.total());
        }
    }

    @GetMapping
    String show(@PathVariable String oktmo, @RequestParam(required = false) Integer year,
            @RequestParam(required = false) Integer with, Model model) {
        var territory = territories.get(oktmo);
        var editions = population.editions(oktmo);
        int shown = Optional.ofNullable(year).or(() -> latest(editions)).orElseGet(() -> lines.year(null));
        model.addAttribute("territory", territory);
        model.addAttribute("parent", territory.parent().flatMap(territories::find));
        model.addAttribute("year", shown);
        model.addAttribute("with", with);
        model.addAttribute("years", population.years());
        model.addAttribute("editions", editions);
        model.addAttribute("own", editions.stream().anyMatch(one -> one.current() && one.year() == shown));
        model.addAttribute("workingAge", workingAge);
        model.addAttribute("editing", user.may(Permission.MANAGE_NORMS));
        var people = population.of(oktmo, shown);
        model.addAttribute("people", people);
        people.ifPresent(now -> charts(model, now,
                Optional.ofNullable(with).flatMap(other -> population.of(oktmo, other))));
        var all = lines.of(shown, "", true);
        model.addAttribute("line", all.stream().filter(line -> line.territory().equals(territory)).findFirst()
                .orElseThrow());
        model.addAttribute("parts", all.stream()
                .filter(line -> line.territory().parent().filter(oktmo::equals).isPresent()).toList());
        return "territory/card";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> export(@PathVariable String oktmo, @RequestParam int year) {
        var people = population.of(territories.get(oktmo).oktmo(), year).orElse(AgeStructure.NOBODY);
        return Download.xlsx("Население " + oktmo + " " + year, Xlsx.of("Население", HEADS, rows(oktmo, year, people)));
    }

    /** As the import reads it, with the year's numbers left empty. */
    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String oktmo, @RequestParam int year) {
        territories.get(oktmo);
        return Download.xlsx("Шаблон " + oktmo + " " + year, Xlsx.of("Население", HEADS,
                IntStream.rangeClosed(0, AgeStructure.LAST_AGE)
                        .mapToObj(age -> Arrays.asList(oktmo, year, PopulationReading.age(age), null, null))));
    }

    private void charts(Model model, AgeStructure now, Optional<AgeStructure> before) {
        model.addAttribute("pyramid", pyramid(now, before));
        model.addAttribute("groups", compared(workingAge.groups(now), before.map(workingAge::groups)));
        model.addAttribute("bands", compared(WorkingAge.bands(now), before.map(WorkingAge::bands)));
        model.addAttribute("before", before);
    }

    private static Optional<Integer> latest(List<PopulationEdition> editions) {
        return editions.stream().map(PopulationEdition::year).findFirst();
    }

    private static List<Compared> compared(List<AgeGroup> now, Optional<List<AgeGroup>> before) {
        return IntStream.range(0, now.size())
                .mapToObj(i -> new Compared(now.get(i), before.map(groups -> groups.get(i)))).toList();
    }

    private static Stream<List<?>> rows(String oktmo, int year, AgeStructure people) {
        return IntStream.rangeClosed(0, AgeStructure.LAST_AGE).mapToObj(age -> List.of(oktmo, year,
                PopulationReading.age(age), people.men().get(age), people.women().get(age)));
    }

    private static String pyramid(AgeStructure now, Optional<AgeStructure> before) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("men", now.men());
        facts.put("women", now.women());
        before.ifPresent(other -> {
            facts.put("menBefore", new ArrayList<>(other.men()));
            facts.put("womenBefore", new ArrayList<>(other.women()));
        });
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Numbers can always be written", e);
        }
    }
}

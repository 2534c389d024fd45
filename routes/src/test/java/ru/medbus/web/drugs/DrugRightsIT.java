package ru.medbus.web.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.medbus.BusIT;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.web.Screens;

/** Who opens which page of the preferential drugs, and whose rows he sees there; every refusal is written down. */
class DrugRightsIT extends BusIT {
    private static final String OTHER_CLINIC = "1.2.643.5.1.13.13.12.2.99.9998";
    private static final List<String> EVERYBODY = List.of("doctor", "registrar", "pharmacist", "storekeeper",
            "purchaser", "expert", "economist", "ministry", "admin");
    private static final Map<String, Set<String>> PAGES = Map.ofEntries(
            Map.entry("/drugs/patients", Set.of("doctor", "registrar", "pharmacist", "ministry", "admin")),
            Map.entry("/drugs/requests", Set.of("doctor", "registrar", "pharmacist", "ministry", "admin")),
            Map.entry("/drugs/beneficiaries", Set.of("doctor", "registrar", "pharmacist", "ministry", "admin")),
            Map.entry("/drugs/categories", Set.of("registrar", "admin")),
            Map.entry("/drugs/prescriptions", Set.of("doctor", "pharmacist", "ministry", "admin")),
            Map.entry("/drugs/prescriptions/export.csv", Set.of("doctor", "pharmacist", "ministry", "admin")),
            Map.entry("/drugs/paper", Set.of("doctor", "admin")),
            Map.entry("/drugs/numbering", Set.of("doctor", "admin")),
            Map.entry("/drugs/catalogue", Set.of("admin")),
            Map.entry("/drugs/dispense", Set.of("pharmacist", "admin")),
            Map.entry("/drugs/allotments", Set.of("doctor", "pharmacist", "ministry", "admin")),
            Map.entry("/drugs/allotments/new", Set.of("ministry", "admin")),
            Map.entry("/drugs/allotments/import", Set.of("ministry", "admin")),
            Map.entry("/pharmacy/places", Set.of("ministry", "admin")),
            Map.entry("/pharmacy/places/new", Set.of("ministry", "admin")),
            Map.entry("/pharmacy/places/export.csv", Set.of("ministry", "admin")),
            Map.entry("/pharmacy/receipts", Set.of("pharmacist", "storekeeper", "ministry", "admin")),
            Map.entry("/pharmacy/stock", Set.of("pharmacist", "storekeeper", "ministry", "admin")),
            Map.entry("/pharmacy/moves", Set.of("pharmacist", "storekeeper", "ministry", "admin")),
            Map.entry("/pharmacy/mdlp", Set.of("pharmacist", "storekeeper", "ministry", "admin")));

    @Autowired
    private Screens screens;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @Autowired
    private PrescriptionQueries queries;
    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void regionIsThere() {
        DrugWorld.sown(queries);
        await().atMost(Duration.ofSeconds(90)).until(() -> count("select count(*) from stock.place") > 0);
    }

    @TestFactory
    Stream<DynamicTest> pagesOpenForTheirRolesAlone() {
        return PAGES.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(page -> dynamicTest(page.getKey(), () -> {
                    for (var who : EVERYBODY) {
                        assertThat(screens.open(who, page.getKey()).andReturn().getResponse().getStatus())
                                .as(who + " at " + page.getKey()).isEqualTo(page.getValue().contains(who) ? 200 : 403);
                    }
                }));
    }

    @Test
    void noPageAtAllOpensForWhoHasNothingToDoWithDrugs() throws Exception {
        var paths = mappings.getHandlerMethods().keySet().stream()
                .filter(each -> each.getMethodsCondition().getMethods().isEmpty()
                        || each.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(each -> each.getPatternValues().stream())
                .filter(path -> path.startsWith("/drugs") || path.startsWith("/pharmacy"))
                .map(path -> path.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "1")).sorted().distinct().toList();
        assertThat(paths).hasSizeGreaterThan(30);
        for (var path : paths) {
            for (var who : List.of("economist", "expert", "purchaser")) {
                assertThat(screens.open(who, path).andReturn().getResponse().getStatus()).as(who + " at " + path)
                        .isIn(403, 404);
            }
        }
    }

    @Test
    void doctorSeesPrescriptionsOfHisOrganisationAlone() throws Exception {
        var own = issued(DrugWorld.CLINIC, PrescriptionState.REGISTERED);
        var other = issued(OTHER_CLINIC, PrescriptionState.REGISTERED);
        assertThat(screens.text("doctor", "/drugs/prescriptions?number=" + own.number())).contains(own.number());
        assertThat(screens.text("doctor", "/drugs/prescriptions?number=" + other.number()))
                .contains("Таких рецептов нет");
        screens.open("doctor", page(own)).andExpect(status().isOk());
        int refusals = refusals("doctor");
        screens.open("doctor", page(other)).andExpect(status().isForbidden());
        screens.open("doctor", page(other) + "/print.pdf").andExpect(status().isForbidden());
        screens.send("doctor", page(other) + "/annul", "reason", "не моё дело").andExpect(status().isForbidden());
        assertThat(refusals("doctor")).isGreaterThan(refusals);
        assertThat(prescriptions.byNumber(other).orElseThrow().state()).isEqualTo(PrescriptionState.REGISTERED);
    }

    @Test
    void pharmacistSeesWhatHeMayDispenseWhoeverHasIssuedIt() throws Exception {
        var inForce = issued(OTHER_CLINIC, PrescriptionState.REGISTERED);
        var over = issued(OTHER_CLINIC, PrescriptionState.DISPENSED);
        assertThat(screens.text("pharmacist", "/drugs/prescriptions?number=" + inForce.number()))
                .contains(inForce.number());
        assertThat(screens.text("pharmacist", "/drugs/prescriptions?state=DISPENSED&number=" + over.number()))
                .contains("Таких рецептов нет");
        screens.open("pharmacist", page(inForce)).andExpect(status().isOk());
        screens.open("pharmacist", page(over)).andExpect(status().isForbidden());
        screens.send("pharmacist", page(inForce) + "/annul", "reason", "не моё дело")
                .andExpect(status().isForbidden());
        screens.open("storekeeper", page(inForce)).andExpect(status().isForbidden());
        screens.open("registrar", page(inForce)).andExpect(status().isForbidden());
    }

    private SeriesNumber issued(String facility, PrescriptionState state) {
        var number = new SeriesNumber("9987", "%09d".formatted(System.nanoTime() % 1_000_000_000));
        var today = LocalDate.now();
        prescriptions.addAll(List.of(new Prescriptions.Entry(facility, "148-1-04l", number.series(), number.number(),
                state, database.queryForObject("select max(id) from patient.person", Long.class),
                database.queryForObject("select min(code) from drugsupply.category", String.class), 100, 2, "I10",
                database.queryForObject("select min(code) from drugsupply.drug", String.class), BigDecimal.ONE, 1, 30,
                BigDecimal.valueOf(30), "по 1 таблетке", "2", today, today.plusDays(30), "doctor",
                "Врачёва Вера Витальевна", false)));
        return number;
    }

    private String page(SeriesNumber number) {
        return "/drugs/prescriptions/" + prescriptions.byNumber(number).orElseThrow().id();
    }

    private int refusals(String who) {
        return database.queryForObject(
                "select count(*) from access.audit_record where who = ? and action = 'PERMISSION_REFUSED'",
                Integer.class, who);
    }

    private int count(String query) {
        return database.queryForObject(query, Integer.class);
    }
}

package ru.medbus.domain.passport.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.InventedNetwork;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.edition.Editions;
import ru.medbus.domain.passport.facility.FacilityEditing;
import ru.medbus.domain.passport.plot.Plot;
import ru.medbus.domain.passport.plot.PlotKind;
import ru.medbus.domain.passport.plot.Plots;

@DatabaseTest
class CompletenessIT {
    private static final Author REGISTRAR = new Author("registrar", "");

    @Autowired
    private Completeness completeness;
    @Autowired
    private FacilityEditing facts;
    @Autowired
    private Plots plots;
    @Autowired
    private Editions editions;
    @Autowired
    private Network network;
    @Autowired
    private JdbcTemplate jdbc;
    private InventedNetwork invented;
    private String clinic;

    @BeforeEach
    void known() {
        invented = new InventedNetwork(jdbc);
        clinic = invented.clinic();
    }

    @Test
    void partCountsByHowMuchOfItIsFilled() {
        assertThat(part("Адрес и сведения")).as("the territory, one of nine").isEqualTo(11);
        assertThat(part("Здания")).isZero();
        invented.building(clinic, "Корпус А");
        assertThat(part("Здания")).as("floors, one of three").isEqualTo(33);
        jdbc.update("update passport.building set closed_on = current_date where facility_oid = ?", clinic);
        assertThat(part("Здания")).as("what has closed does not count").isZero();
    }

    @Test
    void plotIsFilledByPeopleDoctorAndAddresses() {
        plots.save(new Plot(0, clinic, Optional.empty(), PlotKind.GENERAL, "1", "", 100, 0,
                LocalDate.of(2026, 1, 1), Optional.empty(), List.of(), 0), REGISTRAR);
        assertThat(part("Участки")).isEqualTo(33);
    }

    @Test
    void partThatAnOrganisationHasNotIsFullUntilItHasOne() {
        facts.declareAbsent(clinic, "Участки", true, REGISTRAR);
        assertThat(part("Участки")).isEqualTo(100);
        plots.save(new Plot(0, clinic, Optional.empty(), PlotKind.GENERAL, "1", "", 0, 0,
                LocalDate.of(2026, 1, 1), Optional.empty(), List.of(), 0), REGISTRAR);
        facts.declareAbsent(clinic, "Участки", false, REGISTRAR);
        assertThat(part("Участки")).isZero();
    }

    @Test
    void whatIsThereOrMustBeThereIsNotDeclaredAbsent() {
        plots.save(new Plot(0, clinic, Optional.empty(), PlotKind.GENERAL, "1", "", 100, 0,
                LocalDate.of(2026, 1, 1), Optional.empty(), List.of(), 0), REGISTRAR);
        assertThatThrownBy(() -> facts.declareAbsent(clinic, "Участки", true, REGISTRAR))
                .isInstanceOf(PassportRefusedException.class).hasMessageContaining("есть действующие записи");
        assertThatThrownBy(() -> facts.declareAbsent(clinic, "Здания", true, REGISTRAR))
                .isInstanceOf(PassportRefusedException.class).hasMessageContaining("нужен каждой");
    }

    @Test
    void pharmacyIsNotAskedForPlots() {
        var pharmacy = network.facility(invented.facility(FacilityKind.PHARMACY)).orElseThrow();
        assertThat(completeness.of(pharmacy).parts()).extracting(Filled.Part::title).contains("Помещения")
                .doesNotContain("Участки", "Технологии");
    }

    @Test
    void registersLineIsCountedInTheTransactionOfTheEdit() {
        facts.declareAbsent(clinic, "Участки", true, REGISTRAR);
        var filled = completeness.of(network.facility(clinic).orElseThrow()).percent();
        assertThat(editions.standing(clinic).percent()).isEqualTo(filled).isPositive();
    }

    private int part(String title) {
        return completeness.of(network.facility(clinic).orElseThrow()).part(title).orElseThrow().percent();
    }
}

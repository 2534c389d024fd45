package ru.medbus.domain.passport.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.InventedNetwork;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;

@DatabaseTest
class FacilityEditingIT {
    private static final Author REGISTRAR = new Author("registrar", "Письмо главного врача");

    @Autowired
    private FacilityEditing editing;
    @Autowired
    private Network network;
    @Autowired
    private ChangeLog changes;
    @Autowired
    private JdbcTemplate jdbc;
    private String clinic;

    @BeforeEach
    void known() {
        clinic = new InventedNetwork(jdbc).clinic();
    }

    @Test
    void everyChangedFieldIsNotedAndKeptFromTheNextLoad() {
        new InventedNetwork(jdbc).keptByFrmo(clinic,
                () -> editing.change(clinic, 1, facts("phone", "(000) 123-45-67"), REGISTRAR));
        assertThat(network.facility(clinic).orElseThrow().phone()).isEqualTo("(000) 123-45-67");
        assertThat(changes.of(clinic, 10)).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("Телефон");
            assertThat(change.before()).isEmpty();
            assertThat(change.after()).isEqualTo("(000) 123-45-67");
            assertThat(change.who()).isEqualTo("registrar");
            assertThat(change.why()).isEqualTo("Письмо главного врача");
        });
        assertThat(jdbc.queryForList("select field from passport.kept_field where record = ?", String.class, clinic))
                .containsExactly("phone");
    }

    @Test
    void whatTheRegionKeepsItselfIsNoDifferenceToFrmo() {
        editing.change(clinic, 1, facts("phone", "(000) 123-45-67"), REGISTRAR);
        assertThat(jdbc.queryForList("select field from passport.kept_field where record = ?", String.class, clinic))
                .isEmpty();
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        editing.change(clinic, 1, facts("head", "Главврачёва Г. Г."), REGISTRAR);
        assertThatThrownBy(() -> editing.change(clinic, 1, facts("head", "Другой Д. Д."), REGISTRAR))
                .isInstanceOf(PassportRefusedException.Outdated.class);
        assertThat(network.facility(clinic).orElseThrow().head()).isEqualTo("Главврачёва Г. Г.");
    }

    @ParameterizedTest
    @CsvSource({"inn, 1234567890", "inn, 990000000115", "kpp, 77", "ogrn, 1029900000010", "oktmo, 1234",
            "postIndex, 12345", "email, нет", "site, www.example.org", "site, javascript:alert(1)"})
    void wrongFactIsRefusedWithItsFieldAndNothingChanges(String field, String value) {
        var before = network.facility(clinic);
        assertThatThrownBy(() -> editing.change(clinic, 1, facts(field, value), REGISTRAR))
                .isInstanceOfSatisfying(PassportRefusedException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
        assertThat(network.facility(clinic)).isEqualTo(before);
        assertThat(changes.of(clinic, 10)).isEmpty();
    }

    @Test
    void unknownOrganisationIsSaidToBeUnknown() {
        assertThatThrownBy(() -> editing.change("1.2.3", 1, facts("head", "Никто"), REGISTRAR))
                .isInstanceOf(PassportRefusedException.Unknown.class);
    }

    private FacilityFacts facts(String field, String value) {
        UnaryOperator<String> of = name -> name.equals(field) ? value : "";
        return new FacilityFacts(of.apply("profile"), 0, of.apply("inn"), of.apply("kpp"), of.apply("ogrn"),
                field.equals("oktmo") ? value : "99701000", of.apply("postIndex"), of.apply("address"),
                of.apply("head"), of.apply("phone"), of.apply("email"), of.apply("site"));
    }
}

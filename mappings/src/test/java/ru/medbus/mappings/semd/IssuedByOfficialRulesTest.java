package ru.medbus.mappings.semd;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.drugsupply.beneficiary.Programme;
import ru.medbus.domain.drugsupply.beneficiary.Register;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Form;
import ru.medbus.domain.drugsupply.prescription.Order;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.patient.Person;
import ru.medbus.mappings.semd.invented.InventedFacility;
import ru.medbus.mappings.semd.invented.InventedPeople;
import ru.medbus.mappings.semd.issued.Issued;
import ru.medbus.mappings.semd.issued.IssuedToOrdinary;
import ru.medbus.mappings.semd.issued.IssuedToSemd;
import ru.medbus.mappings.semd.issued.MissingFacts;

/** Prescriptions that come from our own form are taken by the official schemas and rules, where these are at hand. */
class IssuedByOfficialRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String NODE = "21.20.10.149-000047-1-00003-0000000000000";

    @ParameterizedTest
    @CsvSource({"1, 1, 15 дней, 30", "2, 2, 30 дней, 60", "3, 4, 90 дней, 180", "5, 2, 30 дней, 150",
            "7, 2, 30 дней, 7"})
    void isTaken(int timesADay, String term, String name, int quantity) {
        var document = IssuedToSemd.compose(issued(timesADay, new Form.Term(term, name, 30, Form.Who.ANY, ""), quantity,
                Optional.empty()));
        var rules = RuleSet.official("141");
        assertThat(rules.schemaErrors(document)).isEmpty();
        assertThat(rules.schematronErrors(document)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 60 дней, 60", "3, 5, до 1 года, 180"})
    void ordinaryPrescriptionIsTakenByTheRulesOf148(int timesADay, String term, String name, int quantity) {
        var document = IssuedToOrdinary.compose(issued(timesADay, new Form.Term(term, name, 60, Form.Who.ANY, ""),
                quantity, Optional.empty()));
        assertThat(RuleSet.own("148").schemaErrors(document)).isEmpty();
        assertThat(RuleSet.own("148").schematronErrors(document)).isEmpty();
        assertThat(SemdFactsReader.read(document).body().prescriptions()).isEmpty();
        var rules = RuleSet.official("148");
        assertThat(rules.schemaErrors(document)).isEmpty();
        assertThat(rules.schematronErrors(document)).isEmpty();
    }

    @Test
    void byTradeNameIsTakenAndNamesIt() {
        var item = new DrugItem("k", NODE, "Выдуманол-Пример", "", BigDecimal.TEN, Optional.empty(), Optional.empty());
        var document = IssuedToSemd.compose(issued(1, new Form.Term("2", "30 дней", 30, Form.Who.ANY, ""), 30,
                Optional.of(item)));
        assertThat(new String(document, java.nio.charset.StandardCharsets.UTF_8))
                .contains("<name>Выдуманол-Пример</name>");
        var rules = RuleSet.official("141");
        assertThat(rules.schematronErrors(document)).isEmpty();
    }

    @Test
    void ownRulesOfTheProductTakeItToo() {
        var document = IssuedToSemd.compose(issued(2, new Form.Term("2", "30 дней", 30, Form.Who.ANY, ""), 60,
                Optional.empty()));
        assertThat(RuleSet.own("141").schemaErrors(document)).isEmpty();
        assertThat(RuleSet.own("141").schematronErrors(document)).isEmpty();
        var facts = SemdFactsReader.read(document);
        assertThat(facts.body().prescriptions()).containsExactly(new PrescriptionNumber("7601", "000000000017"));
        assertThat(facts.body().diagnoses()).containsExactly("J45.0");
    }

    @Test
    void theSamePrescriptionGivesTheSameBytes() {
        var issued = issued(2, new Form.Term("2", "30 дней", 30, Form.Who.ANY, ""), 60, Optional.empty());
        assertThat(IssuedToSemd.compose(issued)).isEqualTo(IssuedToSemd.compose(issued));
    }

    @Test
    void whatTheRegisterDoesNotKnowIsNamed() {
        var known = issued(1, new Form.Term("2", "30 дней", 30, Form.Who.ANY, ""), 30, Optional.empty());
        assertThat(MissingFacts.of(known.person(), known.beneficiary(), known.category().orElseThrow())).isEmpty();
        var nobody = new Person(1, Optional.empty(), Optional.empty(), "Примеров", "Иван", "", Optional.empty(), 1, "");
        assertThat(MissingFacts.of(nobody, Beneficiary.of(1, ""), known.category().orElseThrow())).contains("СНИЛС",
                "номер полиса ОМС", "дата рождения", "адрес с регионом", "телефон");
    }

    private static Issued issued(int timesADay, Form.Term term, int quantity, Optional<DrugItem> item) {
        var patient = new InventedPeople(5).person(17);
        var person = new Person(17, Optional.of(patient.snils().digits()), Optional.of(patient.enp().digits()),
                patient.name().family(), patient.name().given(), patient.name().patronymic(),
                Optional.of(patient.bornOn()), Integer.parseInt(patient.sex().code()), "76");
        var beneficiary = new Beneficiary(17, InventedFacility.POLYCLINIC.oid(), "0000017", "",
                patient.paper().type().code(), patient.paper().series(), patient.paper().number(),
                patient.paper().issuer(), patient.paper().issuerCode(), Optional.of(patient.paper().issuedOn()),
                patient.address().line(), patient.address().region().code(), patient.address().postalCode(),
                patient.phone(), 1);
        var category = new Category("1.00000.0070", "Граждане, страдающие бронхиальной астмой", "", Register.REGIONAL,
                "J45", false, Optional.empty(), Optional.empty(), 100, "1", 2, "", false, Programme.NONE,
                Optional.empty(), "", "", 1);
        var drug = new Drug(NODE, "Выдуманол (вымышл.)", "таблетки", "10 мг", "таб.", "", true, false, "",
                Optional.empty(), "", Optional.empty(), Optional.empty());
        var order = new Order(17, "148-1-04l", category.code(), "J45.0", NODE, item.map(DrugItem::code).orElse(""),
                BigDecimal.ONE, timesADay, 30, BigDecimal.valueOf(quantity), "По 1 таблетке", term.code(), DAY, false,
                true, "", item.isPresent() ? new Order.Commission("17", Optional.of(DAY)) : Order.Commission.NONE);
        var prescription = new Prescription(99, UUID.fromString("00000000-0000-4000-8000-000000000017"), 1,
                InventedFacility.POLYCLINIC.oid(), Optional.of(new SeriesNumber("7601", "000000000017")), false,
                PrescriptionState.DRAFT, order, new Prescription.Right(Optional.of(1L), 100, 2),
                Optional.of(DAY.plusDays(30)), new Prescription.Doctor("doctor", "Врачёва Вера", ""),
                new Prescription.Fate(Optional.empty(), "", "", "", "", Optional.empty()), Optional.empty(),
                Instant.parse("2026-03-02T07:30:00Z"), Optional.of(Instant.parse("2026-03-02T07:31:00Z")),
                Optional.empty(), 2);
        return new Issued(prescription, person, beneficiary, Optional.of(category), drug, item, term,
                "Астма с преобладанием аллергического компонента", Optional.empty(),
                InventedFacility.POLYCLINIC.facility(), InventedFacility.POLYCLINIC.doctor(1),
                InventedFacility.POLYCLINIC.head());
    }
}

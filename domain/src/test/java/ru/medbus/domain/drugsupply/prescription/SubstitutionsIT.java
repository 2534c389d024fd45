package ru.medbus.domain.drugsupply.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.drugsupply.prescription.DispensingWorld.TODAY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.prescription.Substitute.Kind;
import ru.medbus.domain.drugsupply.stock.Dispensing.Taken;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;

/** What a pharmacy may hand out instead of what is written, and why. */
@DatabaseTest
class SubstitutionsIT {
    @Autowired
    private DispensingWorld world;
    @Autowired
    private Substitutions substitutions;
    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private Dispensings dispensings;
    @Autowired
    private Consents consents;
    @Autowired
    private History history;

    @Test
    void byInnAnyTradeNameIsWhatIsWritten() {
        var written = world.drug("Замещалин", "таблетки", "20 мг");
        var other = world.another(written.drug());
        assertThat(of(order(written), other)).matches(each -> each.kind() == Kind.AS_WRITTEN && !each.consent()
                && each.source().contains("1094н"));
    }

    @Test
    void twoOfTheSmallerDoseStandForOneWithThePatientsConsent() {
        var written = world.drug("Дозалин", "таблетки", "20 мг");
        var smaller = world.drug("Дозалин", "таблетки", "10 мг");
        var found = of(order(written), smaller);
        assertThat(found).matches(each -> each.kind() == Kind.OTHER_DOSE && each.consent());
        assertThat(found.perUnit()).isEqualByComparingTo("2");
        assertThat(found.why()).isEqualTo("2 по 10 мг вместо одной 20 мг.");
    }

    @Test
    void everyOtherDoseAndFormSaysWhyNot() {
        var written = world.drug("Отказалин", "таблетки", "20 мг");
        assertThat(rule(written, world.drug("Отказалин", "таблетки", "40 мг"))).isEqualTo("DOSE_GREATER");
        assertThat(rule(written, world.drug("Отказалин", "таблетки", "15 мг"))).isEqualTo("DOSE_NOT_MULTIPLE");
        assertThat(rule(written, world.drug("Отказалин", "таблетки", "5 мг"))).isEqualTo("DOSE_TOO_SMALL");
        assertThat(rule(written, world.drug("Отказалин", "таблетки", "10 мг+5 мг"))).isEqualTo("DOSE_UNCLEAR");
        assertThat(rule(written, world.drug("Отказалин", "капсулы", "20 мг"))).isEqualTo("OTHER_FORM");
        assertThat(rule(written, world.drug("Отказалин", "таблетки", "10 мг", SubstitutionsIT::controlled)))
                .isEqualTo("CONTROLLED");
        assertThat(substitutions.of(order(written), TODAY)).allSatisfy(each -> assertThat(each.source()).isNotBlank());
    }

    @Test
    void nameOfTheCommissionIsNotReplaced() {
        var written = world.drug("Комиссалин", "таблетки", "20 мг");
        var other = world.another(written.drug());
        var named = named(order(written), written.item().code(), new Order.Commission("17", Optional.of(TODAY)));
        assertThat(substitutions.of(named, other.item().code(), TODAY).orElseThrow().rule())
                .isEqualTo("NAMED_BY_COMMISSION");
        var unnamed = named(order(written), written.item().code(), Order.Commission.NONE);
        assertThat(substitutions.of(unnamed, other.item().code(), TODAY).orElseThrow().kind())
                .isEqualTo(Kind.OTHER_NAME);
    }

    @Test
    void anotherDoseIsHandedOutOnlyWithConsentAndTheRecordKeepsBoth() {
        var written = world.drug("Согласалин", "таблетки", "20 мг");
        var smaller = world.drug("Согласалин", "таблетки", "10 мг");
        var pharmacy = world.pharmacy();
        var first = world.pack(pharmacy, smaller);
        var second = world.pack(pharmacy, smaller);
        long id = world.registered(written.drug(), 30);
        assertThatThrownBy(() -> world.dispense(pharmacy, id, first, second))
                .isInstanceOfSatisfying(StockRefusedException.class,
                        e -> assertThat(e.names("CONSENT_NEEDED")).isTrue());
        assertThat(dispensings.of(id)).isEmpty();
        consents.dispense(pharmacy, id, List.of(new Taken(first, Share.WHOLE), new Taken(second, Share.WHOLE)),
                List.of(smaller.item().code()), "pharmacist");
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.DISPENSED);
        assertThat(dispensings.of(id)).hasSize(2).allSatisfy(handed -> {
            assertThat(handed.units()).isEqualByComparingTo("15");
            assertThat(handed.ownUnits()).isEqualByComparingTo("30");
            assertThat(handed.item()).isEqualTo(smaller.item().code());
            assertThat(handed.substitution()).contains(Kind.OTHER_DOSE);
            assertThat(handed.consent()).isTrue();
        });
        assertThat(history.of(Prescription.subject(id), 10)).anyMatch(each -> each.what().contains("согласен"));
    }

    @Test
    void consentOfADispensingThatIsRefusedIsNotKept() {
        var written = world.drug("Откатин", "таблетки", "20 мг");
        var smaller = world.drug("Откатин", "таблетки", "10 мг");
        var pharmacy = world.pharmacy();
        var used = world.pack(pharmacy, smaller, 2, TODAY.plusYears(1));
        long id = world.registered(written.drug(), 30);
        assertThatThrownBy(() -> consents.dispense(pharmacy, id, List.of(new Taken(used, Share.WHOLE)),
                List.of(smaller.item().code()), "pharmacist")).isInstanceOf(StockRefusedException.class);
        assertThat(history.of(Prescription.subject(id), 10)).isEmpty();
    }

    @Test
    void pharmacyIsToldHowManyPacksOfEachItHas() {
        var written = world.drug("Наличин", "таблетки", "20 мг");
        var smaller = world.drug("Наличин", "таблетки", "10 мг");
        var pharmacy = world.pharmacy();
        world.pack(pharmacy, smaller);
        world.pack(pharmacy, smaller, 3, TODAY.minusDays(1));
        assertThat(dispensings.held(pharmacy, substitutions.of(order(written), TODAY)))
                .containsOnly(org.assertj.core.api.Assertions.entry(smaller.item().code(), 1));
    }

    @Test
    void dosesAreComparedInTheirUnits() {
        assertThat(times("1 г", "500 мг")).contains(new BigDecimal("2"));
        assertThat(times("0,5 мг", "250 мкг")).contains(new BigDecimal("2"));
        assertThat(times("100 мкг/доза", "50 мкг / доза")).contains(new BigDecimal("2"));
        assertThat(times("100 МЕ", "50 МЕ")).contains(new BigDecimal("2"));
        assertThat(times("100 мкг/доза", "100 мкг")).isEmpty();
        assertThat(times("100 МЕ", "100 мг")).isEmpty();
    }

    private static Optional<BigDecimal> times(String one, String other) {
        return Dose.parse(one).orElseThrow().in(Dose.parse(other).orElseThrow());
    }

    private String rule(DispensingWorld.Known written, DispensingWorld.Known other) {
        return of(order(written), other).rule();
    }

    private Substitute of(Order order, DispensingWorld.Known other) {
        return substitutions.of(order, other.item().code(), TODAY).orElseThrow();
    }

    private Order order(DispensingWorld.Known written) {
        return new Order(1, "148-1-04l", "", "", written.drug().code(), "", BigDecimal.ONE, 1, 30,
                BigDecimal.valueOf(30), "", "2", TODAY, false, false, "", Order.Commission.NONE);
    }

    private static Order named(Order o, String item, Order.Commission commission) {
        return new Order(o.personId(), o.form(), o.category(), o.diagnosis(), o.drug(), item, o.singleDose(),
                o.timesADay(), o.courseDays(), o.quantity(), o.signa(), o.term(), o.issuedOn(), o.special(),
                o.chronic(), o.priority(), commission);
    }

    private static Drug controlled(Drug d) {
        return new Drug(d.code(), d.inn(), d.form(), d.dose(), d.unit(), d.atc(), d.essential(), true, d.lists(),
                d.most(), d.mostSource(), d.openedOn(), d.closedOn());
    }
}

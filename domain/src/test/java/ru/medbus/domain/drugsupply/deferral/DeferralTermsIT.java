package ru.medbus.domain.drugsupply.deferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.deferral.Deferrals.Request;
import ru.medbus.domain.reference.calendar.WorkingCalendar;

/** Terms are those of the order that was in force on the day of the request. */
@DatabaseTest
@Import(DeferralWorld.class)
class DeferralTermsIT {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 30);

    @Autowired
    private DeferralWorld world;
    @Autowired
    private Deferrals deferrals;
    @Autowired
    private DeferralRules rules;
    @Autowired
    private WorkingCalendar calendar;

    @Test
    void ordinaryTermIsTenWorkingDaysAndPassesOverTheHolidaysOfMay() {
        var known = deferrals.defer(request("", false, at(THURSDAY, 12)));
        assertThat(known.dueOn()).isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(known.urgent()).isFalse();
    }

    @Test
    void citoHasThreeDaysAndAPurchaseThirty() {
        assertThat(deferrals.defer(request("cito", false, at(THURSDAY, 12))).dueOn())
                .isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(deferrals.defer(request("statim", true, at(THURSDAY, 12))).dueOn()).as("urgency weighs more")
                .isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(deferrals.defer(request("", true, at(THURSDAY, 12))).dueOn())
                .isEqualTo(calendar.days().after(THURSDAY, 30)).isEqualTo(LocalDate.of(2026, 6, 16));
    }

    @Test
    void requestBeforeTheOrderOfSeptember2025HasTheOlderTerm() {
        var august = LocalDate.of(2025, 8, 29);
        assertThat(deferrals.defer(request("", true, at(august, 12))).dueOn())
                .isEqualTo(calendar.days().after(august, 15));
        assertThatThrownBy(() -> deferrals.defer(request("", false, at(LocalDate.of(2010, 1, 1), 12))))
                .isInstanceOf(DrugSupplyRefusedException.class).hasMessageContaining("на 01.01.2010 не задан");
    }

    @Test
    void lastSecondOfADayAndTheNextOneHaveDifferentTerms() {
        var midnight = THURSDAY.minusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
        assertThat(deferrals.defer(request("cito", false, midnight.minusSeconds(1))).requestedOn())
                .isEqualTo(THURSDAY.minusDays(2));
        var known = deferrals.defer(request("cito", false, midnight));
        assertThat(known.requestedOn()).isEqualTo(THURSDAY.minusDays(1));
        assertThat(known.dueOn()).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(known.overdue(known.dueOn())).as("the last day still counts").isFalse();
        assertThat(known.overdue(known.dueOn().plusDays(1))).isTrue();
    }

    @Test
    void purchaseDecidedLaterCountsFromTheSameDay() {
        var known = deferrals.defer(request("", false, at(THURSDAY, 12)));
        deferrals.purchase(known.id(), known.revision(), "объявлен аукцион", "pharmacist");
        assertThat(deferrals.get(known.id()).dueOn()).isEqualTo(LocalDate.of(2026, 6, 16));
        assertThatThrownBy(() -> deferrals.purchase(known.id(), known.revision(), "", "pharmacist"))
                .hasMessageContaining("уже изменил");
        var urgent = deferrals.defer(request("cito", false, at(THURSDAY, 12)));
        assertThatThrownBy(() -> deferrals.purchase(urgent.id(), urgent.revision(), "", "pharmacist"))
                .hasMessageContaining("не продлевается");
    }

    @Test
    void termMayCountFromTheEndOfValidity() {
        var rule = new DeferralRule(0, TermKind.ORDINARY, 2, DeferralRule.Base.VALIDITY_END, true, THURSDAY,
                Optional.empty(), "образец", 1);
        assertThat(rule.due(THURSDAY, Optional.of(LocalDate.of(2026, 6, 1)), calendar.days()))
                .isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(rule.due(THURSDAY, Optional.of(LocalDate.of(2026, 4, 1)), calendar.days()))
                .as("never before the request").isEqualTo(LocalDate.of(2026, 5, 5));
    }

    @Test
    void newOrderIsANewRowAndTwoNeverOverlap() {
        var future = LocalDate.of(2040, 1, 1);
        var current = rules.inForce(TermKind.LONG, LocalDate.of(2039, 12, 31));
        var next = new DeferralRule(0, TermKind.LONG, 20, DeferralRule.Base.REQUEST, true, future, Optional.empty(),
                "Приказ будущего", 1);
        assertThatThrownBy(() -> rules.put(next, Actor.HUB)).hasMessageContaining("сначала закройте его");
        rules.put(new DeferralRule(current.id(), current.kind(), current.days(), current.base(),
                current.keepsValidity(), current.openedOn(), Optional.of(future.minusDays(1)), current.source(),
                current.revision()), Actor.HUB);
        rules.put(next, Actor.HUB);
        assertThat(rules.inForce(TermKind.LONG, future).days()).isEqualTo(20);
        assertThat(rules.inForce(TermKind.LONG, future.minusDays(1)).days()).isEqualTo(30);
        assertThatThrownBy(() -> rules.put(new DeferralRule(0, TermKind.LONG, 0, DeferralRule.Base.REQUEST, true,
                LocalDate.of(2050, 1, 1), Optional.of(LocalDate.of(2049, 1, 1)), " ", 1), Actor.HUB))
                .isInstanceOfSatisfying(DrugSupplyRefusedException.class,
                        refusal -> assertThat(refusal.errors()).containsKeys("days", "source", "closedOn"));
    }

    private Request request(String priority, boolean purchase, Instant at) {
        return new Request(world.prescription(world.medicine(), 1, DeferralWorld.TODAY.plusDays(5), priority),
                world.pharmacy(), purchase, at, "pharmacist");
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZoneId.systemDefault()).toInstant();
    }
}

package ru.medbus.domain.drugsupply.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.stock.StockQueries;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.StockReversals;

/** A mistaken dispensing is taken back: the packs, the prescription, МДЛП. */
@DatabaseTest
class DispensingReversalIT {
    @Autowired
    private DispensingWorld world;
    @Autowired
    private StockReversals reversals;
    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private Dispensings dispensings;
    @Autowired
    private StockQueries stock;
    @Autowired
    private History history;
    @Autowired
    private JdbcTemplate database;
    private DispensingWorld.Known drug;
    private String pharmacy;

    @BeforeEach
    void pharmacyWithADrug() {
        drug = world.drug("Возвращалин", "таблетки", "10 мг");
        pharmacy = world.pharmacy();
    }

    @Test
    void reversalGivesBackTheRestTheStateAndThePack() {
        var pack = world.pack(pharmacy, drug);
        long id = world.registered(drug.drug(), 30);
        long operation = world.dispense(pharmacy, id, pack);
        reversals.reverse(operation, pharmacy, "отпущено не тому", "pharmacist");
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.REGISTERED);
        assertThat(dispensings.left(prescriptions.get(id))).isEqualByComparingTo("30");
        assertThat(dispensings.of(id)).isEmpty();
        assertThat(stock.pack(pack).orElseThrow().state()).isEqualTo("IN_STOCK");
        assertThat(history.of(Prescription.subject(id), 1)).singleElement()
                .matches(each -> each.why().equals("отпущено не тому") && each.what().contains("отменён"));
        world.dispense(pharmacy, id, pack);
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.DISPENSED);
    }

    @Test
    void reversalOfOneOfTwoLeavesThePrescriptionPartlyDispensed() {
        long id = world.registered(drug.drug(), 60);
        long first = world.dispense(pharmacy, id, world.pack(pharmacy, drug));
        long second = world.dispense(pharmacy, id, world.pack(pharmacy, drug));
        reversals.reverse(first, pharmacy, "ошибка отпуска", "pharmacist");
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.PARTLY_DISPENSED);
        assertThat(dispensings.left(prescriptions.get(id))).isEqualByComparingTo("30");
        reversals.reverse(second, pharmacy, "ошибка отпуска", "pharmacist");
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.REGISTERED);
    }

    @Test
    void severalPacksOfOneDispensingGoBackToTheStateBeforeIt() {
        long id = world.registered(drug.drug(), 60);
        prescriptions.become(id, PrescriptionState.DELAYED, "нет в аптеке", "pharmacist");
        long operation = world.dispense(pharmacy, id, world.pack(pharmacy, drug), world.pack(pharmacy, drug));
        reversals.reverse(operation, pharmacy, "ошибка отпуска", "pharmacist");
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.DELAYED);
    }

    @Test
    void nextDayOrWithoutAReasonOrTwiceItIsRefused() {
        long id = world.registered(drug.drug(), 30);
        long operation = world.dispense(pharmacy, id, world.pack(pharmacy, drug));
        assertRefused(operation, "так", "REASON");
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.DISPENSED);
        database.update("update drugsupply.dispensed set at = at - interval '1 day' where operation_id = ?", operation);
        assertRefused(operation, "ошибка отпуска", "REVERSAL_LATE");
        database.update("update drugsupply.dispensed set at = at + interval '1 day' where operation_id = ?", operation);
        reversals.reverse(operation, pharmacy, "ошибка отпуска", "pharmacist");
        assertThatThrownBy(() -> reversals.reverse(operation, pharmacy, "ошибка отпуска", "pharmacist"))
                .hasMessageContaining("уже сторнирована");
        assertThat(dispensings.left(prescriptions.get(id))).isEqualByComparingTo("30");
    }

    @Test
    void whatMdlpHasAcceptedIsTakenBackByAReturnToCirculation() {
        var pack = world.pack(pharmacy, drug);
        long operation = world.dispense(pharmacy, world.registered(drug.drug(), 30), pack);
        database.update("""
            with d as (insert into traceability.document (kind, subject, operation_at, facts, objects, state, operation_id)
                       select r.kind, r.subject, r.operation_at, r.facts, 1, 'ACCEPTED', 'op-1'
                         from traceability.outgoing o join traceability.report r on r.id = o.report_id
                        where o.object = ? and o.state = 'WAITING' returning id)
            update traceability.outgoing set state = 'ACCEPTED', document_id = (select id from d)
             where object = ? and state = 'WAITING'
            """, pack, pack);
        reversals.reverse(operation, pharmacy, "отпущено не тому", "pharmacist");
        assertThat(database.queryForList("""
            select r.kind from traceability.outgoing o join traceability.report r on r.id = o.report_id
             where o.object = ? order by o.turn
            """, String.class, pack)).containsExactly("RECIPE", "RETURN_TO_CIRCULATION");
    }

    private void assertRefused(long operation, String reason, String rule) {
        assertThatThrownBy(() -> reversals.reverse(operation, pharmacy, reason, "pharmacist"))
                .isInstanceOfSatisfying(StockRefusedException.class, e -> assertThat(e.names(rule)).as(rule).isTrue());
    }
}

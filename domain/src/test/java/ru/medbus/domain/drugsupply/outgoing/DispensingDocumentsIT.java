package ru.medbus.domain.drugsupply.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.HandingOut;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.outgoing.DispensingDispatch.Order;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.StockReversals;

@DatabaseTest
class DispensingDocumentsIT {
    private static final long MESSAGE = 4_242;

    @Autowired
    private AutowireCapableBeanFactory beans;
    @Autowired
    private DispensingDocuments documents;
    @Autowired
    private StockReversals reversals;
    @Autowired
    private History history;
    @Autowired
    private JdbcTemplate database;
    private HandingOut world;

    @BeforeEach
    void pharmacy() {
        world = HandingOut.in(beans);
    }

    @Test
    void dispensingOrdersOneDocumentWhateverManyPacksItHas() {
        var packs = world.packs(2);
        var prescription = world.prescription(60);
        long operation = world.dispense(prescription, packs.get(0), packs.get(1));
        assertThat(documents.of(prescription)).singleElement().matches(each -> each.operation() == operation
                && each.version() == 1 && each.fate() == DocumentFate.ORDERED
                && each.pharmacist().equals("pharmacist"));
        assertThat(documents.lines(operation)).hasSize(2).allMatch(line -> line.item().equals(HandingOut.ITEM)
                && line.cost().toPlainString().equals("100.00"));
        assertThat(ordered(operation)).isEqualTo(1);
    }

    @Test
    void everyVisitHasADocumentOfItsOwn() {
        var packs = world.packs(2);
        var prescription = world.prescription(40);
        world.dispense(prescription, packs.get(0));
        long second = world.dispense(prescription, new Share(1, 3), packs.get(1));
        assertThat(documents.of(prescription)).hasSize(2).extracting(DispensingDocument::documentId)
                .doesNotHaveDuplicates();
        assertThat(documents.lines(second)).singleElement()
                .matches(line -> line.cost().toPlainString().equals("33.33"));
    }

    @Test
    void dispensingThatIsRefusedOrdersNothing() {
        var pack = world.packs(1).getFirst();
        var prescription = world.prescription(10);
        assertThatThrownBy(() -> world.dispense(prescription, pack)).isInstanceOf(StockRefusedException.class);
        assertThat(documents.of(prescription)).isEmpty();
    }

    @Test
    void numberOfTheRegistryIsKeptAndARepeatChangesNothing() {
        long operation = handedOut();
        answered(operation, 1, "99.24.001.000000001");
        documents.registered(new Order(operation, 1), "99.24.001.000000002");
        assertThat(documents.get(operation)).matches(each -> each.fate() == DocumentFate.REGISTERED
                && each.emdrId().equals("99.24.001.000000001"));
    }

    @Test
    void refusedOneIsMendedAsTheNextVersionAndItsHistoryIsKept() {
        long operation = handedOut();
        var order = new Order(operation, 1);
        documents.sent(order, MESSAGE);
        documents.refused(order, "Нет такой позиции (FRLLO_RELISE_POSITION_ERROR)", "item");
        var refused = documents.get(operation);
        assertThat(refused).matches(each -> each.fate() == DocumentFate.REFUSED && each.refusalField().equals("item"));
        documents.mend(operation, refused.revision(), "", "another");
        assertThat(documents.get(operation)).matches(each -> each.fate() == DocumentFate.ORDERED && each.version() == 2
                && each.pharmacist().equals("another") && each.documentId().equals(refused.documentId()));
        assertThat(ordered(operation)).isEqualTo(2);
        assertThat(history.of("Рецепт " + refused.prescription(), 10)).anyMatch(each -> each.what()
                .contains("версия 1: документ отклонён") && each.why().contains("FRLLO_RELISE_POSITION_ERROR"));
        assertThatThrownBy(() -> documents.mend(operation, refused.revision(), "", "third"))
                .isInstanceOf(DrugSupplyRefusedException.class).hasMessageContaining("другой сотрудник");
    }

    @Test
    void answerToAnOlderVersionIsNotHeard() {
        long operation = handedOut();
        documents.refused(new Order(operation, 1), "нет", "");
        documents.mend(operation, documents.get(operation).revision(), "", "pharmacist");
        documents.refused(new Order(operation, 1), "ещё раз нет", "patient");
        assertThat(documents.get(operation).fate()).isEqualTo(DocumentFate.ORDERED);
    }

    @Test
    void reversalOfARegisteredOneGoesOutAsAVersionThatSaysSo() {
        long operation = handedOut();
        answered(operation, 1, "99.24.001.000000001");
        reversals.reverse(operation, world.pharmacy, "Отпущено не то", "pharmacist");
        documents.takeBack(100);
        assertThat(documents.get(operation)).matches(each -> each.reversed() && each.version() == 2
                && each.fate() == DocumentFate.ORDERED);
        documents.takeBack(100);
        assertThat(documents.get(operation).version()).isEqualTo(2);
    }

    @Test
    void reversalBeforeTheRegistryKnowsSendsNothing() {
        long operation = handedOut();
        reversals.reverse(operation, world.pharmacy, "Отпущено не то", "pharmacist");
        documents.takeBack(100);
        assertThat(documents.get(operation)).matches(each -> each.fate() == DocumentFate.CANCELLED
                && each.version() == 1);
    }

    @Test
    void reversalThatComesWhileTheDocumentIsHandedOverWaitsForItsNumber() {
        long operation = handedOut();
        reversals.reverse(operation, world.pharmacy, "Отпущено не то", "pharmacist");
        documents.takeBack(100);
        documents.sent(new Order(operation, 1), MESSAGE);
        documents.takeBack(100);
        assertThat(documents.get(operation).fate()).isEqualTo(DocumentFate.SENT);
        documents.registered(new Order(operation, 1), "99.24.001.000000003");
        documents.takeBack(100);
        assertThat(documents.get(operation)).matches(each -> each.reversed() && each.version() == 2);
    }

    private long handedOut() {
        return world.dispense(world.prescription(30), world.packs(1).getFirst());
    }

    private void answered(long operation, int version, String number) {
        documents.sent(new Order(operation, version), MESSAGE);
        documents.registered(new Order(operation, version), number);
    }

    private int ordered(long operation) {
        return database.queryForObject("select count(*) from journal.known_document where sender = 'Отпуск'"
                + " and document like ?", Integer.class, operation + "/%");
    }
}

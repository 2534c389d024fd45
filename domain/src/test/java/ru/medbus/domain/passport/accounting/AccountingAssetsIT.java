package ru.medbus.domain.passport.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static ru.medbus.domain.passport.accounting.AccountingFixtures.asset;
import static ru.medbus.domain.passport.accounting.AccountingFixtures.assets;
import static ru.medbus.domain.passport.accounting.AccountingFixtures.booked;
import static ru.medbus.domain.passport.accounting.AccountingFixtures.facility;
import static ru.medbus.domain.passport.accounting.AccountingFixtures.provider;
import static ru.medbus.domain.passport.accounting.AssetState.IN_USE;
import static ru.medbus.domain.passport.accounting.AssetState.REPAIR;
import static ru.medbus.domain.passport.accounting.AssetState.WRITTEN_OFF;
import static ru.medbus.domain.passport.accounting.Difference.Decision.ASK;
import static ru.medbus.domain.passport.accounting.Difference.Decision.KEEP;
import static ru.medbus.domain.passport.accounting.Difference.Decision.OPEN;
import static ru.medbus.domain.passport.accounting.Difference.Decision.TAKE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.accounting.Difference.What;

@DatabaseTest
class AccountingAssetsIT {
    @Autowired
    private BatchMapper batches;
    @Autowired
    private DifferenceMapper differences;
    @Autowired
    private TransactionTemplate transaction;
    private final MemoryEquipment book = new MemoryEquipment();
    private final String facility = facility();
    private AccountingRegister register;
    private DifferenceBoard board;

    @BeforeEach
    void services() {
        var equipment = provider(BookOfEquipment.class, book);
        var staff = provider(BookOfStaff.class, BookOfStaff.NONE);
        register = new AccountingRegister(batches, differences, equipment, staff);
        board = new DifferenceBoard(differences, equipment, staff);
    }

    @Test
    void sameInventoryNumberIsTheSameThingHoweverItIsWritten() {
        book.known.add(booked("ОС-000 17", "S1", 100_00, "12", IN_USE));
        assertThat(apply(asset(1, "ос-00017", "S1", 100_00, "12", IN_USE))).isEqualTo(new Applied.Taken(1, 0));
        assertThat(open()).isEmpty();
    }

    @Test
    void otherCostRoomAndStateAreToldOneByOne() {
        book.known.add(booked("17", "S1", 100_00, "12", IN_USE));
        apply(asset(1, "17", "S1", 1_234_120_50, "14", REPAIR));
        assertThat(open()).extracting(Difference::what, Difference::field, Difference::inAccounting,
                Difference::inRegister).containsExactlyInAnyOrder(
                        tuple(What.VALUE, "Стоимость", "1\u00A0234\u00A0120,50\u00A0₽", "100,00\u00A0₽"),
                        tuple(What.VALUE, "Кабинет", "14", "12"),
                        tuple(What.VALUE, "Состояние", "В ремонте", "В эксплуатации"));
    }

    @Test
    void makerAndSerialNumberFindWhatWasNumberedAnew() {
        book.known.add(booked("17", "S 1", 100_00, "12", IN_USE));
        apply(asset(1, "2000017", "s1", 100_00, "12", IN_USE));
        assertThat(open()).extracting(Difference::field, Difference::inAccounting, Difference::inRegister)
                .containsExactly(tuple("Инвентарный номер", "2000017", "17"));
    }

    @Test
    void whatIsOnOneSideOnlyIsToldUnlessItIsWrittenOff() {
        book.known.add(booked("17", "", 100_00, "12", IN_USE));
        book.known.add(booked("18", "", 100_00, "12", WRITTEN_OFF));
        apply(asset(1, "27", "", 1_00, "", IN_USE), asset(2, "28", "", 1_00, "", WRITTEN_OFF));
        assertThat(open()).extracting(Difference::what, Difference::key).containsExactlyInAnyOrder(
                tuple(What.ONLY_ACCOUNTING, "27"), tuple(What.ONLY_REGISTER, "17"));
    }

    @Test
    void sameFileAgainChangesNothing() {
        var head = assets(facility);
        var rows = List.of(asset(1, "17", "", 1_00, "", IN_USE));
        transaction.execute(status -> register.applyAssets(head, rows));
        var again = new BatchHead(head.messageId() + 500_000, facility, head.kind(), head.month(), "иначе.dbf",
                head.sha256(), head.format(), "Папка");
        Applied repeated = transaction.execute(status -> register.applyAssets(again, rows));
        assertThat(repeated).isEqualTo(new Applied.Repeated(head.messageId()));
        assertThat(register.batches(facility, 10)).hasSize(1);
    }

    @Test
    void fileThatWasOvertakenIsKeptAndNotCompared() {
        var older = assets(facility);
        apply(asset(1, "17", "", 1_00, "", IN_USE));
        Applied overtaken = transaction.execute(
                status -> register.applyAssets(older, List.of(asset(1, "99", "", 1_00, "", IN_USE))));
        assertThat(overtaken).isEqualTo(new Applied.Earlier(1));
        assertThat(open()).extracting(Difference::key).containsExactly("17");
        assertThat(register.batches(facility, 10)).hasSize(2);
    }

    @Test
    void numberTwiceInAFileLeavesNothingBehind() {
        assertThatThrownBy(() -> apply(asset(1, "17", "", 1_00, "", IN_USE), asset(2, "17", "", 1_00, "", IN_USE)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(register.batches(facility, 10)).isEmpty();
    }

    @Test
    void nextFileClosesWhatIsMendedAndKeepsWhatWasDecided() {
        book.known.add(booked("17", "", 100_00, "12", IN_USE));
        apply(asset(1, "17", "", 120_00, "14", IN_USE));
        var room = open().stream().filter(one -> one.field().equals("Кабинет")).findFirst().orElseThrow();
        decide(List.of(room.id()), KEEP, "Переезд в декабре");
        apply(asset(1, "17", "", 100_00, "14", IN_USE));
        assertThat(open()).extracting(Difference::field, Difference::decision)
                .containsExactly(tuple("Кабинет", KEEP));
        assertThat(board.states()).filteredOn(state -> state.facilityOid().equals(facility))
                .extracting(AccountingState::open, AccountingState::undecided).containsExactly(tuple(1, 0));
    }

    @Test
    void decisionIsLoggedWithWhoAndWhyAndCannotGoWithoutAReason() {
        apply(asset(1, "27", "", 1_00, "", IN_USE));
        var ids = open().stream().map(Difference::id).toList();
        assertThatThrownBy(() -> decide(ids, ASK, " ")).isInstanceOf(PassportRefusedException.class)
                .hasMessageContaining("причину");
        assertThatThrownBy(() -> decide(ids, OPEN, "Так надо")).isInstanceOf(PassportRefusedException.class);
        decide(ids, ASK, "Нет в паспорте");
        assertThat(board.decisions(facility, 5)).extracting(DecisionRecord::who, DecisionRecord::why,
                DecisionRecord::decision, DecisionRecord::title)
                .containsExactly(tuple("registrar", "Нет в паспорте", ASK, "Аппарат УЗИ"));
        assertThat(open()).extracting(Difference::decision).containsExactly(ASK);
    }

    @Test
    void takenOverIsClosedAndOneRefusalKeepsAllOfThem() {
        apply(asset(1, "27", "", 1_00, "", IN_USE), asset(2, "28", "", 1_00, "", IN_USE));
        var ids = open().stream().map(Difference::id).toList();
        book.forbidden = "28";
        assertThatThrownBy(() -> decide(ids, TAKE, "Акт № 5")).hasMessageContaining("28 выведено");
        assertThat(open()).extracting(Difference::decision).containsExactly(OPEN, OPEN);
        assertThat(board.decisions(facility, 5)).isEmpty();
        book.forbidden = "";
        assertThat(decide(ids, TAKE, "Акт № 5")).isEqualTo(2);
        assertThat(book.taken).contains("27 ", "28 ");
        assertThat(open()).isEmpty();
    }

    @Test
    void foreignAndClosedDifferencesAreNotDecided() {
        apply(asset(1, "27", "", 1_00, "", IN_USE));
        var ids = open().stream().map(Difference::id).toList();
        assertThatThrownBy(() -> transaction.execute(status -> board.decide("1.2.3", ids, KEEP, "x", "Причина")))
                .hasMessageContaining("Ничего не изменено");
        book.known.add(booked("27", "", 1_00, "", IN_USE));
        apply(asset(1, "27", "", 1_00, "1", IN_USE));
        assertThatThrownBy(() -> decide(ids, KEEP, "Причина")).hasMessageContaining("уже закрыта");
    }

    @Test
    void withoutARegisterNothingIsTakenOverSilently() {
        assertThatThrownBy(() -> BookOfEquipment.NONE.take(facility, null, "x", "y"))
                .isInstanceOf(PassportRefusedException.class).hasMessageContaining("не ведётся");
        assertThat(BookOfEquipment.NONE.of(facility)).isEmpty();
    }

    private Applied apply(AssetLine... lines) {
        return transaction.execute(status -> register.applyAssets(assets(facility), List.of(lines)));
    }

    private int decide(List<Long> ids, Difference.Decision decision, String why) {
        return transaction.execute(status -> board.decide(facility, ids, decision, "registrar", why));
    }

    private List<Difference> open() {
        return board.open(facility, "", "", "", 100);
    }
}

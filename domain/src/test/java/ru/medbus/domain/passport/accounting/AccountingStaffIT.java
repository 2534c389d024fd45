package ru.medbus.domain.passport.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static ru.medbus.domain.passport.accounting.AccountingFixtures.NOVEMBER;
import static ru.medbus.domain.passport.accounting.AccountingFixtures.facility;
import static ru.medbus.domain.passport.accounting.AccountingFixtures.payroll;
import static ru.medbus.domain.passport.accounting.AccountingFixtures.post;
import static ru.medbus.domain.passport.accounting.AccountingFixtures.provider;
import static ru.medbus.domain.passport.accounting.AccountingFixtures.staff;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.accounting.Difference.What;

@DatabaseTest
class AccountingStaffIT {
    @Autowired
    private BatchMapper batches;
    @Autowired
    private DifferenceMapper differences;
    @Autowired
    private PayrollQueries payrolls;
    @Autowired
    private TransactionTemplate transaction;
    private final List<BookedPost> book = new ArrayList<>();
    private final String facility = facility();
    private AccountingRegister register;
    private DifferenceBoard board;

    @BeforeEach
    void services() {
        var equipment = provider(BookOfEquipment.class, BookOfEquipment.NONE);
        var staff = provider(BookOfStaff.class, new BookOfStaff() {
            @Override
            public List<BookedPost> of(String organisation, YearMonth month) {
                return book;
            }

            @Override
            public void take(String organisation, Difference difference, String who, String why) {
                throw new UnsupportedOperationException();
            }
        });
        register = new AccountingRegister(batches, differences, equipment, staff);
        board = new DifferenceBoard(differences, equipment, staff);
    }

    @Test
    void partsOfOneRateAddUpAndAnotherSumIsTold() {
        book.add(post(101, "Врач-терапевт", "1.0"));
        book.add(post(102, "Медицинская сестра", "1.00"));
        apply(NOVEMBER, staff(1, 101, "Врач-терапевт", "0.5", 1), staff(2, 101, "врач-терапевт", "0.5", 1),
                staff(3, 102, "Медицинская сестра", "0.75", 1));
        assertThat(open()).extracting(Difference::field, Difference::inAccounting, Difference::inRegister)
                .containsExactly(tuple("Ставка", "0,75 ст.", "1 ст."));
    }

    @Test
    void otherPostOfTheSamePersonIsOneDifferenceAndNotTwo() {
        book.add(post(103, "Врач-терапевт", "1"));
        apply(NOVEMBER, staff(1, 103, "Врач-кардиолог", "1", 1));
        assertThat(open()).extracting(Difference::what, Difference::field, Difference::inRegister)
                .containsExactly(tuple(What.VALUE, "Должность", "Врач-терапевт"));
    }

    @Test
    void personOnOneSideOnlyIsToldAndTheNumberIsNotShown() {
        book.add(post(104, "Врач-терапевт", "1"));
        apply(NOVEMBER, staff(1, 105, "Врач-терапевт", "1", 1));
        assertThat(open()).extracting(Difference::what).containsExactlyInAnyOrder(What.ONLY_ACCOUNTING,
                What.ONLY_REGISTER);
        assertThat(open()).extracting(Difference::shownKey).allMatch(key -> key.matches("\\*{3}-\\*{3}-\\*{3} \\d\\d"));
    }

    @Test
    void earlierMonthFillsTheSummaryAndComparesNothing() {
        book.add(post(106, "Врач-терапевт", "1"));
        apply(NOVEMBER, staff(1, 106, "Врач-терапевт", "1", 90_000_00));
        assertThat(apply(NOVEMBER.minusMonths(1), staff(1, 106, "Врач-терапевт", "0.5", 45_000_00)))
                .isEqualTo(new Applied.Earlier(1));
        assertThat(open()).isEmpty();
        assertThat(payrolls.months(facility)).containsExactly(NOVEMBER.atDay(1), NOVEMBER.minusMonths(1).atDay(1));
    }

    @Test
    void payrollIsSummedByPostAndTheLatestFileOfAMonthCounts() {
        apply(NOVEMBER, staff(1, 107, "Врач-терапевт", "1", 1_00));
        apply(NOVEMBER, staff(1, 107, "Врач-терапевт", "1", 90_000_00),
                staff(2, 108, "Врач-терапевт", "0.5", 40_000_00),
                staff(3, 108, "Врач-терапевт", "0.25", 20_000_00), staff(4, 109, "Санитар", "1", 30_000_00));
        assertThat(payrolls.of(facility, NOVEMBER.atDay(1))).extracting(PayrollLine::postName, PayrollLine::people,
                PayrollLine::rates, PayrollLine::fundKopecks, PayrollLine::perRateKopecks).containsExactly(
                        tuple("Врач-терапевт", 2, new BigDecimal("1.75"), 150_000_00L, 8_571_429L),
                        tuple("Санитар", 1, new BigDecimal("1.00"), 30_000_00L, 30_000_00L));
    }

    private Applied apply(YearMonth month, StaffLine... lines) {
        return transaction.execute(status -> register.applyStaff(payroll(facility, month), List.of(lines)));
    }

    private List<Difference> open() {
        return board.open(facility, "", "", "", 100);
    }
}

package ru.medbus.domain.passport.accounting;

import java.time.YearMonth;
import java.util.List;
import ru.medbus.domain.passport.PassportRefusedException;

/** The passport's register of staff, as payroll is compared with it. */
public interface BookOfStaff {
    /** Stands where no register is kept yet: all of payroll is new to it. */
    BookOfStaff NONE = new BookOfStaff() {
        @Override
        public List<BookedPost> of(String facility, YearMonth month) {
            return List.of();
        }

        @Override
        public void take(String facility, Difference difference, String who, String why) {
            throw new PassportRefusedException("Кадровый реестр этой организации не ведётся: занести нельзя. "
                    + "Выберите «оставить» или «запросить организацию».");
        }
    };

    /** Posts held in the month. */
    List<BookedPost> of(String facility, YearMonth month);

    /**
     * Takes over what payroll says, in the transaction that is open.
     *
     * @throws PassportRefusedException the register's own rules do not allow it
     */
    void take(String facility, Difference difference, String who, String why);
}

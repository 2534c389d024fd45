package ru.medbus.domain.passport.accounting;

import java.util.List;
import ru.medbus.domain.passport.PassportRefusedException;

/** The passport's register of equipment, as accounting is compared with it. */
public interface BookOfEquipment {
    /** Stands where no register is kept yet: all of accounting is new to it. */
    BookOfEquipment NONE = new BookOfEquipment() {
        @Override
        public List<BookedEquipment> of(String facility) {
            return List.of();
        }

        @Override
        public void take(String facility, Difference difference, String who, String why) {
            throw new PassportRefusedException("Реестр оборудования этой организации не ведётся: занести нельзя. "
                    + "Выберите «оставить» или «запросить организацию».");
        }
    };

    /** What the organisation has and has not written off. */
    List<BookedEquipment> of(String facility);

    /**
     * Takes over what accounting says, in the transaction that is open.
     *
     * @throws PassportRefusedException the register's own rules do not allow it
     */
    void take(String facility, Difference difference, String who, String why);
}

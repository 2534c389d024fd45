package ru.medbus.domain.passport.staff;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.StaffFilter;
import ru.medbus.domain.passport.StaffMember;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.domain.passport.accounting.BookOfStaff;
import ru.medbus.domain.passport.accounting.BookedPost;
import ru.medbus.domain.passport.accounting.Difference;
import ru.medbus.domain.shared.Snils;

/** The register of staff as payroll is compared with it. ФРМР keeps it: what is wrong there is mended there. */
@Service
class StaffBook implements BookOfStaff {
    private static final int MOST = 100_000;

    private final Staffing staffing;

    StaffBook(Staffing staffing) {
        this.staffing = staffing;
    }

    /** Posts held at the end of the month. */
    @Override
    @Transactional(readOnly = true)
    public List<BookedPost> of(String facility, YearMonth month) {
        return staffing.staff(facility, StaffFilter.everybody(month.atEndOfMonth()), MOST).stream()
                .map(StaffBook::booked).toList();
    }

    @Override
    public void take(String facility, Difference difference, String who, String why) {
        throw new PassportRefusedException("Кадровый реестр ведёт ФРМР: исправьте карточку сотрудника там и нажмите "
                + "«Обновить сейчас» на странице загрузок. Здесь выберите «оставить» или «запросить организацию».");
    }

    private static BookedPost booked(StaffMember member) {
        var post = member.employment();
        return new BookedPost(post.snils() + "/" + post.postCode() + "/" + post.beginsOn(), new Snils(post.snils()),
                member.worker().name(), post.postCode(), post.postName(), post.rate());
    }
}

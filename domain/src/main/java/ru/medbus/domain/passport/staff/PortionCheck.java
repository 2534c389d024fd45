package ru.medbus.domain.passport.staff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.medbus.domain.passport.Employment;
import ru.medbus.domain.passport.federal.Breach;
import ru.medbus.domain.shared.Snils;

/** What is wrong with a portion of staff; people are named by their place in it, not by their numbers. */
final class PortionCheck {
    private static final BigDecimal MOST = new BigDecimal("2.00");

    private final StaffPortion portion;
    private final Set<String> departments;
    private final List<Breach> breaches = new ArrayList<>();

    private PortionCheck(StaffPortion portion, Collection<String> departments) {
        this.portion = portion;
        this.departments = Set.copyOf(departments);
    }

    static List<Breach> of(StaffPortion portion, Collection<String> departments) {
        var check = new PortionCheck(portion, departments);
        check.people();
        return check.breaches;
    }

    private void people() {
        var seen = new HashSet<String>();
        for (int i = 0; i < portion.people().size(); i++) {
            var person = portion.people().get(i);
            int row = i + 1;
            require(Snils.parse(person.worker().snils()).isPresent(), row,
                    "СНИЛС не проходит проверку контрольного числа");
            require(seen.add(person.worker().snils()), row, "тот же СНИЛС уже есть в этой порции");
            require(!person.worker().lastName().isBlank() && !person.worker().firstName().isBlank(), row,
                    "не указаны фамилия или имя");
            require(person.worker().sex() == 1 || person.worker().sex() == 2, row, "пол — 1 или 2 (НСИ 11.1040)");
            person.employments().forEach(employment -> employment(employment, row));
            person.qualifications().forEach(paper -> require(
                    paper.expiresOn().map(last -> !last.isBefore(paper.issuedOn())).orElse(true), row,
                    paper.kind().title() + " " + paper.number() + " кончается раньше, чем выдан"));
        }
    }

    private void employment(Employment employment, int row) {
        require(employment.facilityOid().equals(portion.facility()), row, "должность другой организации");
        require(employment.rate().signum() > 0 && employment.rate().compareTo(MOST) <= 0, row,
                "ставка " + employment.rate() + ": нужна больше 0 и не больше 2");
        require(employment.endsOn().map(last -> !last.isBefore(employment.beginsOn())).orElse(true), row,
                "должность «" + employment.postName() + "» окончена раньше, чем начата");
        employment.departmentOid().ifPresent(department -> require(departments.contains(department), row,
                "подразделения " + department + " у организации нет: загрузите сначала ФРМО"));
    }

    private void require(boolean sound, int row, String text) {
        if (!sound) {
            breaches.add(new Breach("ФРМР, " + portion.facility() + ", порция " + portion.part(), row, text));
        }
    }
}

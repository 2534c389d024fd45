package ru.medbus.domain.drugsupply.prescriber;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.passport.StaffFilter;
import ru.medbus.domain.passport.StaffMember;
import ru.medbus.domain.passport.Staffing;

/** Whether a worker may prescribe in an organisation on a day: his posts there, and what allows him to work. */
@Service
@Transactional(readOnly = true)
public class PrescribingRight {
    private static final String ORDER = "Приказ № 1094н, прил. 1: рецепт оформляет медицинский работник; ФРМР";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int MOST_POSTS = 1_000;

    private final Staffing staffing;
    private final PrescriberProperties rules;

    PrescribingRight(Staffing staffing, PrescriberProperties rules) {
        this.staffing = staffing;
        this.rules = rules;
    }

    /**
     * The post in which he prescribes, the main one first.
     *
     * @throws DrugSupplyRefusedException why he may not, and what to do
     */
    public StaffMember of(String snils, String facility, LocalDate day) {
        var worker = staffing.worker(snils).orElseThrow(() -> refused("WORKER_UNKNOWN",
                "Работника с вашим СНИЛС в ФРМР нет: попросите администратора проверить СНИЛС в карточке пользователя."));
        var here = staffing.employments(snils, day).stream()
                .filter(post -> post.employment().facilityOid().equals(facility)).toList();
        if (here.isEmpty()) {
            throw refused("NOT_EMPLOYED", worker.name() + " " + DAY.format(day)
                    + " в этой организации не работает: попросите кадровую службу проверить карточку ФРМР.");
        }
        var post = here.stream().filter(each -> rules.entitled(each.employment())).findFirst()
                .orElseThrow(() -> notEntitled(here));
        if (rules.qualification()) {
            requireQualified(post, day);
        }
        return post;
    }

    /** Who gives the organisation's documents legal force on the day. */
    public Optional<StaffMember> head(String facility, LocalDate day) {
        return staffing.staff(facility, StaffFilter.everybody(day), MOST_POSTS).stream()
                .filter(post -> rules.head(post.employment())).findFirst();
    }

    private static void requireQualified(StaffMember post, LocalDate day) {
        var until = post.allowedTo().orElseThrow(() -> refused("NOT_QUALIFIED",
                "В ФРМР нет ни сертификата, ни аккредитации: внесите их в карточку ФРМР."));
        if (until.isBefore(day)) {
            throw refused("NOT_QUALIFIED", "Сертификат или аккредитация истекли " + DAY.format(until)
                    + ": внесите новые в карточку ФРМР.");
        }
    }

    private static DrugSupplyRefusedException notEntitled(List<StaffMember> here) {
        return refused("POST_NOT_ENTITLED", "Должность «" + here.getFirst().employment().postName()
                + "» не даёт права выписывать рецепты.", "настройка medbus.prescriber.posts");
    }

    private static DrugSupplyRefusedException refused(String rule, String text) {
        return refused(rule, text, ORDER);
    }

    private static DrugSupplyRefusedException refused(String rule, String text, String source) {
        return new DrugSupplyRefusedException("", rule, text, source);
    }
}

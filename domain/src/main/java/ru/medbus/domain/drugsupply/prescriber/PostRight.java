package ru.medbus.domain.drugsupply.prescriber;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.passport.StaffFilter;
import ru.medbus.domain.passport.StaffMember;
import ru.medbus.domain.passport.Staffing;

/** Whether a worker may do a deed in an organisation on a day: his posts there, and what allows him to work. */
@Transactional(readOnly = true)
public abstract class PostRight {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int MOST_POSTS = 1_000;

    private final Staffing staffing;
    private final PostRules rules;
    private final Deed deed;

    PostRight(Staffing staffing, PostRules rules, Deed deed) {
        this.staffing = staffing;
        this.rules = rules;
        this.deed = deed;
    }

    /**
     * What a post gives the right to.
     *
     * @param words   as after «даёт права»
     * @param source  where the rule stands
     * @param setting that names the posts
     */
    record Deed(String words, String source, String setting) {}

    /**
     * The post in which he does it, the main one first.
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

    /**
     * Who gives the organisation's documents legal force on the day.
     *
     * @throws DrugSupplyRefusedException nobody
     */
    public StaffMember head(String facility, LocalDate day) {
        return staffing.staff(facility, StaffFilter.everybody(day), MOST_POSTS).stream()
                .filter(post -> rules.head(post.employment())).findFirst()
                .orElseThrow(() -> refused("HEAD_UNKNOWN", "В ФРМР у организации нет действующего руководителя, а он"
                        + " указывается в документе: попросите кадровую службу проверить карточку."));
    }

    /** «выписывать рецепты». */
    public String words() {
        return deed.words();
    }

    /** @return the refusal of a user who is bound to no worker */
    public DrugSupplyRefusedException notBound() {
        return refused("NOT_BOUND", "Ваша учётная запись не связана с работником ФРМР, поэтому подписать документ"
                + " нельзя: попросите администратора указать ваш СНИЛС.");
    }

    private void requireQualified(StaffMember post, LocalDate day) {
        var until = post.allowedTo().orElseThrow(() -> refused("NOT_QUALIFIED",
                "В ФРМР нет ни сертификата, ни аккредитации: внесите их в карточку ФРМР."));
        if (until.isBefore(day)) {
            throw refused("NOT_QUALIFIED", "Сертификат или аккредитация истекли " + DAY.format(until)
                    + ": внесите новые в карточку ФРМР.");
        }
    }

    private DrugSupplyRefusedException notEntitled(List<StaffMember> here) {
        return new DrugSupplyRefusedException("", "POST_NOT_ENTITLED", "Должность «"
                + here.getFirst().employment().postName() + "» не даёт права " + deed.words() + ".",
                "настройка " + deed.setting());
    }

    private DrugSupplyRefusedException refused(String rule, String text) {
        return new DrugSupplyRefusedException("", rule, text, deed.source());
    }
}

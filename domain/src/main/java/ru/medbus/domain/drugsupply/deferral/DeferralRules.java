package ru.medbus.domain.drugsupply.deferral;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;

/** Terms of отсроченное обслуживание by orders: the one in force on the day of the request counts. */
@Service
public class DeferralRules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int MOST_DAYS = 366;

    private final DeferralRuleMapper rows;
    private final AuditTrail audit;

    DeferralRules(DeferralRuleMapper rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<DeferralRule> all() {
        return rows.all();
    }

    /** @throws DrugSupplyRefusedException nobody has entered the term for this day */
    @Transactional(readOnly = true)
    public DeferralRule inForce(TermKind kind, LocalDate day) {
        return rows.inForce(kind, day).orElseThrow(() -> new DrugSupplyRefusedException("", "DEFERRAL_TERM",
                "Срок «" + kind.title() + "» на " + DAY.format(day)
                        + " не задан: попросите министерство внести его в «Сроки отсрочки».",
                ""));
    }

    @Transactional(readOnly = true)
    public DeferralRule get(long id) {
        return rows.one(id).orElseThrow(() -> DrugSupplyRefusedException.unknown("срок " + id));
    }

    /** Adds a rule, or changes it when it has an id. Terms that have been counted by it stay as they are. */
    @Transactional
    public void put(DeferralRule rule, Actor actor) {
        rows.alone();
        check(rule);
        var before = rows.one(rule.id()).map(DeferralRules::words).orElse("");
        if (rule.id() == 0) {
            rows.add(rule);
        } else if (rows.change(rule) == 0) {
            throw DrugSupplyRefusedException.outdated();
        }
        audit.record(actor, AuditAction.SETTING_CHANGED, "Срок отсроченного обслуживания «" + rule.kind().title() + "»",
                before, words(rule));
    }

    private void check(DeferralRule rule) {
        var wrong = new ArrayList<Finding>();
        if (rule.days() < 1 || rule.days() > MOST_DAYS) {
            wrong.add(new Finding("days", "DAYS", "Рабочих дней — от 1 до " + MOST_DAYS + ".", ""));
        }
        if (rule.source().isBlank()) {
            wrong.add(new Finding("source", "SOURCE", "Назовите приказ и пункт, которым установлен срок.", ""));
        }
        if (rule.closedOn().filter(end -> end.isBefore(rule.openedOn())).isPresent()) {
            wrong.add(new Finding("closedOn", "DAYS_ORDER", "Срок закрывается раньше, чем начинает действовать.", ""));
        }
        rows.all().stream().filter(rule::overlaps).findFirst().ifPresent(other -> wrong.add(new Finding("openedOn",
                "OVERLAP", "На эти дни уже есть срок «" + other.kind().title() + "» с " + DAY.format(other.openedOn())
                        + ": сначала закройте его.",
                other.source())));
        if (!wrong.isEmpty()) {
            throw new DrugSupplyRefusedException(wrong);
        }
    }

    private static String words(DeferralRule rule) {
        return rule.told() + ", с " + DAY.format(rule.openedOn())
                + rule.closedOn().map(day -> " по " + DAY.format(day)).orElse("")
                + (rule.keepsValidity() ? ", рецепт не истекает" : ", рецепт истекает");
    }
}

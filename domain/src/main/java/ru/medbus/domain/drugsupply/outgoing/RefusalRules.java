package ru.medbus.domain.drugsupply.outgoing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;

/** What the refusals of РЭМД, ФРЛЛО and of our own checks mean for the forms; the administrator keeps the list. */
@Service
public class RefusalRules {
    private static final int SHORTEST_PATTERN = 3;

    private final RefusalRuleMapper rows;
    private final AuditTrail audit;

    RefusalRules(RefusalRuleMapper rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** A refusal as its form shows it. @param field empty when it is about the whole */
    public record Shown(String text, String field) {}

    /**
     * Finds the field and adds the advice.
     *
     * @param document 141, 148 or 140
     * @param where    place in the document, where one is known
     */
    @Transactional(readOnly = true)
    public Shown read(String document, String code, String where, String text) {
        var words = text + " (" + code + ")";
        var rule = rows.all().stream().filter(each -> each.fits(document, code + " " + where + " " + text))
                .findFirst();
        var advice = rule.map(RefusalRule::advice).filter(each -> !each.isEmpty() && !text.contains(each))
                .map(each -> words + ". " + each).orElse(words);
        return new Shown(advice, rule.map(each -> each.field().code()).orElse(""));
    }

    @Transactional(readOnly = true)
    public List<RefusalRule> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public Optional<RefusalRule> find(long id) {
        return rows.all().stream().filter(each -> each.id() == id).findFirst();
    }

    /** A new one has no id. */
    @Transactional
    public void save(RefusalRule rule, Actor actor) {
        requireSound(rule);
        if (rule.id() == 0) {
            rows.add(rule);
        } else if (rows.change(rule) == 0) {
            throw DrugSupplyRefusedException.outdated();
        }
        audit.record(actor, AuditAction.SETTING_CHANGED, "Отказ «" + rule.pattern() + "»", "", words(rule));
    }

    @Transactional
    public void remove(long id, Actor actor) {
        var known = find(id).orElseThrow(() -> DrugSupplyRefusedException.unknown("правило отказа " + id));
        rows.remove(id);
        audit.record(actor, AuditAction.SETTING_CHANGED, "Отказ «" + known.pattern() + "»", words(known), "");
    }

    private void requireSound(RefusalRule rule) {
        if (rule.pattern().length() < SHORTEST_PATTERN) {
            throw new DrugSupplyRefusedException("pattern", "PATTERN",
                    "Код или слова отказа — от " + SHORTEST_PATTERN + " знаков.", "");
        }
        if (rows.all().stream().anyMatch(each -> each.id() != rule.id() && each.document().equals(rule.document())
                && each.pattern().equalsIgnoreCase(rule.pattern()))) {
            throw new DrugSupplyRefusedException("pattern", "TAKEN", "Для «" + rule.pattern()
                    + "» правило уже есть: измените его.", "");
        }
    }

    private static String words(RefusalRule rule) {
        return "документ %s, поле «%s», порядок %d: %s".formatted(rule.document().isEmpty()
                ? "любой"
                : rule.document(), rule.field().title(), rule.rank(), rule.advice());
    }
}

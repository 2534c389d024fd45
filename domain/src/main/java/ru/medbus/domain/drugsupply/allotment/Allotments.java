package ru.medbus.domain.drugsupply.allotment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.beneficiary.Programme;

/** The book of limits: entered one by one or as a whole file; an amount changes by a line that is appended. */
@Service
public class Allotments {
    private final AllotmentMapper rows;
    private final LimitRules rules;
    private final AuditTrail audit;

    Allotments(AllotmentMapper rows, LimitRules rules, AuditTrail audit) {
        this.rows = rows;
        this.rules = rules;
        this.audit = audit;
    }

    /** What a file has done. */
    public record Entered(int changed, int unchanged) {}

    @Transactional(readOnly = true)
    public List<Limit> list(LimitFilter filter) {
        return rows.list(filter).stream().map(AllotmentMapper.Row::limit).toList();
    }

    @Transactional(readOnly = true)
    public Limit get(long id) {
        return rows.one(id).map(AllotmentMapper.Row::limit)
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("лимит " + id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<LimitChange> changes(long id) {
        return rows.changes(id);
    }

    /** Enters a limit, or makes the one of the same terms this much. @return id */
    @Transactional
    public long enter(LimitDraft draft, Actor actor) {
        rules.require(draft);
        var limit = put(draft, actor);
        become(limit, draft, actor);
        return limit.id();
    }

    /** Makes a limit this much; its terms stay. */
    @Transactional
    public void change(long id, int revision, Optional<BigDecimal> packs, Optional<Long> kopecks, String why,
            Actor actor) {
        rows.locked(id, revision).orElseThrow(DrugSupplyRefusedException::outdated);
        var limit = get(id);
        var draft = new LimitDraft(limit.terms(), packs, kopecks, why);
        rules.require(draft);
        become(limit, draft, actor);
    }

    /**
     * A whole file, all of it or nothing.
     *
     * @param drafts by the number of the line
     * @throws DrugSupplyRefusedException with every line that is refused
     */
    @Transactional
    public Entered enterAll(SequencedMap<Integer, LimitDraft> drafts, Actor actor) {
        var refused = new ArrayList<Finding>();
        var changed = new ArrayList<Integer>();
        drafts.forEach((line, draft) -> {
            try {
                rules.require(draft);
                if (become(put(draft, actor), draft, actor)) {
                    changed.add(line);
                }
            } catch (DrugSupplyRefusedException refusal) {
                refusal.findings().forEach(each -> refused.add(new Finding("file", each.rule(),
                        "Строка " + line + ": " + each.text(), each.source())));
            }
        });
        if (!refused.isEmpty()) {
            throw new DrugSupplyRefusedException(refused);
        }
        return new Entered(changed.size(), drafts.size() - changed.size());
    }

    private Limit put(LimitDraft draft, Actor actor) {
        return get(rows.put(draft.terms(), draft.terms().programme().map(Programme::name).orElse(""), actor.who()));
    }

    /** @return whether anything was added or taken away */
    private boolean become(Limit limit, LimitDraft draft, Actor actor) {
        if (limit.packs().isPresent() && draft.packs().isEmpty()
                || limit.kopecks().isPresent() && draft.kopecks().isEmpty()) {
            throw new DrugSupplyRefusedException("packs", "LIMIT_LIFTED",
                    "Заданный лимит не снимается, а меняется: впишите число.", "");
        }
        var packs = draft.packs().map(now -> now.subtract(limit.packs().orElse(BigDecimal.ZERO)))
                .filter(more -> more.signum() != 0 || limit.packs().isEmpty());
        var kopecks = draft.kopecks().map(now -> now - limit.kopecks().orElse(0L))
                .filter(more -> more != 0 || limit.kopecks().isEmpty());
        if (packs.isEmpty() && kopecks.isEmpty()) {
            return false;
        }
        rows.add(limit.id(), packs, kopecks, draft.why().strip(), actor.who());
        rows.changed(limit.id());
        audit.record(actor, AuditAction.SETTING_CHANGED, "Лимит " + limit.id() + ": " + limit.drugTitle() + ", "
                + limit.terms().facilityOid(), words(limit.packs(), limit.kopecks()),
                words(draft.packs(),
                        draft.kopecks()));
        return true;
    }

    private static String words(Optional<BigDecimal> packs, Optional<Long> kopecks) {
        return packs.map(all -> all.toPlainString() + " упак. ").orElse("")
                + kopecks.map(all -> BigDecimal.valueOf(all, 2).toPlainString() + " руб.").orElse("");
    }
}

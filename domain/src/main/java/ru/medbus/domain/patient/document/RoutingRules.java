package ru.medbus.domain.patient.document;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;

/** Rules by which documents are routed; a change is in force on every node within a second. */
@Service
public class RoutingRules {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final RoutingRuleMapper mapper;
    private final AuditTrail audit;
    private volatile Loaded loaded = new Loaded(List.of(), Instant.MIN);

    RoutingRules(RoutingRuleMapper mapper, AuditTrail audit) {
        this.mapper = mapper;
        this.audit = audit;
    }

    private record Loaded(List<RoutingRule> rules, Instant until) {}

    /** All rules, in their order. */
    public List<RoutingRule> all() {
        return mapper.all().stream().map(RuleRow::rule).toList();
    }

    /** Where a document goes by the rules in force. */
    public RoutingDecision decide(DocumentTraits document) {
        return decide(document, current());
    }

    /** Where it would go by these rules: to try a change on a past document before it is saved. */
    public RoutingDecision decide(DocumentTraits document, List<RoutingRule> rules) {
        var today = LocalDate.now();
        var fitting = rules.stream().filter(rule -> rule.inForce(today)).filter(rule -> rule.fits(document)).toList();
        var recipients = new LinkedHashSet<String>();
        fitting.forEach(rule -> recipients.addAll(rule.recipients()));
        return new RoutingDecision(recipients, fitting.stream().map(RoutingRule::name).toList());
    }

    public Optional<RoutingRule> rule(long id) {
        return mapper.byId(id).map(RuleRow::rule);
    }

    /** What was changed in a rule, the newest first. */
    public List<RuleChange> changes(long id) {
        return mapper.changes(id);
    }

    /** As {@link #save(RoutingRule, String, Actor)}, by the bus itself. */
    @Transactional
    public RoutingRule save(RoutingRule rule, String author) {
        return save(rule, "", new Actor(author, ""));
    }

    /**
     * Saves a new or changed rule, with a line of its history and one of the audit trail.
     *
     * @param reason in the person's words
     * @return the rule as it is stored
     * @throws StaleRuleException       somebody changed it meanwhile
     * @throws IllegalArgumentException the rule makes no sense; the message says why
     */
    @Transactional
    public RoutingRule save(RoutingRule rule, String reason, Actor actor) {
        RuleCheck.check(rule);
        var before = mapper.byId(rule.id()).map(RuleRow::rule);
        var row = RuleRow.of(rule, actor.who());
        var saved = (rule.id() == 0 ? mapper.add(row) : mapper.change(row)).map(RuleRow::rule)
                .orElseThrow(StaleRuleException::new);
        var change = RuleWords.change(before, saved);
        mapper.note(saved.id(), saved.version(), actor.who(), reason.strip(), change);
        audit.record(actor, AuditAction.RULE_CHANGED, saved.name(), "",
                reason.isBlank() ? change : change + "\nПричина: " + reason.strip());
        loaded = new Loaded(List.of(), Instant.MIN);
        return saved;
    }

    private List<RoutingRule> current() {
        var now = loaded;
        if (Instant.now().isAfter(now.until())) {
            now = new Loaded(all(), Instant.now().plus(FRESH));
            loaded = now;
        }
        return now.rules();
    }

    /** Somebody changed the rule since it was read: read it again and repeat the change. */
    public static final class StaleRuleException extends RuntimeException {
        StaleRuleException() {
            super("Правило уже изменил другой сотрудник: откройте его заново и повторите правку");
        }
    }
}

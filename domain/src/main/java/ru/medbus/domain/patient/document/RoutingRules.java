package ru.medbus.domain.patient.document;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rules by which documents are routed; a change is in force on every node within a second. */
@Service
public class RoutingRules {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final RoutingRuleMapper mapper;
    private volatile Loaded loaded = new Loaded(List.of(), Instant.MIN);

    RoutingRules(RoutingRuleMapper mapper) {
        this.mapper = mapper;
    }

    private record Loaded(List<RoutingRule> rules, Instant until) {}

    /** All rules, in the order they were made. */
    public List<RoutingRule> all() {
        return mapper.all().stream().map(RuleRow::rule).toList();
    }

    /** Where a document goes by the rules in force. */
    public RoutingDecision decide(DocumentTraits document) {
        return decide(document, current());
    }

    /** Where it would go by these rules: to try a change on a past document before it is saved. */
    public RoutingDecision decide(DocumentTraits document, List<RoutingRule> rules) {
        var fitting = rules.stream().filter(RoutingRule::active).filter(rule -> rule.fits(document)).toList();
        var recipients = new LinkedHashSet<String>();
        fitting.forEach(rule -> recipients.addAll(rule.recipients()));
        return new RoutingDecision(recipients, fitting.stream().map(RoutingRule::name).toList());
    }

    /**
     * Saves a new or changed rule.
     *
     * @return the rule as it is stored
     * @throws StaleRuleException somebody changed it meanwhile
     */
    @Transactional
    public RoutingRule save(RoutingRule rule, String author) {
        check(rule);
        var saved = rule.id() == 0 ? mapper.add(RuleRow.of(rule, author)) : mapper.change(RuleRow.of(rule, author));
        loaded = new Loaded(List.of(), Instant.MIN);
        return saved.map(RuleRow::rule).orElseThrow(StaleRuleException::new);
    }

    private static void check(RoutingRule rule) {
        if (rule.name().isBlank()) {
            throw new IllegalArgumentException("Назовите правило: по имени его находят на странице сообщения");
        }
        if (rule.recipients().isEmpty()) {
            throw new IllegalArgumentException("Укажите хотя бы одного получателя");
        }
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

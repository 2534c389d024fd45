package ru.medbus.domain.drugsupply.stock;

import java.util.List;
import java.util.stream.Collectors;
import ru.medbus.domain.drugsupply.Finding;

/** What stock or the rules do not allow; nothing has changed. The message is for a person's eyes. */
public class StockRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public StockRefusedException(String message) {
        this("", message, "");
    }

    /**
     * @param rule   stable name of the rule
     * @param source where the rule stands; empty when it is plain sense
     */
    public StockRefusedException(String rule, String text, String source) {
        this(List.of(new Finding("", rule, text, source)));
    }

    public StockRefusedException(List<Finding> findings) {
        super(findings.stream().map(Finding::told).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    public boolean names(String rule) {
        return findings.stream().anyMatch(each -> each.rule().equals(rule));
    }
}

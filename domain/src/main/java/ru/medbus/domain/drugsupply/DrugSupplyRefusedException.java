package ru.medbus.domain.drugsupply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the rules of drug supply do not allow; nothing has changed. The message is for a person's eyes. */
public class DrugSupplyRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public DrugSupplyRefusedException(List<Finding> findings) {
        super(findings.stream().map(Finding::told).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public DrugSupplyRefusedException(String field, String rule, String text, String source) {
        this(List.of(new Finding(field, rule, text, source)));
    }

    /** There is no such record. */
    public static DrugSupplyRefusedException unknown(String what) {
        return new DrugSupplyRefusedException("", "UNKNOWN", "Такой записи нет: " + what + ".", "");
    }

    /** Somebody else has changed it since it was opened. */
    public static DrugSupplyRefusedException outdated() {
        return new DrugSupplyRefusedException("", "OUTDATED",
                "Запись уже изменил другой сотрудник: откройте её заново и повторите правку.", "");
    }

    public List<Finding> findings() {
        return findings;
    }

    public boolean names(String rule) {
        return findings.stream().anyMatch(each -> each.rule().equals(rule));
    }

    /** Field → text, as forms show it. */
    public Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        findings.forEach(each -> errors.merge(each.field(), each.told(), (one, other) -> one + " " + other));
        return errors;
    }
}

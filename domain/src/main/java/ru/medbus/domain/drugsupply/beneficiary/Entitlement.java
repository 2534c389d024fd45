package ru.medbus.domain.drugsupply.beneficiary;

import java.util.List;

/** Whether a person has the right to a drug on a day, and why. */
public sealed interface Entitlement {

    /** Every benefit of the person with its conditions, the one that counts first. */
    List<Ground> grounds();

    /** @param by the benefit that pays most */
    record Granted(Ground by, List<Ground> grounds) implements Entitlement {}

    record Denied(List<Ground> grounds) implements Entitlement {
        /** The first condition of each benefit that does not hold; that he is in no register when there is none. */
        public List<Condition> obstacles() {
            return grounds.isEmpty()
                    ? List.of(new Condition(EntitlementRule.IN_REGISTER, false,
                            "В регистрах нет ни одной льготы: подайте заявку на внесение в регистр."))
                    : grounds.stream().flatMap(ground -> ground.obstacles().stream().limit(1)).toList();
        }
    }

    /** One benefit, looked at condition by condition. */
    record Ground(Benefit benefit, Category category, List<Condition> conditions) {
        public boolean holds() {
            return conditions.stream().allMatch(Condition::holds);
        }

        public List<Condition> obstacles() {
            return conditions.stream().filter(condition -> !condition.holds()).toList();
        }
    }

    /** @param text in words, with the facts: «Отказался от лекарств на 2026 год» */
    record Condition(EntitlementRule rule, boolean holds, String text) {}

    default boolean granted() {
        return this instanceof Granted;
    }
}

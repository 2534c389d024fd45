package ru.medbus.domain.passport.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;

/** Territories one under another. */
public final class TerritoryTree {
    private final List<Territory> roots = new ArrayList<>();
    private final Map<String, List<Territory>> under;

    /** A territory whose parent is not among them stands at the top. */
    public TerritoryTree(List<Territory> territories) {
        var known = territories.stream().map(Territory::oktmo).collect(Collectors.toSet());
        under = territories.stream().filter(one -> one.parent().filter(known::contains).isPresent())
                .collect(Collectors.groupingBy(one -> one.parent().orElseThrow()));
        territories.stream().filter(one -> one.parent().filter(known::contains).isEmpty()).forEach(roots::add);
    }

    /** Every territory before its parts, with its depth from 0. */
    public void walk(ObjIntConsumer<Territory> visit) {
        roots.forEach(root -> walk(root, 0, visit));
    }

    public List<Territory> under(String oktmo) {
        return under.getOrDefault(oktmo, List.of());
    }

    /** A value of one's own stands; who has none gets the sum of the parts. */
    public <T> Map<String, T> added(Map<String, T> own, BinaryOperator<T> plus) {
        var all = new HashMap<String, T>();
        roots.forEach(root -> added(root, own, plus, all));
        return all;
    }

    /** One's own and all below together. */
    public Map<String, Integer> counted(Map<String, Integer> own) {
        var all = new HashMap<String, Integer>();
        roots.forEach(root -> counted(root, own, all));
        return all;
    }

    private void walk(Territory one, int depth, ObjIntConsumer<Territory> visit) {
        visit.accept(one, depth);
        under(one.oktmo()).forEach(part -> walk(part, depth + 1, visit));
    }

    private <T> Optional<T> added(Territory one, Map<String, T> own, BinaryOperator<T> plus, Map<String, T> all) {
        var parts = under(one.oktmo()).stream().flatMap(part -> added(part, own, plus, all).stream()).reduce(plus);
        var value = Optional.ofNullable(own.get(one.oktmo())).or(() -> parts);
        value.ifPresent(it -> all.put(one.oktmo(), it));
        return value;
    }

    private int counted(Territory one, Map<String, Integer> own, Map<String, Integer> all) {
        int sum = own.getOrDefault(one.oktmo(), 0)
                + under(one.oktmo()).stream().mapToInt(part -> counted(part, own, all)).sum();
        all.put(one.oktmo(), sum);
        return sum;
    }
}

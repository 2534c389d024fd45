package ru.medbus.domain.drugsupply.traceability;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facts of a document's head; an absent one is not there, an empty one neither. */
public record Facts(Map<Fact, String> values) {
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        var kept = new EnumMap<Fact, String>(Fact.class);
        values.forEach((fact, value) -> {
            if (!value.isBlank()) {
                kept.put(fact, value.strip().replaceAll("\\s+", " "));
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    public Facts with(Fact fact, Object value) {
        var more = new EnumMap<Fact, String>(Fact.class);
        more.putAll(values);
        more.put(fact, value.toString());
        return new Facts(more);
    }

    public <T> Facts with(Fact fact, Optional<T> value) {
        return value.map(known -> with(fact, (Object) known)).orElse(this);
    }

    public Optional<String> find(Fact fact) {
        return Optional.ofNullable(values.get(fact));
    }

    public <T> Optional<T> find(Fact fact, Function<String, T> reading) {
        return find(fact).map(reading);
    }

    /** @throws IllegalStateException it is not there: whoever made the report forgot it */
    public String get(Fact fact) {
        return find(fact).orElseThrow(() -> new IllegalStateException("A report lacks " + fact));
    }

    public int number(Fact fact) {
        return Integer.parseInt(get(fact));
    }

    public LocalDate day(Fact fact) {
        return LocalDate.parse(get(fact));
    }

    /** As it is stored and compared: a line each, in the order of {@link Fact}. */
    public String text() {
        return values.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    public static Facts parse(String text) {
        return new Facts(Arrays.stream(text.split("\n")).filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> Fact.valueOf(pair[0]), pair -> pair[1])));
    }
}

package ru.medbus.web.passport.equipment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A form as it was typed: nothing is lost when it is refused, and what cannot be read is named at its field. */
public final class TypedFields {
    private final Map<String, String> typed;
    private final Map<String, String> errors = new LinkedHashMap<>();

    public TypedFields(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    public Map<String, String> typed() {
        return typed;
    }

    /** Field → what cannot be read in it. */
    public Map<String, String> errors() {
        return errors;
    }

    public String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** The code that the type-ahead has chosen; without scripts the first word of what was typed. */
    public String code(String field) {
        var chosen = text(field);
        return chosen.isEmpty() ? text(field + "-text").split("\\s+", 2)[0] : chosen;
    }

    /** The name beside the code, as typed. */
    public String shown(String field) {
        return text(field + "-text").replaceFirst("^\\S+\\s*", "");
    }

    public Optional<String> some(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    public Optional<Integer> number(String field) {
        return read(field, Integer::valueOf, "Целое число, а не «");
    }

    /** @return 0 when empty or unreadable; the latter is among the errors */
    public int count(String field) {
        return number(field).orElse(0);
    }

    public Optional<Long> id(String field) {
        return read(field, Long::valueOf, "Выберите из списка, а не «");
    }

    public Optional<LocalDate> day(String field) {
        return read(field, LocalDate::parse, "День вида 31.12.2026, а не «");
    }

    public Optional<LocalTime> time(String field) {
        return read(field, LocalTime::parse, "Время вида 09:30, а не «");
    }

    public Optional<YearMonth> month(String field) {
        return read(field, YearMonth::parse, "Месяц вида 2026-03, а не «");
    }

    /** Rubles with kopecks after a comma or a point; 0 when empty. */
    public long kopecks(String field) {
        return read(field, text -> new BigDecimal(text.replace(',', '.').replaceAll("[\\s\u00a0₽]", ""))
                .setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact(),
                "Рубли и копейки вида 1250000,50, а не «").orElse(0L);
    }

    public <E extends Enum<E>> Optional<E> one(Class<E> kind, String field) {
        return read(field, text -> Enum.valueOf(kind, text), "Выберите из списка, а не «");
    }

    /** Notes that a field must not stay empty. */
    public <T> Optional<T> needed(String field, Optional<T> value, String words) {
        if (value.isEmpty()) {
            errors.putIfAbsent(field, words);
        }
        return value;
    }

    private <T> Optional<T> read(String field, Function<String, T> way, String words) {
        try {
            return some(field).map(way);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            errors.putIfAbsent(field, words + text(field) + "»");
            return Optional.empty();
        }
    }
}

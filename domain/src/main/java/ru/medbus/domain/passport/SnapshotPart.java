package ru.medbus.domain.passport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an accepted edition keeps of one part of the passport; every part is a bean of its own. */
public interface SnapshotPart {
    /** Heading of the section: «Здания». */
    String title();

    /** Place among the sections. */
    int order();

    /** @return in words: subject («Кабинет 12, корпус А») → field → value; empty fields are left out */
    Map<String, Map<String, String>> facts(Facility facility);

    /** Things by their names, without empty fields; two of one name stand as «…» and «… (2)». */
    static <T> Map<String, Map<String, String>> named(Stream<T> things, Function<T, String> subject,
            Function<T, Map<String, String>> words) {
        var named = new LinkedHashMap<String, Map<String, String>>();
        things.forEach(thing -> {
            var filled = new LinkedHashMap<>(words.apply(thing));
            filled.values().removeIf(String::isEmpty);
            named.put(free(subject.apply(thing), named), filled);
        });
        return named;
    }

    private static String free(String name, Map<String, ?> taken) {
        return Stream.iterate(1, next -> next + 1).map(next -> next == 1 ? name : name + " (" + next + ")")
                .filter(each -> !taken.containsKey(each)).findFirst().orElseThrow();
    }
}

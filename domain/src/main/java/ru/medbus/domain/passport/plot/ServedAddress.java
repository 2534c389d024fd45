package ru.medbus.domain.passport.plot;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Houses of one street that an участок serves.
 *
 * @param place  «г. Примерск», «д. Ольховка»
 * @param street empty when the whole place is meant
 */
public record ServedAddress(String place, String street, Houses houses) {
    /** Kinds of places and streets are compared by their short words: «улица Мира» is «ул. Мира». */
    private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("город", "г"), Map.entry("улица", "ул"),
            Map.entry("проспект", "пр"), Map.entry("просп", "пр"), Map.entry("пр-кт", "пр"),
            Map.entry("переулок", "пер"), Map.entry("площадь", "пл"), Map.entry("деревня", "д"),
            Map.entry("село", "с"), Map.entry("посёлок", "п"), Map.entry("поселок", "п"), Map.entry("пос", "п"),
            Map.entry("бульвар", "б-р"), Map.entry("набережная", "наб"), Map.entry("шоссе", "ш"));

    String placeKey() {
        return key(place);
    }

    String streetKey() {
        return key(street);
    }

    /** Whether a house belongs to both. */
    boolean meets(ServedAddress other) {
        if (!placeKey().equals(other.placeKey())) {
            return false;
        }
        return street.isEmpty() || other.street.isEmpty()
                || streetKey().equals(other.streetKey()) && houses.meets(other.houses);
    }

    static String key(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).replace('ё', 'е').split("[\\s.,«»\"]+"))
                .filter(word -> !word.isEmpty()).map(word -> SHORT.getOrDefault(word, word)).sorted()
                .collect(Collectors.joining(" "));
    }
}

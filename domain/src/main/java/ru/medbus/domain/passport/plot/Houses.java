package ru.medbus.domain.passport.plot;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Houses of a street as people write them: «1–25 нечётные», «12», «12а», «40–», «чётные».
 *
 * @param suffix of one house: «а», «/2», «к1»; such a house is not the house without it, but lies within ranges
 */
public record Houses(int from, int to, Parity parity, String suffix) {
    static final int LAST = 99_999;
    /** The whole street. */
    static final Houses ALL = new Houses(0, LAST, Parity.ALL, "");

    /** «чёт», «чётные», «неч.». */
    private static final String PARITY = "(?:неч|ч[её]т)\\p{IsAlphabetic}*\\.?";
    private static final Pattern SIDE = Pattern.compile(PARITY);
    private static final Pattern RANGE = Pattern
            .compile("(\\d{1,5})\\s*[-–—]\\s*(\\d{1,5})?\\s*(" + PARITY + ")?");
    private static final Pattern HOUSE = Pattern
            .compile("(?:д\\.?\\s*)?(\\d{1,5})\\s*([а-яёa-z]?(?:[/кс]\\s*\\d{1,4}[а-яё]?)?)");

    /** @throws IllegalArgumentException it is none of these; the message is what was written */
    static Houses parse(String written) {
        var text = written.strip().toLowerCase().replace("корп.", "к").replace("стр.", "с");
        var range = RANGE.matcher(text);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? LAST : Integer.parseInt(range.group(2));
            return ordered(new Houses(from, to, parity(range.group(3)), ""), written);
        }
        if (SIDE.matcher(text).matches()) {
            return new Houses(0, LAST, parity(text), "");
        }
        var house = HOUSE.matcher(text);
        if (house.matches()) {
            int number = Integer.parseInt(house.group(1));
            return new Houses(number, number, Parity.ALL, house.group(2).replaceAll("\\s", ""));
        }
        throw new IllegalArgumentException(written.strip());
    }

    /** Whether a house belongs to both. */
    boolean meets(Houses other) {
        if (!suffix.isEmpty() && !other.suffix.isEmpty()) {
            return from == other.from && suffix.equals(other.suffix);
        }
        if (!suffix.isEmpty() && other.single() || !other.suffix.isEmpty() && single()) {
            return false;
        }
        return IntStream.rangeClosed(Math.max(from, other.from), Math.min(to, other.to)).limit(2)
                .anyMatch(number -> parity.has(number) && other.parity.has(number));
    }

    boolean whole() {
        return from == 0 && to == LAST && parity == Parity.ALL;
    }

    private boolean single() {
        return from == to && suffix.isEmpty();
    }

    @Override
    public String toString() {
        if (from == to) {
            return from + suffix;
        }
        var side = parity == Parity.ALL ? "" : " " + parity.title();
        return from == 0 && to == LAST ? side.strip() : from + "–" + (to == LAST ? "" : to) + side;
    }

    private static Houses ordered(Houses houses, String written) {
        if (houses.to < houses.from) {
            throw new IllegalArgumentException(written.strip());
        }
        return houses;
    }

    private static Parity parity(String word) {
        return word == null ? Parity.ALL : word.startsWith("не") ? Parity.ODD : Parity.EVEN;
    }
}

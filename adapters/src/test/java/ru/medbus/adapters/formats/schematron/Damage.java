package ru.medbus.adapters.formats.schematron;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils a document and leaves it well-formed; the same seed spoils it the same way. */
final class Damage {
    private static final Pattern ATTRIBUTE = Pattern
            .compile(" (?!xmlns|xsi:|encoding|version)([A-Za-z]+)=\"([^\"]*)\"");
    private static final Pattern LEAF = Pattern.compile("<([A-Za-z:]+)( [^<>]*)?/>");
    private static final Pattern TEXT_LEAF = Pattern.compile("<([A-Za-z:]+)>[^<]*</\\1>");
    private static final int WOUNDS = 12;

    private Damage() {}

    static byte[] of(byte[] document, long seed) {
        var random = new Random(seed);
        var text = new String(document, StandardCharsets.UTF_8);
        for (int wound = 0; wound < WOUNDS; wound++) {
            text = wound(text, random);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String wound(String text, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> replace(text, ATTRIBUTE, random, (found, chance) -> "");
            case 1 -> replace(text, ATTRIBUTE, random, (found, chance) -> " " + found.group(1) + "=\"\"");
            case 2 -> replace(text, ATTRIBUTE, random, (found, chance) -> " wrong" + chance.nextInt(1000) + "=\"\"");
            case 3 -> replace(text, ATTRIBUTE, random, (found, chance) -> " " + found.group(1) + "=\"x1 \"");
            case 4 -> replace(text, LEAF, random, (found, chance) -> "");
            case 5 -> replace(text, LEAF, random, (found, chance) -> found.group().repeat(2));
            case 6 -> replace(text, LEAF, random, (found, chance) -> "<" + found.group(1) + " nullFlavor=\"NI\"/>");
            default -> replace(text, TEXT_LEAF, random,
                    (found, chance) -> chance.nextBoolean() ? "" : "<" + found.group(1) + "/>" + found.group());
        };
    }

    private static String replace(String text, Pattern what, Random random,
            BiFunction<MatchResult, Random, String> by) {
        List<MatchResult> all = what.matcher(text).results().filter(found -> found.start() > 100).toList();
        var victim = all.get(random.nextInt(all.size()));
        return text.substring(0, victim.start()) + by.apply(victim, random) + text.substring(victim.end());
    }
}

package ru.medbus.console.messages;

/** A number with its noun, as Russian wants it: 1 сообщение, 2 сообщения, 5 сообщений. */
final class Plural {
    private Plural() {}

    static String of(int count, String one, String few, String many) {
        int tens = count % 100;
        int ones = count % 10;
        var noun = tens > 10 && tens < 20 || ones == 0 || ones > 4 ? many : ones == 1 ? one : few;
        return "%,d".formatted(count).replace(',', '\u00a0') + " " + noun;
    }
}

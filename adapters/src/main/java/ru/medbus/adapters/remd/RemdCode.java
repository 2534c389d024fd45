package ru.medbus.adapters.remd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a code of РЭМД (dictionary 1.2.643.5.1.13.13.99.2.305, v3.18) means for us. The mnemonic is federal; group,
 * reaction, side and advice are our reading, kept in {@code codes.csv}.
 *
 * @param advice what to do, in Russian, for the one whose side it is
 */
public record RemdCode(String mnemonic, Group group, Reaction reaction, Side side, String advice) {
    private static final Map<String, RemdCode> KNOWN = load();

    /** What the refusal is about. */
    public enum Group {
        TEMPORARY,
        SETUP,
        DUPLICATE,
        SIGNATURE,
        STAFF,
        ORGANISATION,
        PATIENT,
        CONTENT,
        BENEFIT,
        ORDER,
        UNKNOWN
    }

    /** What follows. */
    public enum Reaction {
        /** The same document is sent again, later. */
        RETRY,
        /** The registry is asked; the document is not sent again blindly. */
        VERIFY,
        /** Back to the source system: the document itself has to change. */
        RETURN,
        /** The bus administrator changes a setting, then sends it again. */
        OPERATOR,
        /** A remark: the document goes on. */
        NOTE
    }

    /** Who has to act. */
    public enum Side {
        FEDERAL,
        REGION,
        SENDER
    }

    /** A mnemonic that is not in the table is a matter for the administrator. */
    public static RemdCode of(String mnemonic) {
        return KNOWN.getOrDefault(mnemonic, new RemdCode(mnemonic, Group.UNKNOWN, Reaction.OPERATOR, Side.REGION,
                "Код РЭМД шине не знаком: прочитайте текст ответа и обновите таблицу кодов."));
    }

    /** Of several codes, the one that decides: the first that does not pass by itself, else the first. */
    public static Optional<RemdCode> deciding(List<String> mnemonics) {
        var codes = mnemonics.stream().map(RemdCode::of).toList();
        return codes.stream().filter(code -> code.reaction() != Reaction.RETRY).findFirst()
                .or(() -> codes.stream().findFirst());
    }

    static Set<String> known() {
        return KNOWN.keySet();
    }

    private static Map<String, RemdCode> load() {
        try (var lines = new BufferedReader(
                new InputStreamReader(RemdCode.class.getResourceAsStream("codes.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(RemdCode::parse)
                    .collect(Collectors.toUnmodifiableMap(RemdCode::mnemonic, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RemdCode parse(String line) {
        var fields = line.split(";", 5);
        return new RemdCode(fields[0], Group.valueOf(fields[1]), Reaction.valueOf(fields[2]), Side.valueOf(fields[3]),
                fields[4]);
    }
}

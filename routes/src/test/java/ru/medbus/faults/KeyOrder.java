package ru.medbus.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether recipients got the documents of each key in the order in which they were accepted. First receipts count: a
 * repeat is known by its id and has no effect.
 *
 * @param documents receipts that were looked at
 * @param overtaken documents that came after a later one of their key
 */
record KeyOrder(int documents, Set<String> overtaken) {
    /** Between the name of a traffic and the number of a key in the ids of its documents. */
    static final String KEY = "-key";

    private static final Pattern ID = Pattern.compile("(.*" + KEY + "[0-9]+)-([0-9]+)");

    static KeyOrder of(Ledger recipients) {
        Map<String, Integer> latest = new HashMap<>();
        var seen = new HashSet<String>();
        var overtaken = new HashSet<String>();
        for (var line : recipients.lines()) {
            var id = ID.matcher(line.document());
            if (id.matches() && seen.add(line.place() + " " + line.document())) {
                int number = Integer.parseInt(id.group(2));
                if (latest.merge(line.place() + " " + id.group(1), number, Math::max) > number) {
                    overtaken.add(line.place() + " " + line.document());
                }
            }
        }
        return new KeyOrder(seen.size(), overtaken);
    }
}

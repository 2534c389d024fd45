package ru.medbus.routes.drugsupply;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Which field of the form a refusal is about: by the place in the document or the words of the refusal. */
final class RefusedField {
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("recordtarget", "patient");
        FIELDS.put("patient", "patient");
        FIELDS.put("person", "patient");
        FIELDS.put("снилс", "patient");
        FIELDS.put("'809'", "diagnosis");
        FIELDS.put("диагноз", "diagnosis");
        FIELDS.put("diagnos", "diagnosis");
        FIELDS.put("benefit", "category");
        FIELDS.put("льгот", "category");
        FIELDS.put("'6004'", "term");
        FIELDS.put("срок", "term");
        FIELDS.put("expire", "term");
        FIELDS.put("comission", "commissionNumber");
        FIELDS.put("recipe", "drug");
        FIELDS.put("substanceadministration", "drug");
    }

    private RefusedField() {}

    /** Empty when it is about the whole. */
    static String of(String words) {
        var small = words.toLowerCase(Locale.ROOT);
        return FIELDS.entrySet().stream().filter(each -> small.contains(each.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse("");
    }
}

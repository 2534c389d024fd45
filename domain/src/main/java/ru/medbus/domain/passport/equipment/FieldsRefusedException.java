package ru.medbus.domain.passport.equipment;

import java.util.Map;
import ru.medbus.domain.passport.PassportRefusedException;

/** Several fields of a form at once are not as they should be. */
public class FieldsRefusedException extends PassportRefusedException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> fields;

    /** @param fields field → what is wrong and what to do, in the order of the form */
    public FieldsRefusedException(Map<String, String> fields) {
        super(fields.keySet().iterator().next(), String.join("; ", fields.values()));
        this.fields = fields;
    }

    /** What a form shows of any refusal: field → words. */
    public static Map<String, String> of(PassportRefusedException refusal) {
        return refusal instanceof FieldsRefusedException many
                ? many.fields
                : Map.of(refusal.field(), refusal.getMessage());
    }
}

package ru.medbus.domain.passport.equipment;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is printed on a unit's label: digits only, so that a scanner types it alike in any keyboard layout. 13 digits as
 * in EAN-13 with the prefix 29, which GS1 leaves for use inside an organisation; the last one is the check digit.
 */
public final class EquipmentCode {
    private static final String PREFIX = "29";
    private static final int LENGTH = 13;

    private EquipmentCode() {}

    public static String of(long id) {
        var body = PREFIX + "%010d".formatted(id);
        return body + check(body);
    }

    /** Id of the unit; empty when it is no label of ours or is misread. */
    public static OptionalLong id(String code) {
        return Optional.of(code).filter(text -> text.length() == LENGTH && text.startsWith(PREFIX))
                .filter(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .filter(text -> check(text.substring(0, LENGTH - 1)) == text.charAt(LENGTH - 1) - '0')
                .map(text -> OptionalLong.of(Long.parseLong(text.substring(PREFIX.length(), LENGTH - 1))))
                .orElseGet(OptionalLong::empty);
    }

    /** Odd places count once, even ones three times; what is lacking to a whole ten. */
    private static int check(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }
}

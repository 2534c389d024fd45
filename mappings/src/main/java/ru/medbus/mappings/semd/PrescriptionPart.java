package ru.medbus.mappings.semd;

import java.util.ArrayList;
import java.util.List;

/**
 * Series and number of a prescription: fields 6001 and 6002, in any order. In a prescription they are entries of one
 * section; in a dispensing they are nested in the entry of the prescription it answers, so each entry has its own.
 */
final class PrescriptionPart {
    private static final String SERIES = "6001";
    private static final String NUMBER = "6002";
    private final List<PrescriptionNumber> found = new ArrayList<>(1);
    private final Pending ofSection = new Pending();
    private final Pending ofEntry = new Pending();

    /** A field's text. @param nested below another field of the entry */
    void field(String code, String text, boolean nested) {
        var pending = nested ? ofEntry : ofSection;
        switch (code) {
            case SERIES -> pending.series = text;
            case NUMBER -> pending.number = text;
            default -> {
            }
        }
    }

    void endOfEntry() {
        ofEntry.flush(found);
    }

    void endOfSection() {
        ofSection.flush(found);
    }

    List<PrescriptionNumber> facts() {
        return List.copyOf(found);
    }

    private static final class Pending {
        private String series = "";
        private String number = "";

        void flush(List<PrescriptionNumber> to) {
            if (!number.isEmpty()) {
                to.add(new PrescriptionNumber(series, number));
            }
            series = "";
            number = "";
        }
    }
}

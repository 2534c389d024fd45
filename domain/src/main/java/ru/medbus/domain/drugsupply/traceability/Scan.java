package ru.medbus.domain.drugsupply.traceability;

import java.time.LocalDate;
import java.util.Optional;
import ru.medbus.domain.shared.Gtin;
import ru.medbus.domain.shared.Sscc;

/** What a scanner or a hand has typed: a pack or a box. */
public sealed interface Scan {

    /** The name МДЛП knows it by: SGTIN or SSCC. */
    String object();

    /**
     * A pack.
     *
     * @param serial  13 characters
     * @param expires AI 17, where the code has it
     * @param series  AI 10, where the code has it
     * @param whole   with the separator and the crypto tail: fit for a регистратор выбытия
     */
    record Pack(Gtin gtin, String serial, Optional<LocalDate> expires, Optional<String> series, boolean whole)
            implements
                Scan {
        @Override
        public String object() {
            return gtin.digits() + serial;
        }
    }

    record Box(Sscc sscc) implements Scan {
        @Override
        public String object() {
            return sscc.digits();
        }
    }

    /**
     * Reads a scan however it came: with or without the separator GS, with the symbology's {@code ]d2}, in brackets, or as
     * a bare SGTIN or SSCC.
     *
     * @throws UnreadableCodeException says what is wrong with it and what to do
     */
    static Scan of(String typed) {
        return ScanReader.read(typed);
    }
}

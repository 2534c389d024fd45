package ru.medbus.domain.drugsupply.traceability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What МДЛП brings by itself. Places are 14 digits or a участник's GUID, empty where it names none. */
public sealed interface Notice {

    String from();

    String to();

    String title();

    List<Line> lines();

    /** A supplier has shipped to us: a waybill is to be expected. */
    record Shipment(String from, String to, String number, LocalDate day, int funding, int contractKind,
            String contractRegistry, String contractNumber, Optional<LocalDate> contractDate, List<Line> lines)
            implements
                Notice {
        @Override
        public String title() {
            return "Отгрузка поставщика (601) № " + number;
        }
    }

    /** Packs come from one of our own places, or go there; our own waybill knows of them. */
    record Inside(String from, String to, String title, List<Line> lines) implements Notice {}

    /** Something has become of codes: they are to be asked anew. */
    record Changed(String from, String to, String title, List<Line> lines) implements Notice {}

    /** @param object SGTIN or SSCC */
    record Line(String object, long priceKopecks, long vatKopecks) {
        public static Line of(String object) {
            return new Line(object, 0, 0);
        }
    }

    static Notice shipment(String from, String to, String number, LocalDate day, int funding, int contractKind,
            String contractRegistry, String contractNumber, Optional<LocalDate> contractDate, List<Line> lines) {
        return new Shipment(from, to, number, day, funding, contractKind, contractRegistry, contractNumber,
                contractDate, lines);
    }

    static Notice inside(String from, String to, String title, List<Line> lines) {
        return new Inside(from, to, title, lines);
    }

    static Notice changed(String from, String to, String title, List<Line> lines) {
        return new Changed(from, to, title, lines);
    }
}

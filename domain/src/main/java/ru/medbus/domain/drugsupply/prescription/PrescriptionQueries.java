package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of prescriptions, and card 030-Л/у. */
@Service
@Transactional(readOnly = true)
public class PrescriptionQueries {
    private final PrescriptionQueriesMapper rows;

    PrescriptionQueries(PrescriptionQueriesMapper rows) {
        this.rows = rows;
    }

    /** A line of card 030-Л/у as the doctor fills it (order 169 of 14.03.2007). */
    public record CardLine(String facilityOid, String drug, String dose, String quantity, LocalDate issuedOn,
            String number) {}

    public List<PrescriptionLine> list(PrescriptionFilter filter) {
        return rows.list(filter);
    }

    public boolean empty() {
        return rows.count() == 0;
    }

    /** Prescriptions of this doctor whose documents were refused and wait to be mended. */
    public int refused(String doctor) {
        return rows.refused(doctor);
    }

    public List<CardLine> card(long person, int year) {
        return rows.card(person, year);
    }
}

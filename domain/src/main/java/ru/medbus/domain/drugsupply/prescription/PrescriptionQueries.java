package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of prescriptions, and card 030-Л/у. */
@Service
@Transactional(readOnly = true)
public class PrescriptionQueries {
    private static final String[] NONE = {};

    private final PrescriptionQueriesMapper rows;

    PrescriptionQueries(PrescriptionQueriesMapper rows) {
        this.rows = rows;
    }

    /**
     * A line of card 030-Л/у (order 169 of 14.03.2007): the doctor's columns, then the pharmacy's.
     *
     * @param emdrId number of the prescription in РЭМД; empty when it has none
     */
    public record CardLine(String facilityOid, String drug, String dose, String quantity, LocalDate issuedOn,
            String number, String emdrId, List<Given> given) {}

    /** What a pharmacy has handed out at one visit. @param emdrId number of «Отпуск» in РЭМД; empty when it has none */
    public record Given(String pharmacyOid, String drug, LocalDate on, String emdrId) {}

    /** Names are looked for in their own lists, which are short, and not in every prescription. */
    public List<PrescriptionLine> list(PrescriptionFilter filter) {
        rows.planForTheValues();
        var doctors = filter.doctor().isEmpty() ? NONE : rows.doctors(filter.doctorPart());
        var drugs = filter.drug().isEmpty() ? NONE : rows.drugs(filter.drugPart());
        var items = filter.drug().isEmpty() ? NONE : rows.items(filter.drugPart());
        boolean nobody = !filter.doctor().isEmpty() && doctors.length == 0;
        boolean nothing = !filter.drug().isEmpty() && drugs.length + items.length == 0;
        return nobody || nothing
                ? List.of()
                : rows.list(filter, new PrescriptionQueriesMapper.Named(doctors, drugs, items));
    }

    public boolean empty() {
        return rows.count() == 0;
    }

    /** Prescriptions of this doctor whose documents were refused and wait to be mended. */
    public int refused(String doctor) {
        return rows.refused(doctor);
    }

    public List<CardLine> card(long person, int year) {
        var given = rows.given(person, year).stream().collect(Collectors.groupingBy(
                PrescriptionQueriesMapper.GivenRow::prescriptionId,
                Collectors.mapping(PrescriptionQueriesMapper.GivenRow::given, Collectors.toList())));
        return rows.card(person, year).stream()
                .map(row -> row.line(given.getOrDefault(row.prescriptionId(), List.of()))).toList();
    }
}

package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a list of prescriptions is narrowed to and how it is sorted; empty texts narrow nothing.
 *
 * @param number   series, number, or both with a space between
 * @param patient  СНИЛС or ЕНП by digits, else the beginning of the family name
 * @param doctor   part of the doctor's name
 * @param drug     part of МНН or trade name
 * @param diagnosis beginning of the code
 * @param state    name of {@link PrescriptionState}; {@code active} for those by which a drug may still be had
 * @param paper    {@code yes}, {@code no}
 * @param facility OID
 * @param sort     name of {@link Sort}
 * @param after    so many are left out
 */
public record PrescriptionFilter(String number, String patient, String doctor, String drug, String diagnosis,
        String category, String form, String state, String paper, String priority, String facility,
        Optional<LocalDate> issuedFrom, Optional<LocalDate> issuedTo, Optional<LocalDate> validTo, boolean refused,
        String sort, int after, int limit) {

    /** Each with the newest first where it is the same. */
    public enum Sort {
        ISSUED("p.issued_on desc", "Дата: новые первыми"),
        ISSUED_UP("p.issued_on", "Дата: старые первыми"),
        VALID("p.valid_until nulls last", "Срок: истекают первыми"),
        NUMBER("p.series, p.number", "Серия и номер"),
        PATIENT("who.family, who.given", "Пациент"),
        DRUG("d.inn", "Лекарство"),
        DOCTOR("p.doctor_name", "Врач"),
        STATE("p.state, p.issued_on desc", "Состояние");

        private final String sql;
        private final String title;

        Sort(String sql, String title) {
            this.sql = sql;
            this.title = title;
        }

        public String title() {
            return title;
        }

        static Sort of(String name) {
            for (var sort : values()) {
                if (sort.name().equals(name)) {
                    return sort;
                }
            }
            return ISSUED;
        }
    }

    /** One of the enum's own texts, never the person's. */
    public String order() {
        return Sort.of(sort).sql;
    }

    /** Whether a page cannot be cut without its patients. */
    public boolean byPatient() {
        return !patient.isEmpty() || Sort.of(sort) == Sort.PATIENT;
    }

    /** Whether it is sorted by a name that does not stand in the prescription. */
    public boolean byName() {
        return Sort.of(sort) == Sort.PATIENT || byDrug();
    }

    public boolean byDrug() {
        return Sort.of(sort) == Sort.DRUG;
    }

    public String digits() {
        return patient.replaceAll("[\\s-]", "").matches("\\d{11}|\\d{16}") ? patient.replaceAll("\\D", "") : "";
    }

    public String family() {
        return plain(patient) + "%";
    }

    public String doctorPart() {
        return "%" + plain(doctor) + "%";
    }

    public String drugPart() {
        return "%" + plain(drug) + "%";
    }

    public String series() {
        var parts = number.strip().split("\\s+");
        return parts.length > 1 ? parts[0] : "";
    }

    public String numberOnly() {
        var parts = number.strip().split("\\s+");
        return parts[parts.length - 1].replaceAll("[%_\\\\]", "");
    }

    private static String plain(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace('Ё', 'Е').replaceAll("[%_\\\\]", "");
    }
}

package ru.medbus.domain.drugsupply.prescription;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prescription forms with their terms, as the store has them. */
@Service
@Transactional(readOnly = true)
public class Forms {
    private final FormMapper rows;

    Forms(FormMapper rows) {
        this.rows = rows;
    }

    /** Those for free drugs first. */
    public List<Form> all() {
        return rows.all().stream().map(row -> row.form(rows.terms(row.code()))).toList();
    }

    public Optional<Form> find(String code) {
        return all().stream().filter(form -> form.code().equals(code)).findFirst();
    }
}

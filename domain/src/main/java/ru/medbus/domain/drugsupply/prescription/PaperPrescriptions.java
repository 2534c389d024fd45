package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;

/** Prescriptions that were written by hand and are entered afterwards; the same rules hold for them. */
@Service
public class PaperPrescriptions {
    private final PrescriptionMapper rows;
    private final PrescriptionRules rules;
    private final Forms forms;
    private final Blanks blanks;
    private final History history;

    PaperPrescriptions(PrescriptionMapper rows, PrescriptionRules rules, Forms forms, Blanks blanks, History history) {
        this.rows = rows;
        this.rules = rules;
        this.forms = forms;
        this.blanks = blanks;
        this.history = history;
    }

    /** Enters one under the number of its blank. @return id */
    @Transactional
    public long enter(Order order, SeriesNumber number, String facility, Prescription.Doctor doctor, LocalDate today) {
        numberFits(order.form(), number);
        var checked = rules.check(order, facility, true, today).orRefuse();
        long id = rows.add(facility, order, doctor, Optional.empty(), Optional.empty());
        try {
            rows.byHand(id);
            rows.number(id, number, checked.right(), checked.until(order.issuedOn()));
        } catch (DuplicateKeyException e) {
            throw taken(number, e);
        }
        rules.hold(facility, order);
        blanks.use(number, facility);
        rows.signed(id, PrescriptionState.REGISTERED, Optional.empty());
        history.note(doctor.login(), "", order.personId(), Prescription.subject(id),
                "бумажный рецепт внесён " + number);
        return id;
    }

    private void numberFits(String formCode, SeriesNumber number) {
        var form = forms.find(formCode);
        boolean digits = number.series().matches("\\d{1,8}") && number.number().matches("\\d{1,18}");
        boolean cells = form.map(each -> each.seriesCells().map(n -> number.series().length() == n).orElse(true)
                && each.numberCells().map(n -> number.number().length() == n).orElse(true)).orElse(true);
        if (!digits || !cells) {
            throw new DrugSupplyRefusedException("number", "NUMBER_SHAPE", "Серия и номер — цифры с бланка"
                    + form.flatMap(Form::seriesCells).map(n -> ": серия " + n + " знака, номер "
                            + form.flatMap(Form::numberCells).orElse(0) + " знака").orElse("")
                    + ".",
                    form.map(Form::source).orElse(""));
        }
    }

    private static DrugSupplyRefusedException taken(SeriesNumber number, DuplicateKeyException cause) {
        var refusal = new DrugSupplyRefusedException("number", "NUMBER_TAKEN",
                "Рецепт с серией и номером " + number + " уже есть: сверьте номер с бланком.", "");
        refusal.initCause(cause);
        return refusal;
    }
}

package ru.medbus.domain.drugsupply.prescription;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;

/** What becomes of the documents of signed prescriptions: taken by the bus, registered by РЭМД, or refused. */
@Service
public class DocumentAnswers {
    private final PrescriptionMapper rows;
    private final History history;

    DocumentAnswers(PrescriptionMapper rows, History history) {
        this.rows = rows;
        this.history = history;
    }

    /** The bus has taken the document. A repeat changes nothing. */
    @Transactional
    public void sent(long id, long message) {
        var known = locked(id);
        if (known.state() == PrescriptionState.SIGNED) {
            rows.sent(id, message);
        }
    }

    /** РЭМД has registered the document. A repeat changes nothing. */
    @Transactional
    public void registered(long id, String emdrId) {
        var known = locked(id);
        if (known.state() == PrescriptionState.SENT) {
            rows.registered(id, emdrId);
            history.note("РЭМД", "", known.order().personId(), known.subject(), "зарегистрирован в РЭМД: " + emdrId);
        }
    }

    /** The document was refused: the draft is open again under its number, its next document is another version. */
    @Transactional
    public void refused(long id, String text, String field) {
        var known = locked(id);
        if (known.state().mayBecome(PrescriptionState.DRAFT)) {
            rows.refused(id, text, field);
            history.note("РЭМД", text, known.order().personId(), known.subject(), "документ отклонён");
        }
    }

    /** Those whose documents are on their way, oldest first. */
    @Transactional(readOnly = true)
    public List<Prescription> underWay(int limit) {
        return rows.underWay(limit).stream().map(PrescriptionMapper.Row::prescription).toList();
    }

    private Prescription locked(long id) {
        return rows.locked(id).map(PrescriptionMapper.Row::prescription)
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("рецепт " + id));
    }
}

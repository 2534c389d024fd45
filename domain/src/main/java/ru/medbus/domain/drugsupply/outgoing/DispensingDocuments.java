package ru.medbus.domain.drugsupply.outgoing;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.outgoing.DispensingDispatch.Order;

/**
 * Documents «Отпуск по рецепту»: one for every dispensing. A refused one that is mended, and a registered one whose
 * dispensing is reversed, goes out again as the next version of the same set.
 */
@Service
public class DispensingDocuments {
    private static final String REGISTRY = "РЭМД";

    private final DispensingDocumentMapper rows;
    private final DispensingDispatch dispatch;
    private final History history;

    DispensingDocuments(DispensingDocumentMapper rows, DispensingDispatch dispatch, History history) {
        this.rows = rows;
        this.dispatch = dispatch;
        this.history = history;
    }

    /** Orders the document of a dispensing in its transaction; a second pack of the same dispensing changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(long prescription, long operation) {
        if (rows.add(prescription, operation) == 1) {
            dispatch.order(get(operation));
        }
    }

    @Transactional(readOnly = true)
    public DispensingDocument get(long operation) {
        return rows.one(operation).map(DispensingDocumentMapper.Row::document)
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("документ отпуска " + operation));
    }

    /** Of a prescription, oldest first. */
    @Transactional(readOnly = true)
    public List<DispensingDocument> of(long prescription) {
        return rows.of(prescription).stream().map(DispensingDocumentMapper.Row::document).toList();
    }

    /** Of a pharmacy, what waits to be mended, oldest first. */
    @Transactional(readOnly = true)
    public List<DispensingDocument> refusedOf(String facility, int limit) {
        return rows.refusedOf(facility, limit).stream().map(DispensingDocumentMapper.Row::document).toList();
    }

    /** What was handed out, by the stock's ledger. */
    @Transactional(readOnly = true)
    public List<HandedOut> lines(long operation) {
        return rows.lines(operation).stream().map(DispensingDocumentMapper.LineRow::line).toList();
    }

    /** Those that РЭМД has not answered, oldest first. */
    @Transactional(readOnly = true)
    public List<DispensingDocument> underWay(int limit) {
        return rows.underWay(limit).stream().map(DispensingDocumentMapper.Row::document).toList();
    }

    /** The bus has taken the document. A repeat changes nothing. */
    @Transactional
    public void sent(Order order, long message) {
        var known = locked(order.operation());
        if (answers(known, order, DocumentFate.SENT)) {
            rows.sent(order.operation(), message);
        }
    }

    /** РЭМД has registered the document. A repeat changes nothing. */
    @Transactional
    public void registered(Order order, String emdrId) {
        var known = locked(order.operation());
        if (answers(known, order, DocumentFate.REGISTERED)) {
            rows.registered(order.operation(), emdrId);
            note(known, REGISTRY, "", "зарегистрирован в РЭМД: " + emdrId);
        }
    }

    /** The document could not be made, or was refused. */
    @Transactional
    public void refused(Order order, String text, String field) {
        var known = locked(order.operation());
        if (answers(known, order, DocumentFate.REFUSED)) {
            rows.refused(order.operation(), text, field);
            note(known, REGISTRY, text, "документ отклонён");
        }
    }

    /**
     * Sends a refused one again, as its next version.
     *
     * @param recipeEmdrId number in РЭМД of a prescription that is not ours; empty when it is, or is on paper
     * @param who          signs it
     */
    @Transactional
    public void mend(long operation, int revision, String recipeEmdrId, String who) {
        var known = locked(operation);
        if (known.revision() != revision) {
            throw DrugSupplyRefusedException.outdated();
        }
        if (known.fate() != DocumentFate.REFUSED) {
            throw new DrugSupplyRefusedException("", "STATE", "Документ " + known.fate().title()
                    + ": исправляют и отправляют снова только отклонённый.", "");
        }
        renew(known, known.reversed(), who, recipeEmdrId);
        note(known, who, "", "исправлен и отправлен снова");
    }

    /**
     * Tells РЭМД of dispensings that were reversed: of a registered one by a version that says so; what РЭМД has not
     * registered is not sent at all. One on its way waits for its answer. @return how many
     */
    @Transactional
    public int takeBack(int limit) {
        var reversed = rows.toTakeBack(limit).stream().map(DispensingDocumentMapper.Row::document).toList();
        reversed.forEach(this::takeBack);
        return reversed.size();
    }

    private void takeBack(DispensingDocument document) {
        if (document.fate() == DocumentFate.REGISTERED) {
            renew(document, true, document.pharmacist(), document.recipeEmdrId());
            note(document, "medbus", "", "отпуск сторнирован: в РЭМД уходит новая версия");
        } else {
            rows.cancel(document.operation());
            note(document, "medbus", "", "отпуск сторнирован: документ не отправляется");
        }
    }

    private void renew(DispensingDocument document, boolean reversed, String who, String recipeEmdrId) {
        rows.renew(document.operation(), reversed, who, recipeEmdrId);
        dispatch.order(get(document.operation()));
    }

    /** Whether an answer is about the version that waits for it. */
    private static boolean answers(DispensingDocument known, Order order, DocumentFate next) {
        return known.version() == order.version() && known.fate().mayBecome(next);
    }

    private void note(DispensingDocument document, String who, String why, String what) {
        history.note(who, why, document.person(), document.prescriptionSubject(),
                document.subject() + ", версия " + document.version() + ": " + what);
    }

    private DispensingDocument locked(long operation) {
        return rows.locked(operation).map(DispensingDocumentMapper.Row::document)
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("документ отпуска " + operation));
    }
}

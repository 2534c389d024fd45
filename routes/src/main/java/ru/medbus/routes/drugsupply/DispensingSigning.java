package ru.medbus.routes.drugsupply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.outgoing.DispensingDispatch;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocument;
import ru.medbus.domain.drugsupply.outgoing.RefusedField;

/** From a dispensing to its document, signed with the keys of the pharmacist and of the pharmacy that the server holds. */
@Component
class DispensingSigning {
    private final DispensingPapers papers;
    private final Pharmacists pharmacists;
    private final PrescriptionSigner signer;

    DispensingSigning(DispensingPapers papers, Pharmacists pharmacists, PrescriptionSigner signer) {
        this.papers = papers;
        this.pharmacists = pharmacists;
        this.signer = signer;
    }

    /** What came of it. */
    sealed interface Signed {}

    record Made(OwnDocuments.Own document) implements Signed {}

    /** A person has to add something first. @param field of the form that mends it */
    record Impossible(String field, String rule, String text) implements Signed {}

    Signed sign(DispensingDocument document) {
        Prescriber pharmacist;
        try {
            pharmacist = pharmacists.of(document.pharmacist(), document.facilityOid());
        } catch (DrugSupplyRefusedException unknown) {
            return new Impossible(RefusedField.STAFF.code(), "PHARMACIST_UNKNOWN", "Сотрудник «"
                    + document.pharmacist() + "» не может подписать документ. " + unknown.getMessage()
                    + " Или отправьте документ снова под своим именем.");
        }
        return papers.lacking(document).<Signed>map(lack -> lack).orElseGet(() -> made(document, pharmacist));
    }

    private Signed made(DispensingDocument document, Prescriber pharmacist) {
        var now = Instant.now();
        var bytes = papers.compose(document, pharmacist);
        try {
            return new Made(new OwnDocuments.Own(DispensingDispatch.SENDER, document.facilityOid(), bytes,
                    List.of(signer.doctor(bytes, pharmacist, now), signer.organisation(bytes, pharmacist, now))));
        } catch (DrugSupplyRefusedException noKey) {
            return new Impossible(RefusedField.STAFF.code(), "KEY_MISSING", noKey.getMessage());
        }
    }
}

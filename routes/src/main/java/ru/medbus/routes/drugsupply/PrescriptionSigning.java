package ru.medbus.routes.drugsupply;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.adapters.signature.DetachedCms;
import ru.medbus.adapters.signature.Digests;
import ru.medbus.adapters.signature.SignatureCheck;
import ru.medbus.adapters.signature.SignatureVerdict;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.prescription.SignedDocument;
import ru.medbus.domain.reference.calendar.RegionTime;

/** From a draft to a signed prescription: what is shown is composed again from the store, to the byte, and signed. */
@Service
public class PrescriptionSigning {
    private final Prescriptions prescriptions;
    private final PrescriptionDocuments documents;
    private final PrescriptionSigner signer;
    private final SignatureCheck check;
    private final RegionTime day;

    PrescriptionSigning(Prescriptions prescriptions, PrescriptionDocuments documents, PrescriptionSigner signer,
            SignatureCheck check, RegionTime day) {
        this.prescriptions = prescriptions;
        this.documents = documents;
        this.signer = signer;
        this.check = check;
        this.day = day;
    }

    /** Checks and numbers a draft that will be signed electronically; nothing changes when its document cannot be made. */
    @Transactional
    public Prescription prepare(long id, int revision, Prescriber prescriber, String who) {
        var prepared = prescriptions.prepare(id, revision, day.today(), who);
        documents.compose(prepared, prescriber);
        return prepared;
    }

    /** Exactly the bytes that are signed. */
    public byte[] document(long id, Prescriber prescriber) {
        return documents.compose(prescriptions.get(id), prescriber);
    }

    /** With the keys that the server holds. */
    @Transactional
    public void sign(long id, int revision, Prescriber prescriber, String who) {
        var now = Instant.now();
        var document = document(id, prescriber);
        prescriptions.sign(id, revision, new SignedDocument(document,
                List.of(signer.doctor(document, prescriber, now), signer.organisation(document, prescriber, now))),
                who);
    }

    /** With the doctor's own token. @param signature detached CMS over {@link #document}, DER or base64 */
    @Transactional
    public void sign(long id, int revision, byte[] signature, Prescriber prescriber, String who) {
        var now = Instant.now();
        var document = document(id, prescriber);
        switch (check.check(Digests.of(document), signature, now)) {
            case SignatureVerdict.Invalid(var code, var text) -> throw refused(code.name(), text);
            case SignatureVerdict.Valid(var by) when by.snils().filter(prescriber.doctor().snils().digits()::equals)
                    .isEmpty() ->
                throw refused("SIGNER_FOREIGN", "Подпись не принадлежит врачу, который выписал рецепт.");
            case SignatureVerdict.Valid(var by) -> prescriptions.sign(id, revision, new SignedDocument(document,
                    List.of(DetachedCms.der(signature), signer.organisation(document, prescriber, now))), who);
        }
    }

    private static DrugSupplyRefusedException refused(String rule, String text) {
        return new DrugSupplyRefusedException("signature", rule, text, "");
    }
}

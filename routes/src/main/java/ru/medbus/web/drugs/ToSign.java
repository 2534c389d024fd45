package ru.medbus.web.drugs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.prescription.Form;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.routes.drugsupply.PrescriptionSigning;

/** What a doctor is shown before he signs: the digest of the document, or why there is no electronic one. */
@Component
class ToSign {
    private final PrescriptionDesk desk;
    private final PrescriptionSigning signing;

    ToSign(PrescriptionDesk desk, PrescriptionSigning signing) {
        this.desk = desk;
        this.signing = signing;
    }

    /**
     * @param now    it is the doctor's turn to sign
     * @param digest SHA-256 of the document
     * @param lack   why it cannot be signed electronically; empty when it can
     * @param paper  it may be issued on paper
     */
    record View(boolean now, Optional<String> digest, String lack, boolean paper) {}

    View of(Prescription prescription, Form form, boolean own) {
        boolean now = own && prescription.state() == PrescriptionState.DRAFT && prescription.numberedAt().isPresent();
        return now ? view(prescription, form) : new View(false, Optional.empty(), "", false);
    }

    private View view(Prescription prescription, Form form) {
        try {
            var document = signing.document(prescription.id(), desk.knownPrescriber());
            return new View(true, Optional.of(sha256(document)), "", !form.preferential());
        } catch (DrugSupplyRefusedException refusal) {
            return new View(true, Optional.empty(), refusal.getMessage(), !form.preferential());
        }
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}

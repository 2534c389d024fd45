package ru.medbus.adapters.remd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import ru.medbus.adapters.kit.GostKey;
import ru.medbus.schemas.remd.v1.callback.RegisterDocumentResult;

/** What РЭМД refuses, late and by its own codes. */
class RemdRefusalTest extends RemdStand {
    @Test
    void lateRefusalArrivesByCallback() throws Exception {
        var spoiled = registration();
        spoiled.getDocument().setChecksum(1);
        client.registerDocument("m-1", spoiled);
        assertThat(refusal()).isEqualTo("DIGEST_MISMATCH");
        assertThat(remd.registered()).isZero();
    }

    @Test
    void otherBytesUnderARegisteredUidAreRefused() throws Exception {
        client.registerDocument("m-1", registration());
        hub.next(RegisterDocumentResult.class);
        client.registerDocument("m-2",
                documents.registration(RemdDocuments.UID, RemdDocuments.prescription("Другой рецепт")));
        assertThat(refusal()).isEqualTo("NOT_UNIQUE_PROVIDED_ID");
        assertThat(remd.registered()).isEqualTo(1);
    }

    @Test
    void refusedDocumentMayComeAgainCorrectedUnderTheSameUid() throws Exception {
        var unsigned = registration();
        unsigned.setOrgSignature(null);
        client.registerDocument("m-1", unsigned);
        assertThat(refusal()).isEqualTo("ORG_SIGNATURE_OCCURRENCE_MISMATCH");
        client.registerDocument("m-1", registration());
        assertThat(hub.next(RegisterDocumentResult.class).getStatus()).isEqualTo("success");
    }

    @Test
    void everySignatureIsVerified() throws Exception {
        var stranger = registration();
        stranger.setOrgSignature(RemdDocuments.signature(
                GostKey.of("O=Больница Образцовая").sign(RemdDocuments.prescription("Не тот документ"))));
        client.registerDocument("m-1", stranger);
        assertThat(refusal()).isEqualTo("SIGNATURE_VERIFICATION_ERROR");

        var garbled = registration();
        garbled.getPersonalSignatures().getItem().getFirst()
                .setSignature(RemdDocuments.signature("не подпись".getBytes(StandardCharsets.UTF_8)));
        client.registerDocument("m-2", garbled);
        assertThat(refusal()).isEqualTo("SIGNATURE_DECODING_ERROR");

        var other = registration();
        other.getPersonalSignatures().getItem().getFirst().getSigner().setSnils("08765430300");
        client.registerDocument("m-3", other);
        assertThat(refusal()).isEqualTo("VALUE_MISMATCH_METADATA_AND_CERTIFICATE");

        var late = new RemdDocuments(GostKey.expired("CN=Подписант Проба"), GostKey.of("O=Больница Образцовая"));
        client.registerDocument("m-4", late.registration(RemdDocuments.UID, DOCUMENT));
        assertThat(refusal()).isEqualTo("DOC_DATE_MISMATCH_CERT_NOT_AFTER");
    }

    @Test
    void patientAndOrganisationAreChecked() throws Exception {
        var wrongSnils = registration();
        wrongSnils.getPatient().setSnils("08765430301");
        client.registerDocument("m-1", wrongSnils);
        assertThat(refusal()).isEqualTo("VALIDATION_ERROR");

        var stranger = registration();
        stranger.setOrganization("1.2.3");
        client.registerDocument("m-2", stranger);
        assertThat(refusal()).isEqualTo("ORG_NOT_FOUND_IN_FRMO");
    }

    @Test
    void shareOfRefusalsIsTheSameEveryTime() throws Exception {
        restart(settings().refusing(1));
        client.registerDocument("m-1", registration());
        var first = refusal();
        client.registerDocument("m-2", registration());
        assertThat(refusal()).isEqualTo(first);
    }
}

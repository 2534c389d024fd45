package ru.medbus.adapters.vimis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.medbus.schemas.vimis.Vmcl;

class VimisRefusalTest extends VimisStand {
    @ParameterizedTest
    @CsvSource({"08765430300, 08765430301, СНИЛС пациента", "16093946590, 16093946591, СНИЛС медицинского работника",
            "Образцова, Образцова1, ФИО пациента", "ClinicalDocument, OtherDocument, не является ClinicalDocument"})
    void lateRefusalArrivesByCallback(String right, String wrong, String reason) throws Exception {
        client.sendDocument(Vmcl.ONCOLOGY, "m-1",
                VimisDocuments.message(VimisDocuments.examination().replace(right, wrong)));
        assertThat(refusal()).contains(reason);
        assertThat(vimis.documents()).isZero();
    }

    @Test
    void otherContentUnderTheSameDocumentIdIsRefused() throws Exception {
        client.sendDocument(Vmcl.ONCOLOGY, "m-1", VimisDocuments.message(VimisDocuments.examination()));
        result();
        client.sendDocument(Vmcl.ONCOLOGY, "m-2",
                VimisDocuments.message(VimisDocuments.examination().replace("Проба", "Иная")));
        assertThat(refusal()).contains("содержание отличается");
    }

    @Test
    void profileAndTypeMustFitThePath() throws Exception {
        client.sendDocument(Vmcl.OBSTETRICS, "m-1", VimisDocuments.message(VimisDocuments.examination()));
        assertThat(refusal()).contains("vmcl");
        var unknown = VimisDocuments.message(VimisDocuments.examination());
        unknown.setDocType(77);
        client.sendDocument(Vmcl.ONCOLOGY, "m-2", unknown);
        assertThat(refusal()).contains("Тип документа 77");
    }

    @Test
    void checksumOfTheSignatureIsChecked() throws Exception {
        var signed = VimisDocuments.message(VimisDocuments.examination());
        signed.setSignature(VimisDocuments.signature("подпись"));
        client.sendDocument(Vmcl.ONCOLOGY, "m-1", signed);
        assertThat(result().getStatus()).isEqualTo(1);
        signed.getSignature().setChecksum(1);
        client.sendDocument(Vmcl.ONCOLOGY, "m-2", signed);
        assertThat(refusal()).contains("Контрольная сумма");
    }
}

package ru.medbus.adapters.remd;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import ru.medbus.adapters.kit.GostKey;
import ru.medbus.schemas.remd.v1.DocumentFile;
import ru.medbus.schemas.remd.v1.Patient;
import ru.medbus.schemas.remd.v1.PersonalSignature;
import ru.medbus.schemas.remd.v1.RegisterDocumentRequest;
import ru.medbus.schemas.remd.v1.Signature;
import ru.medbus.schemas.remd.v1.Signer;

/** A льготный рецепт of invented people, signed by keys made for the run. */
final class RemdDocuments {
    static final String FACILITY = "1.2.643.5.1.13.13.12.2.99.9999";
    static final String UID = "00000000-0000-4000-8000-000000000141";
    private static final String DOCTOR_SNILS = "16093946590";

    private final GostKey doctor;
    private final GostKey facility;

    RemdDocuments(GostKey doctor, GostKey facility) {
        this.doctor = doctor;
        this.facility = facility;
    }

    static RemdDocuments signed() throws Exception {
        return new RemdDocuments(GostKey.of("CN=Подписант Проба,1.2.643.100.3=" + DOCTOR_SNILS),
                GostKey.of("O=Больница Образцовая"));
    }

    static byte[] prescription(String note) {
        return ("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>" + note + "</title></ClinicalDocument>")
                .getBytes(StandardCharsets.UTF_8);
    }

    RegisterDocumentRequest registration(String localUid, byte[] document) throws Exception {
        var request = new RegisterDocumentRequest();
        request.setLocalUid(localUid);
        request.setKind("141");
        request.setCreationDateTime(OffsetDateTime.now(ZoneOffset.ofHours(3)).minusHours(1));
        request.setOrganization(FACILITY);
        request.setPatient(patient());
        request.setDocument(file(document));
        request.setOrgSignature(signature(facility.sign(document)));
        request.setPersonalSignatures(new RegisterDocumentRequest.PersonalSignatures());
        request.getPersonalSignatures().getItem().add(personal(signature(doctor.sign(document))));
        return request;
    }

    static Signature signature(byte[] cms) {
        var signature = new Signature();
        signature.setData(cms);
        signature.setChecksum(crc(cms));
        return signature;
    }

    static long crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static DocumentFile file(byte[] document) {
        var file = new DocumentFile();
        file.setData(document);
        file.setChecksum(crc(document));
        return file;
    }

    private static PersonalSignature personal(Signature signature) {
        var signer = new Signer();
        signer.setSurname("Подписант");
        signer.setName("Проба");
        signer.setSnils(DOCTOR_SNILS);
        signer.setRole("DOCTOR");
        var personal = new PersonalSignature();
        personal.setSigner(signer);
        personal.setSignature(signature);
        return personal;
    }

    private static Patient patient() {
        var patient = new Patient();
        patient.setSurname("Образцова");
        patient.setName("Проба");
        patient.setBirthDate(LocalDate.of(1957, 3, 1));
        patient.setSnils("08765430300");
        return patient;
    }
}

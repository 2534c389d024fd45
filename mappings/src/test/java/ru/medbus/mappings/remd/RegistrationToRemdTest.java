package ru.medbus.mappings.remd;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.util.JAXBSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import ru.medbus.schemas.remd.v1.RegisterDocumentRequest;

class RegistrationToRemdTest {
    private static final byte[] DOCUMENT = "123456789".getBytes(StandardCharsets.US_ASCII);
    /** The check value of CRC-32/ISO-HDLC over 123456789. */
    private static final long CHECK = 0xCBF43926L;

    @Test
    void everythingKnownIsSaidAndValid() throws Exception {
        var request = RegistrationToRemd.toRequest(whole(true));
        validate(request);
        assertThat(request.getLocalUid()).isEqualTo("00000000-0000-4000-8000-000000000001");
        assertThat(request.getSeries()).isEqualTo("99 Л");
        assertThat(request.getDepartment().getOid()).endsWith(".0.1");
        assertThat(request.getPatient().getDocument().getNumber()).isEqualTo("9999 000001");
        assertThat(request.getPersonalSignatures().getItem()).singleElement()
                .satisfies(item -> assertThat(item.getSigner().getRole()).isEqualTo("DOCTOR"));
        assertThat(request.getAssociations().getLocalUid()).hasSize(1);
        assertThat(request.getPluggableAttributes().getAttribute()).extracting("name").containsExactly("b", "a");
    }

    @Test
    void nothingUnknownIsSaid() throws Exception {
        var request = RegistrationToRemd.toRequest(bare());
        validate(request);
        assertThat(request.getPatient()).isNull();
        assertThat(request.getSeries()).isNull();
        assertThat(request.getOrgSignature()).isNull();
        assertThat(request.getPersonalSignatures()).isNull();
        assertThat(request.getAssociations()).isNull();
        assertThat(request.getPluggableAttributes()).isNull();
    }

    @Test
    void checksumIsUnsignedCrc32() {
        var request = RegistrationToRemd.toRequest(whole(true));
        assertThat(request.getDocument().getChecksum()).isEqualTo(CHECK);
        assertThat(request.getOrgSignature().getChecksum()).isEqualTo(CHECK);
    }

    @Test
    void documentByReferenceHasAChecksumAndNoBytes() throws Exception {
        var request = RegistrationToRemd.toRequest(whole(false));
        validate(request);
        assertThat(request.getDocument().getData()).isNull();
        assertThat(request.getDocument().getChecksum()).isEqualTo(CHECK);
    }

    @Test
    void snilsIsWrittenWithoutSeparators() {
        var request = RegistrationToRemd.toRequest(whole(true));
        assertThat(request.getPatient().getSnils()).isEqualTo("08765430300");
        assertThat(request.getPersonalSignatures().getItem().getFirst().getSigner().getSnils())
                .isEqualTo("16093946590");
    }

    private static RemdRegistration whole(boolean inline) {
        var patient = new RemdPatient(Optional.of("p-1"), "Образцова", "Проба", Optional.of("Примеровна"),
                Optional.of(LocalDate.of(1957, 3, 1)), Optional.of("087-654-303 00"), Optional.of("2"),
                Optional.of(new RemdPatient.Identity("1", "9999 000001")));
        var signer = new RemdSigner(Optional.of("d-1"), "Подписант", "Проба", Optional.empty(),
                Optional.of(LocalDate.of(1980, 1, 1)), "160-939-465 90", "DOCTOR", Optional.of("109"),
                Optional.of("49"), Optional.of("1.2.643.5.1.13.13.12.2.99.9999.0.1"));
        var attributes = new java.util.LinkedHashMap<>(Map.of("b", "1"));
        attributes.put("a", "2");
        return new RemdRegistration("00000000-0000-4000-8000-000000000001", "141", Optional.of("1"),
                Optional.of("99 Л"), OffsetDateTime.parse("2026-02-03T10:00+03:00"), "1.2.643.5.1.13.13.12.2.99.9999",
                Optional.of(new RemdRegistration.Department("1.2.643.5.1.13.13.12.2.99.9999.0.1",
                        Optional.of("Поликлиника"))),
                Optional.of(patient),
                new RemdContent(DOCUMENT, inline, Optional.of(DOCUMENT),
                        List.of(new RemdContent.Personal(signer, DOCUMENT, Optional.of("Врач")))),
                List.of("00000000-0000-4000-8000-000000000002"), attributes);
    }

    private static RemdRegistration bare() {
        return new RemdRegistration("00000000-0000-4000-8000-000000000001", "141", Optional.empty(), Optional.empty(),
                OffsetDateTime.parse("2026-02-03T10:00+03:00"), "1.2.643.5.1.13.13.12.2.99.9999", Optional.empty(),
                Optional.empty(), new RemdContent(DOCUMENT, true, Optional.empty(), List.of()), List.of(), Map.of());
    }

    private static void validate(RegisterDocumentRequest request) throws Exception {
        SchemaFactory.newDefaultInstance()
                .newSchema(Path.of("../schemas/src/main/xsd/remd/1/service.xsd").toFile()).newValidator()
                .validate(new JAXBSource(JAXBContext.newInstance(RegisterDocumentRequest.class), request));
    }
}

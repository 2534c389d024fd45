package ru.medbus.schemas.remd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.xml.bind.JAXBContext;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import ru.medbus.schemas.remd.v1.DocumentFile;
import ru.medbus.schemas.remd.v1.Patient;
import ru.medbus.schemas.remd.v1.RegisterDocumentRequest;
import ru.medbus.schemas.remd.v1.callback.RegisterDocumentResult;

class RemdSchemaTest {
    @ParameterizedTest
    @CsvSource({"2026-02-03T10:00:00+03:00, 2026-02-03T10:00+03:00", "2026-02-03T07:00:00.5Z, 2026-02-03T07:00:00.5Z",
            "2026-02-03T10:00:00, 2026-02-03T10:00+03:00", "2026-02-03, 2026-02-03T00:00+03:00"})
    void registrationMomentIsReadInEveryShapeSeen(String written, String meant) throws Exception {
        var callback = """
            <c:registerDocumentResult xmlns:c="http://egisz.rosminzdrav.ru/iehr/emdr/callback/">
              <c:relatesToMessage>m-1</c:relatesToMessage><c:status>success</c:status>
              <c:registryItem><c:emdrId>119.77.26.02.000000001</c:emdrId>
                <c:registrationDate>%s</c:registrationDate></c:registryItem>
            </c:registerDocumentResult>""".formatted(written);
        var result = (RegisterDocumentResult) JAXBContext.newInstance(RegisterDocumentResult.class)
                .createUnmarshaller().unmarshal(new StringReader(callback));
        assertThat(result.getRegistryItem().getRegistrationDate()).isEqualTo(OffsetDateTime.parse(meant));
    }

    @Test
    void wholeMinuteIsWrittenWithSeconds() throws Exception {
        assertThat(xml(registration())).contains("<creationDateTime>2026-02-03T10:00:00+03:00<")
                .contains("<birthDate>1957-03-01<");
    }

    @Test
    void writtenRequestIsValid() throws Exception {
        validate(xml(registration()));
    }

    @ParameterizedTest
    @CsvSource({"localUid", "kind", "organization", "creationDateTime", "document"})
    void requestWithoutAnObligatoryFieldIsNot(String field) {
        assertThatThrownBy(
                () -> validate(xml(registration()).replaceAll("<" + field + ">.*</" + field + ">", "")))
                .isInstanceOf(SAXException.class).hasMessageContaining(field);
    }

    private static RegisterDocumentRequest registration() {
        var patient = new Patient();
        patient.setSurname("Образцова");
        patient.setName("Проба");
        patient.setBirthDate(LocalDate.of(1957, 3, 1));
        var document = new DocumentFile();
        document.setChecksum(4_000_000_000L);
        var request = new RegisterDocumentRequest();
        request.setLocalUid("00000000-0000-0000-0000-000000000001");
        request.setKind("141");
        request.setCreationDateTime(OffsetDateTime.parse("2026-02-03T10:00+03:00"));
        request.setOrganization("1.2.643.5.1.13.13.12.2.99.9999");
        request.setPatient(patient);
        request.setDocument(document);
        return request;
    }

    private static String xml(Object message) throws Exception {
        var text = new StringWriter();
        JAXBContext.newInstance(message.getClass()).createMarshaller().marshal(message, text);
        return text.toString();
    }

    private static void validate(String xml) throws Exception {
        SchemaFactory.newDefaultInstance().newSchema(Path.of("src/main/xsd/remd/1/service.xsd").toFile())
                .newValidator().validate(new StreamSource(new StringReader(xml)));
    }
}

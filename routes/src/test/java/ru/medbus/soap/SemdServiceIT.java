package ru.medbus.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.activation.DataHandler;
import org.apache.cxf.attachment.ByteDataSource;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.soap.SOAPBinding;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.message.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.scenario.Door;
import ru.medbus.scenario.SignedDocuments;
import ru.medbus.schemas.intake.SemdPort;
import ru.medbus.schemas.intake.SemdRefusedFault;
import ru.medbus.schemas.intake.v1.SubmitRequest;
import ru.medbus.schemas.intake.v1.SubmitResponse;
import ru.medbus.schemas.intake.v1.Violation;

/** The SOAP twin of the intake as a client of JAX-WS uses it, with MTOM and without. */
class SemdServiceIT extends BusIT {
    @Autowired
    private DemoAuthority authority;
    @Autowired
    private DocumentSigning signing;

    private SignedDocuments signed;

    @BeforeEach
    void open() {
        signed = new SignedDocuments(authority, signing);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void documentIsAcceptedAndARepeatGetsTheFirstMessage(boolean mtom) throws SemdRefusedFault {
        var document = SignedDocuments.prescription();
        var first = submit(mtom, document, document);
        assertThat(first.getState()).isEqualTo("accepted");
        assertThat(first.isRepeated()).isFalse();
        assertThat(new Door(port, "demo-mis").message(first.getMessageId()).status()).isEqualTo(200);
        var again = submit(mtom, document, document);
        assertThat(again.isRepeated()).isTrue();
        assertThat(again.getMessageId()).isEqualTo(first.getMessageId());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void otherBytesUnderTheSameIdAreAConflict(boolean mtom) throws SemdRefusedFault {
        var document = SignedDocuments.prescription();
        var first = submit(mtom, document, document);
        var other = new String(document, StandardCharsets.UTF_8).replaceFirst("<title>", "<title> ")
                .getBytes(StandardCharsets.UTF_8);
        var fault = catchThrowableOfType(SemdRefusedFault.class, () -> submit(mtom, other, other));
        assertThat(fault.getFaultInfo().getCode()).isEqualTo("CONFLICT");
        assertThat(fault.getMessage()).contains(first.getMessageId());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusalIsAFaultInRussianWithViolations(boolean mtom) {
        var document = SignedDocuments.prescription();
        var fault = catchThrowableOfType(SemdRefusedFault.class,
                () -> submit(mtom, document, SignedDocuments.prescription()));
        assertThat(fault.getMessage()).contains("Документ не принят");
        assertThat(fault.getFaultInfo().getViolation()).extracting(Violation::getRule).contains("DIGEST_MISMATCH");
        assertThat(fault.getFaultInfo().getViolation()).allSatisfy(violation -> {
            assertThat(violation.getWhere()).isNotBlank();
            assertThat(violation.getText()).isNotBlank();
        });
        var message = new Door(port, "demo-mis").message(fault.getFaultInfo().getMessageId());
        assertThat(message.text("state")).isEqualTo("refused");
    }

    @Test
    void strangerGetsAFaultInRussian() {
        var document = SignedDocuments.prescription();
        var fault = catchThrowableOfType(jakarta.xml.ws.WebServiceException.class,
                () -> client(true, "wrong").submit(request(document, document)));
        assertThat(fault).isNotInstanceOf(IllegalStateException.class);
        if (fault instanceof SOAPFaultException soap) {
            assertThat(soap.getMessage()).contains("Система не опознана");
        } else {
            assertThat(fault).rootCause().hasMessageContaining("401");
        }
    }

    /** @param signedBytes what the signatures are over */
    private SubmitResponse submit(boolean mtom, byte[] document, byte[] signedBytes) throws SemdRefusedFault {
        return client(mtom, "demo-mis").submit(request(document, signedBytes));
    }

    private SubmitRequest request(byte[] document, byte[] signedBytes) {
        var request = new SubmitRequest();
        request.setDocument(attachment(document));
        request.getSignature().add(attachment(signed.byAuthor(signedBytes)));
        request.getSignature().add(attachment(signed.byFacility(signedBytes)));
        return request;
    }

    private SemdPort client(boolean mtom, String token) {
        var factory = new JaxWsProxyFactoryBean();
        factory.setBus(new CXFBusFactory().createBus());
        factory.setServiceClass(SemdPort.class);
        factory.setAddress("http://127.0.0.1:" + port + "/services/semd");
        var client = (SemdPort) factory.create();
        ((SOAPBinding) ((BindingProvider) client).getBinding()).setMTOMEnabled(mtom);
        ((BindingProvider) client).getRequestContext().put(Message.PROTOCOL_HEADERS,
                Map.of("Authorization", List.of("Bearer " + token)));
        return client;
    }

    private static DataHandler attachment(byte[] content) {
        return new DataHandler(new ByteDataSource(content, "application/octet-stream"));
    }
}

package ru.medbus.adapters.frllo;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.EnvelopeSigner;
import ru.medbus.adapters.kit.HttpCall;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.kit.Pace;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.adapters.kit.SoapCall;
import ru.medbus.adapters.kit.SoapNames;
import ru.medbus.adapters.kit.SoapRequest;
import ru.medbus.adapters.kit.SoapSettings;
import ru.medbus.adapters.kit.SoapVersion;
import ru.medbus.schemas.frllo.v1.SendDocument;
import ru.medbus.schemas.frllo.v1.SendDocumentResponse;

/**
 * The receiver of ИПС for ФРЛЛО. A repeat is recognised by the {@code document_id} of each document inside
 * (docs/systems/frllo.md, «Повторы»).
 */
@Component
@EnableConfigurationProperties(FrlloProperties.class)
public class FrlloClient {
    private static final String SYSTEM = "frllo";
    /** As the receiver of ФРМО calls them; a JAX-WS service sends them under the code Server. */
    private static final Set<String> REFUSALS = Set.of("ValidationFault", "AuthorizationFault");

    private final FrlloProperties properties;
    private final SoapCall soap;
    private final Pace pace;

    public FrlloClient(HttpClients clients, FrlloProperties properties, Optional<EnvelopeSigner> signer) {
        this.properties = properties;
        var http = new HttpCall(SYSTEM, clients, properties.timeout(), (int) properties.maxAnswer().toBytes());
        this.soap = new SoapCall(http, new SoapSettings(SYSTEM, SoapVersion.V11, properties.clientEntityId(),
                properties.callbackUrl(), new SoapNames(properties.namespaces())),
                EnvelopeSigner.in(properties.mode(), SYSTEM, signer), REFUSALS);
        this.pace = new Pace(SYSTEM, properties.perSecond(), properties.timeout());
    }

    /**
     * Hands an upload over; its answer comes by callback.
     *
     * @param messageId goes into wsa:MessageID
     * @param service   {@code recipe.upload}
     * @return id by which the answer will be known
     * @throws RemoteException.Unavailable no connection, 5xx, 429, SystemFault
     * @throws RemoteException.Rejected    ValidationFault, AuthorizationFault, an error in the receipt, another status
     * @throws RemoteException.Unknown     no receipt, or one without an id
     */
    public String sendDocument(String messageId, String service, byte[] document) {
        if (properties.mode() == Mode.OFF) {
            throw new RemoteException.Unavailable(SYSTEM, "Обмен выключен: medbus.frllo.mode=off", null);
        }
        pace.await();
        var request = new SendDocument();
        request.setService(service);
        request.setDocument(Base64.getEncoder().encodeToString(document));
        return id(soap.send(new SoapRequest(properties.url(), properties.action("sendDocument"), messageId, request),
                SendDocumentResponse.class));
    }

    private static String id(SendDocumentResponse receipt) {
        if (receipt.getError() != null && !receipt.getError().isBlank()) {
            throw new RemoteException.Rejected(SYSTEM, "RECEIPT", receipt.getError().strip());
        }
        if (receipt.getId() == null || receipt.getId().isBlank()) {
            throw new RemoteException.Unknown(SYSTEM, "Ответ без id", null);
        }
        return receipt.getId().strip();
    }
}

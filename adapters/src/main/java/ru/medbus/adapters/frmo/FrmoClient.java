package ru.medbus.adapters.frmo;

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
import ru.medbus.schemas.frmo.v1.SendDocument;
import ru.medbus.schemas.frmo.v1.SendDocumentResponse;

/**
 * The receiver of ИПС for ФРМО and ФРМР. It knows no id of ours, so a repeat is a new request to it; a request that only
 * asks may be repeated (docs/systems/frmr.md, «Повторы»).
 */
@Component
@EnableConfigurationProperties(FrmoProperties.class)
public class FrmoClient {
    private static final String SYSTEM = "frmo";
    /** A JAX-WS service sends all its described faults as the code Server; {@code SystemFault} alone is its own trouble. */
    private static final Set<String> REFUSALS = Set.of("ValidationFault", "AuthorizationFault");

    private final FrmoProperties properties;
    private final SoapCall soap;
    private final Pace pace;

    public FrmoClient(HttpClients clients, FrmoProperties properties, Optional<EnvelopeSigner> signer) {
        this.properties = properties;
        var http = new HttpCall(SYSTEM, clients, properties.timeout(), (int) properties.maxAnswer().toBytes());
        this.soap = new SoapCall(http, new SoapSettings(SYSTEM, SoapVersion.V11, properties.clientEntityId(),
                properties.callbackUrl(), new SoapNames(properties.namespaces())),
                EnvelopeSigner.in(properties.mode(), SYSTEM, signer), REFUSALS);
        this.pace = new Pace(SYSTEM, properties.perSecond(), properties.timeout());
    }

    /**
     * Hands a request over; its answer comes by callback.
     *
     * @param messageId goes into wsa:MessageID
     * @param oid       whom it is about: by it ИПС decides whether we may
     * @param service   {@code target.method}
     * @return id by which the answer will be known
     * @throws RemoteException.Unavailable no connection, 5xx, 429, SystemFault
     * @throws RemoteException.Rejected    ValidationFault, AuthorizationFault, another status
     * @throws RemoteException.Unknown     no answer, or one without an id
     */
    public String sendDocument(String messageId, String oid, String service, byte[] document) {
        if (properties.mode() == Mode.OFF) {
            throw new RemoteException.Unavailable(SYSTEM, "Обмен выключен: medbus.frmo.mode=off", null);
        }
        pace.await();
        var request = new SendDocument();
        request.setOid(oid);
        request.setService(service);
        request.setDocument(Base64.getEncoder().encodeToString(document));
        var taken = soap.send(new SoapRequest(properties.url(), properties.action("sendDocument"), messageId, request),
                SendDocumentResponse.class).getId();
        if (taken == null || taken.isBlank()) {
            throw new RemoteException.Unknown(SYSTEM, "Ответ без id", null);
        }
        return taken.strip();
    }
}

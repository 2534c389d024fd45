package ru.medbus.adapters.vimis;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import ru.medbus.schemas.vimis.Vmcl;
import ru.medbus.schemas.vimis.v1.CheckStatus;
import ru.medbus.schemas.vimis.v1.CheckStatusResponse;
import ru.medbus.schemas.vimis.v1.ReturnMsgId;
import ru.medbus.schemas.vimis.v1.SendDocument;

/**
 * ВИМИС of every profile: one contract, a path each. It knows no id of ours, so a repeat is a new message to it
 * (docs/systems/vimis.md, «Повторы»).
 */
@Component
@EnableConfigurationProperties(VimisProperties.class)
public class VimisClient {
    private static final String SYSTEM = "vimis";

    private final VimisProperties properties;
    private final SoapCall soap;
    private final Map<Vmcl, Pace> paces = new EnumMap<>(Vmcl.class);

    public VimisClient(HttpClients clients, VimisProperties properties, Optional<EnvelopeSigner> signer) {
        this.properties = properties;
        var http = new HttpCall(SYSTEM, clients, properties.timeout(), (int) properties.maxAnswer().toBytes());
        this.soap = new SoapCall(http, new SoapSettings(SYSTEM, SoapVersion.V11, properties.clientEntityId(),
                properties.callbackUrl(), new SoapNames(properties.namespaces())),
                EnvelopeSigner.in(properties.mode(), SYSTEM, signer));
        for (var vmcl : Vmcl.values()) {
            paces.put(vmcl, new Pace(SYSTEM, properties.perSecond(), properties.timeout()));
        }
    }

    /**
     * Sends a document to be processed.
     *
     * @param messageId goes into wsa:MessageID; the same one for every sending of this document
     * @return msg_id by which ВИМИС will call back, and by which it can be asked
     * @throws RemoteException.Unavailable no connection, 5xx, 429, no address, a fault of its own
     * @throws RemoteException.Rejected    another status, or a fault that blames the request
     * @throws RemoteException.Unknown     no answer, or one without msg_id: it cannot be asked about this document
     */
    public String sendDocument(Vmcl vmcl, String messageId, SendDocument document) {
        paces.get(vmcl).await();
        var taken = send(vmcl, "sendDocument", messageId, document, ReturnMsgId.class).getMsgId();
        if (taken == null || taken.isBlank()) {
            throw new RemoteException.Unknown(SYSTEM, "Ответ без msg_id", null);
        }
        return taken.strip();
    }

    /** Asks about a document that was taken in; failures as in {@link #sendDocument}, asking again changes nothing. */
    public VimisStatus checkStatus(Vmcl vmcl, String msgId) {
        var request = new CheckStatus();
        request.setMsgId(msgId);
        var response = send(vmcl, "checkStatus", UUID.randomUUID().toString(), request, CheckStatusResponse.class);
        return new VimisStatus(state(response.getStatus()), Optional.ofNullable(response.getDescription()).orElse(""));
    }

    private static VimisStatus.State state(int number) {
        return switch (number) {
            case 0 -> VimisStatus.State.REFUSED;
            case 1 -> VimisStatus.State.TAKEN;
            case 2 -> VimisStatus.State.IN_PROCESS;
            default -> throw new RemoteException.Unknown(SYSTEM, "Неизвестный status=" + number, null);
        };
    }

    private <T> T send(Vmcl vmcl, String operation, String messageId, Object body, Class<T> answer) {
        return soap.send(new SoapRequest(url(vmcl), properties.action(operation), messageId, body), answer);
    }

    private URI url(Vmcl vmcl) {
        if (properties.mode() == Mode.OFF) {
            throw new RemoteException.Unavailable(SYSTEM, "Обмен выключен: medbus.vimis.mode=off", null);
        }
        return Optional.ofNullable(properties.urls().get(vmcl)).orElseThrow(() -> new RemoteException.Unavailable(
                SYSTEM,
                "Нет адреса ВИМИС «" + vmcl.title() + "»: задайте medbus.vimis.urls." + vmcl.name().toLowerCase(),
                null));
    }
}

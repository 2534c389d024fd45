package ru.medbus.adapters.remd;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
import ru.medbus.schemas.remd.v1.Errors;
import ru.medbus.schemas.remd.v1.GetRegistryItemRequest;
import ru.medbus.schemas.remd.v1.GetRegistryItemResponse;
import ru.medbus.schemas.remd.v1.RegisterDocumentRequest;
import ru.medbus.schemas.remd.v1.RegisterDocumentResponse;
import ru.medbus.schemas.remd.v1.RegistryItem;
import ru.medbus.schemas.remd.v1.RemdError;
import ru.medbus.schemas.remd.v1.SearchRegistryItemRequest;
import ru.medbus.schemas.remd.v1.SearchRegistryItemResponse;
import ru.medbus.schemas.remd.v1.Status;

/** РЭМД. A repeat is recognised by {@code localUid} (docs/systems/remd.md, «Повторы»). */
@Component
@EnableConfigurationProperties(RemdProperties.class)
public class RemdClient {
    static final String SYSTEM = "remd";
    private static final String NOT_FOUND = "REGISTRY_ITEM_NOT_FOUND";
    private static final String RATE_LIMIT = "RATE_LIMIT";
    private static final Duration RATE_LIMIT_PAUSE = Duration.ofMinutes(1);

    private final RemdProperties properties;
    private final SoapCall soap;
    private final Pace pace;

    public RemdClient(HttpClients clients, RemdProperties properties, Optional<EnvelopeSigner> signer) {
        this.properties = properties;
        var http = new HttpCall(SYSTEM, clients, properties.timeout(), (int) properties.maxAnswer().toBytes());
        this.soap = new SoapCall(http, new SoapSettings(SYSTEM, SoapVersion.V12, properties.clientEntityId(),
                properties.callbackUrl(), new SoapNames(properties.namespaces())),
                EnvelopeSigner.in(properties.mode(), SYSTEM, signer));
        this.pace = new Pace(SYSTEM, properties.perSecond(), properties.timeout());
    }

    /**
     * Hands a document over for registration. Success says only «taken to be checked»: the result comes by callback,
     * with {@code relatesToMessage} = messageId, or is asked for by {@link #find}.
     *
     * @param messageId the same one for every sending of this document
     * @throws RemoteException.Unavailable no connection, 5xx, 429, a code whose reaction is RETRY, or too many at once
     * @throws RemoteException.Rejected    a fault that blames the request, or any other code
     * @throws RemoteException.Unknown     no answer: {@link #find} before sending it again
     */
    public void registerDocument(String messageId, RegisterDocumentRequest document) {
        pace.await();
        var response = send("registerDocument", messageId, document, RegisterDocumentResponse.class);
        succeed(response.getStatus(), response.getErrors());
    }

    /** The registered item of our document, when it is there; failures as in {@link #searchRegistryItem}. */
    public Optional<RegistryItem> find(RemdSearch search) {
        var request = new SearchRegistryItemRequest();
        request.setOrganization(search.organisation());
        request.setKind(search.kind());
        request.setRegisterDateBegin(search.from());
        request.setRegisterDateEnd(search.to());
        return searchRegistryItem(request).stream()
                .filter(item -> search.localUid().equalsIgnoreCase(item.getLocalUid())).findFirst();
    }

    /**
     * Registered items by organisation, kind, days, patient.
     *
     * @throws RemoteException as in {@link #registerDocument}; asking again changes nothing
     */
    public List<RegistryItem> searchRegistryItem(SearchRegistryItemRequest search) {
        var response = send("searchRegistryItem", UUID.randomUUID().toString(), search,
                SearchRegistryItemResponse.class);
        succeed(response.getStatus(), response.getErrors());
        return response.getMatches() == null ? List.of() : List.copyOf(response.getMatches().getItem());
    }

    /** One registered item by its federal number; failures as in {@link #searchRegistryItem}. */
    public Optional<RegistryItem> getRegistryItem(String emdrId) {
        var request = new GetRegistryItemRequest();
        request.setEmdrId(emdrId);
        var response = send("getRegistryItem", UUID.randomUUID().toString(), request, GetRegistryItemResponse.class);
        if (errors(response.getErrors()).stream().anyMatch(error -> NOT_FOUND.equals(error.getCode()))) {
            return Optional.empty();
        }
        succeed(response.getStatus(), response.getErrors());
        return Optional.ofNullable(response.getRegistryItem());
    }

    private <T> T send(String operation, String messageId, Object body, Class<T> answer) {
        if (properties.mode() == Mode.OFF) {
            throw new RemoteException.Unavailable(SYSTEM, "Обмен выключен: medbus.remd.mode=off", null);
        }
        return soap.send(new SoapRequest(properties.url(), properties.action(operation), messageId, body), answer);
    }

    private static void succeed(Status status, Errors errors) {
        switch (status) {
            case SUCCESS -> {
            }
            case ERROR -> throw refusal(errors(errors));
            case null -> throw new RemoteException.Unknown(SYSTEM, "Ответ без status", null);
        }
    }

    private static List<RemdError> errors(Errors errors) {
        return errors == null ? List.of() : errors.getItem();
    }

    private static RemoteException refusal(List<RemdError> errors) {
        var deciding = RemdCode.deciding(errors.stream().map(error -> String.valueOf(error.getCode())).toList());
        var code = deciding.map(RemdCode::mnemonic).orElse("");
        var text = errors.stream().filter(error -> code.equals(error.getCode())).map(RemdError::getMessage)
                .filter(Objects::nonNull).findFirst().orElse("РЭМД ответил ошибкой без текста");
        if (deciding.map(RemdCode::reaction).filter(RemdCode.Reaction.RETRY::equals).isEmpty()) {
            return new RemoteException.Rejected(SYSTEM, code, text);
        }
        return new RemoteException.Unavailable(SYSTEM, code + ": " + text, null,
                RATE_LIMIT.equals(code) ? RATE_LIMIT_PAUSE : null);
    }
}

package ru.medbus.adapters.kit;

import java.util.Set;

/**
 * Calls of one system over SOAP: envelope out, element in, failures sorted. Why not a SOAP stack:
 * docs/decisions/0004-soap-clients.md.
 */
public final class SoapCall {
    private final HttpCall http;
    private final SoapSettings settings;
    private final EnvelopeSigner signer;
    private final Set<String> refusals;

    public SoapCall(HttpCall http, SoapSettings settings, EnvelopeSigner signer) {
        this(http, settings, signer, Set.of());
    }

    /** @param refusals names of described faults that blame the request, also where their code blames the system */
    public SoapCall(HttpCall http, SoapSettings settings, EnvelopeSigner signer, Set<String> refusals) {
        this.http = http;
        this.settings = settings;
        this.signer = signer;
        this.refusals = Set.copyOf(refusals);
    }

    /**
     * Sends one request and reads its answer.
     *
     * @param answer generated class of the root element that is expected
     * @throws RemoteException.Unavailable not reached, 408, 425, 429, 5xx, or a fault of its own
     * @throws RemoteException.Rejected    another status, or a fault that blames the request
     * @throws RemoteException.Unknown     the request left whole and no readable answer came
     */
    public <T> T send(SoapRequest request, Class<T> answer) {
        var response = http.post(request.url(), settings.version().type(request.action()),
                settings.version().headers(request.action()), signer.sign(SoapEnvelope.of(settings, request)));
        return switch (SoapAnswer.read(response.body(), answer, settings.names())) {
            case SoapAnswer.Fault<T>(var fault) ->
                throw fault.asException(settings.system(), response.retryAfter(), refusals);
            case SoapAnswer.Body<T>(var content) -> {
                response.accepted(settings.system());
                yield content;
            }
            case SoapAnswer.Unreadable<T>(var why) -> {
                response.accepted(settings.system());
                throw new RemoteException.Unknown(settings.system(), "Ответ не разобран", why);
            }
        };
    }
}

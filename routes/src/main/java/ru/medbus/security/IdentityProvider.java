package ru.medbus.security;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.HttpCall;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.adapters.kit.RemoteException;

/**
 * What the provider says of itself. It is asked when the first person wants to sign in, not at the start: the bus starts
 * and works while the provider is down.
 */
@Component
@ConditionalOnProperty("medbus.security.oidc.issuer")
class IdentityProvider implements ClientRegistrationRepository {
    static final String ID = "oidc";
    static final int LONGEST_ANSWER = 1 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };

    private final String issuer;
    private final OidcProperties settings;
    private final HttpCall http;
    private final ObjectMapper json;
    private volatile Optional<ClientRegistration> known = Optional.empty();

    IdentityProvider(OidcProperties settings, HttpClients clients, ObjectMapper json) {
        this.issuer = settings.issuer().orElseThrow();
        this.settings = settings;
        this.http = new HttpCall(ID, clients, settings.timeout(), LONGEST_ANSWER);
        this.json = json;
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? registration() : null;
    }

    /** Where the provider ends its own session; empty when it offers none or cannot be asked now. */
    Optional<URI> endOfSession() {
        try {
            return Optional.ofNullable(registration().getProviderDetails().getConfigurationMetadata()
                    .get("end_session_endpoint")).map(address -> URI.create(address.toString()));
        } catch (AuthenticationServiceException e) {
            LOG.warn("The provider of identities is not there to end its session: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private ClientRegistration registration() {
        if (known.isEmpty()) {
            known = Optional.of(read());
        }
        return known.get();
    }

    private ClientRegistration read() {
        var description = description();
        if (!issuer.equals(description.get("issuer"))) {
            throw new AuthenticationServiceException("Поставщик называет себя иначе: " + description.get("issuer"));
        }
        return ClientRegistrations.fromOidcConfiguration(description).registrationId(ID)
                .clientId(settings.clientId()).clientSecret(settings.clientSecret()).clientName(settings.name())
                .scope(settings.scopes()).redirectUri(settings.baseUrl() + "/login/oauth2/code/{registrationId}")
                .build();
    }

    private Map<String, Object> description() {
        var address = URI.create(issuer.replaceAll("/$", "") + DESCRIPTION);
        try {
            return json.readValue(http.get(address).accepted(ID).body(), FIELDS);
        } catch (IOException | RemoteException e) {
            throw new AuthenticationServiceException("Поставщик входа не описал себя: " + address, e);
        }
    }
}

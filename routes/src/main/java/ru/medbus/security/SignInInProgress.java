package ru.medbus.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What has to be known when a person comes back from the provider: carried by his browser, sealed with AES-GCM by a key
 * made of our secret at the provider, so that any node takes him back and no node remembers him.
 */
@Component
@ConditionalOnProperty("medbus.security.oidc.issuer")
class SignInInProgress implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String NAME = "medbus_sign_in_progress";
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final String SALT = HexFormat.of().formatHex(NAME.getBytes(StandardCharsets.US_ASCII));

    private record Carried(String clientId, String address, String back, Set<String> scopes, String state,
            Map<String, Object> attributes, Instant until) {}

    private final ObjectMapper json;
    private final TextEncryptor seal;

    SignInInProgress(OidcProperties settings, ObjectMapper json) {
        this.json = json;
        this.seal = Encryptors.delux(settings.clientSecret(), SALT);
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue).flatMap(this::read)
                .filter(carried -> Instant.now().isBefore(carried.until()))
                .filter(carried -> carried.state().equals(request.getParameter("state")))
                .map(SignInInProgress::request).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(OAuth2AuthorizationRequest going, HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, seal.encrypt(write(going)), LASTS));
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
            HttpServletResponse response) {
        var going = loadAuthorizationRequest(request);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
        return going;
    }

    private String write(OAuth2AuthorizationRequest going) {
        try {
            return json.writeValueAsString(new Carried(going.getClientId(), going.getAuthorizationUri(),
                    going.getRedirectUri(), going.getScopes(), going.getState(), going.getAttributes(),
                    Instant.now().plus(LASTS)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are written as JSON", e);
        }
    }

    /** Empty for what we have not sealed: an old secret, or a forgery. */
    private Optional<Carried> read(String sealed) {
        try {
            return Optional.of(json.readValue(seal.decrypt(sealed), Carried.class));
        } catch (JsonProcessingException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static OAuth2AuthorizationRequest request(Carried carried) {
        return OAuth2AuthorizationRequest.authorizationCode().clientId(carried.clientId())
                .authorizationUri(carried.address()).redirectUri(carried.back()).scopes(carried.scopes())
                .state(carried.state()).attributes(attributes -> attributes.putAll(carried.attributes())).build();
    }

    private static String cookie(HttpServletRequest request, String value, Duration lasts) {
        return ResponseCookie.from(NAME, value).httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/login")
                .maxAge(lasts).build().toString();
    }
}

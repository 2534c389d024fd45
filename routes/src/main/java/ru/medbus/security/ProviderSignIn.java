package ru.medbus.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * The second way in for people: authorization code with PKCE at a provider of identities (OpenID Connect Core 1.0, RFC
 * 7636). It ends in the same sign-in as the form; rights are given here and nowhere else.
 */
@Component
@ConditionalOnProperty("medbus.security.oidc.issuer")
public class ProviderSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String START = "/oauth2/authorization";

    private final OidcProperties settings;
    private final IdentityProvider provider;
    private final ProviderTokens tokens;
    private final SignInInProgress progress;
    private final Recognition recognition;

    ProviderSignIn(OidcProperties settings, IdentityProvider provider, ProviderTokens tokens,
            SignInInProgress progress, Recognition recognition) {
        this.settings = settings;
        this.provider = provider;
        this.tokens = tokens;
        this.progress = progress;
        this.recognition = recognition;
    }

    /** As people know the provider. */
    public String name() {
        return settings.name();
    }

    /** Where a sign-in begins. */
    public String start() {
        return START + "/" + IdentityProvider.ID;
    }

    /** Scheme, host and port of the provider: the form of leaving leads there. */
    String origin() {
        var issuer = URI.create(settings.issuer().orElseThrow());
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }

    void open(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage("/login").failureHandler(ProviderSignIn::refuse)
                .clientRegistrationRepository(provider).authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(start -> start.authorizationRequestRepository(progress)
                        .authorizationRequestResolver(withPkce()))
                .tokenEndpoint(end -> end.accessTokenResponseClient(tokens.client()))
                .userInfoEndpoint(person -> person.oidcUserService(recognition))
                .withObjectPostProcessor(tellsWhenItIsDown()));
        http.logout(logout -> logout.logoutSuccessHandler(new LeaveProvider(provider, settings)));
    }

    private OAuth2AuthorizationRequestResolver withPkce() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(provider, START);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> tellsWhenItIsDown() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(ProviderSignIn::refuse);
                return filter;
            }
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException cause) throws IOException {
        LOG.info("A sign-in through the provider was refused: {}", cause.getMessage());
        response.sendRedirect(request.getContextPath() + "/login?provider=" + reason(cause));
    }

    /** Word of the page: whom we do not know, a way back that we do not know, all else. */
    private static String reason(AuthenticationException cause) {
        var code = cause instanceof OAuth2AuthenticationException refusal ? refusal.getError().getErrorCode() : "";
        return switch (code) {
            case Recognition.UNKNOWN -> "unknown";
            case "authorization_request_not_found", "access_denied" -> "again";
            default -> "failed";
        };
    }
}

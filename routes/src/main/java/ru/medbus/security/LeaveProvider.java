package ru.medbus.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** After our own sign-in is over: to the provider, when it knew the person and offers to end its session, and back. */
class LeaveProvider implements LogoutSuccessHandler {
    private static final String LEFT = "/login?left";

    private final IdentityProvider provider;
    private final OidcProperties settings;

    LeaveProvider(IdentityProvider provider, OidcProperties settings) {
        this.provider = provider;
        this.settings = settings;
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        response.sendRedirect(Optional.ofNullable(request.getAttribute(SignInCookie.ID_TOKEN))
                .flatMap(idToken -> ofProvider(request, idToken.toString()))
                .orElse(request.getContextPath() + LEFT));
    }

    private Optional<String> ofProvider(HttpServletRequest request, String idToken) {
        return provider.endOfSession().map(address -> UriComponentsBuilder.fromUri(address)
                .queryParam("id_token_hint", idToken).queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode().buildAndExpand(settings.clientId(), base(request) + LEFT).toUriString());
    }

    private String base(HttpServletRequest request) {
        return settings.baseUrl().replace("{baseUrl}", UriComponentsBuilder
                .fromUriString(UrlUtils.buildFullRequestUrl(request)).replacePath(request.getContextPath())
                .replaceQuery(null).build().toUriString());
    }
}

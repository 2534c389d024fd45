package ru.medbus.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.SignInAttempt;
import ru.medbus.domain.access.SignIns;

/** Finds the user of ours by one claim of the ID token; whom we do not know stays outside. */
@Component
@ConditionalOnProperty("medbus.security.oidc.issuer")
class Recognition implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String UNKNOWN = "unknown_person";

    private final SignIns signIns;
    private final String claim;
    private final HttpServletRequest request;

    /** @param request proxy of the one at hand */
    Recognition(SignIns signIns, OidcProperties settings, HttpServletRequest request) {
        this.signIns = signIns;
        this.claim = settings.claim();
        this.request = request;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest recognised) {
        var token = recognised.getIdToken();
        var login = Optional.ofNullable(token.getClaimAsString(claim)).orElse("");
        return switch (signIns.admit(login, Origin.address(request))) {
            case SignInAttempt.Welcome(var rights) -> new RecognisedPerson(rights, token);
            case SignInAttempt.Refused refused -> throw stranger();
            case SignInAttempt.Paused paused -> throw stranger();
        };
    }

    private static OAuth2AuthenticationException stranger() {
        return new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN));
    }
}

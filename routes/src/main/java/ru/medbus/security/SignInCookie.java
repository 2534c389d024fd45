package ru.medbus.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import ru.medbus.domain.access.SignIns;

/** Carries a person's sign-in as a token in a cookie; the node itself remembers nobody. */
@Component
class SignInCookie implements SecurityContextRepository, LogoutHandler {
    /** Attribute of a request that ended a sign-in through the provider: the ID token it was opened with. */
    static final String ID_TOKEN = "medbus.id-token";
    private static final String NAME = "medbus_sign_in";

    private final SignIns signIns;

    SignInCookie(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        return token(request).flatMap(signIns::rights).map(StaffAuthentication::new).map(SecurityContextImpl::new)
                .orElseGet(SecurityContextImpl::new);
    }

    /** Called once, when a password was right or the provider recognised him: the token is always a new one. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        open(context.getAuthentication(), Origin.address(request)).ifPresent(token -> response
                .addHeader(HttpHeaders.SET_COOKIE, cookie(request, token).build().toString()));
    }

    private Optional<String> open(Authentication known, String address) {
        if (known instanceof StaffAuthentication person) {
            return Optional.of(signIns.open(person.getPrincipal().staffId(), address));
        }
        return known != null && known.getPrincipal() instanceof RecognisedPerson person
                ? Optional.of(signIns.openByProvider(person.rights().staffId(), address,
                        person.getIdToken().getTokenValue()))
                : Optional.empty();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request).isPresent();
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        token(request).flatMap(token -> signIns.close(token, Origin.address(request)))
                .ifPresent(idToken -> request.setAttribute(ID_TOKEN, idToken));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(0).build().toString());
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(NAME, value).httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/");
    }
}

package ru.medbus.security;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import ru.medbus.domain.access.Rights;

/** One of ours whom the provider has recognised. Lives until his sign-in is opened, in the same request. */
final class RecognisedPerson extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final transient Rights rights;

    RecognisedPerson(Rights rights, OidcIdToken token) {
        super(List.of(), token);
        this.rights = rights;
    }

    Rights rights() {
        return rights;
    }
}

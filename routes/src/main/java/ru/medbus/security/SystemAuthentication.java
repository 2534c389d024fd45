package ru.medbus.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import ru.medbus.domain.access.SystemClient;

/** A system that has proved who it is. Lives for one request. */
final class SystemAuthentication extends AbstractAuthenticationToken {
    static final String AUTHORITY = "SYSTEM";
    private static final long serialVersionUID = 1L;

    private final transient SystemClient client;

    SystemAuthentication(SystemClient client) {
        super(AuthorityUtils.createAuthorityList(AUTHORITY));
        this.client = client;
        setAuthenticated(true);
    }

    @Override
    public SystemClient getPrincipal() {
        return client;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return client.name();
    }
}

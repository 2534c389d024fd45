package ru.medbus.adapters.kit;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Hosts that the bus may call.
 *
 * @param allow host names, or {@code *.suffix}; loopback addresses only when they are named here
 */
@ConfigurationProperties("medbus.egress")
public record Egress(List<String> allow) {
    public Egress {
        allow = allow == null ? List.of() : List.copyOf(allow);
    }

    /** @throws IllegalArgumentException the host is not on the list */
    public void check(URI target) {
        var host = target.getHost() == null ? "" : target.getHost();
        if (allow.stream().noneMatch(allowed -> matches(allowed, host))) {
            throw new IllegalArgumentException(
                    "Адрес «" + host + "» не разрешён: добавьте его в medbus.egress.allow");
        }
    }

    private static boolean matches(String allowed, String host) {
        return allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : allowed.equalsIgnoreCase(host);
    }
}

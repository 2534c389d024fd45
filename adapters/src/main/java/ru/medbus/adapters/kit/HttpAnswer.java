package ru.medbus.adapters.kit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A whole answer.
 *
 * @param retryAfter how long the other side asked to wait
 * @param body       not longer than the call allows
 */
public record HttpAnswer(int status, Optional<Duration> retryAfter, byte[] body) {
    private static final int REASON_CHARS = 500;

    /**
     * Passes 2xx.
     *
     * @throws RemoteException.Unavailable 408, 425, 429 or 5xx
     * @throws RemoteException.Rejected    any other status, the code being {@code HTTP <status>}
     */
    public HttpAnswer accepted(String system) {
        if (status >= 200 && status < 300) {
            return this;
        }
        throw passing()
                ? new RemoteException.Unavailable(system, code(), null, retryAfter.orElse(null))
                : new RemoteException.Rejected(system, code(), reason());
    }

    private boolean passing() {
        return status == 408 || status == 425 || status == 429 || status >= 500;
    }

    private String code() {
        return "HTTP " + status;
    }

    private String reason() {
        var text = new String(body, StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? code() : text.substring(0, Math.min(text.length(), REASON_CHARS));
    }
}

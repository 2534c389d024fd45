package ru.medbus.schemas.mdlp;

/**
 * First half of the way in.
 *
 * @param userId   thumbprint of the certificate, for a user who signs
 * @param authType {@code SIGNED_CODE} or {@code PASSWORD}
 */
public record AuthRequest(String clientId, String clientSecret, String userId, String authType) {

    @Override
    public String toString() {
        return "AuthRequest[" + clientId + "]";
    }
}

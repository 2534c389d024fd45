package ru.medbus.adapters.mdlp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.schemas.mdlp.AuthCode;
import ru.medbus.schemas.mdlp.AuthRequest;
import ru.medbus.schemas.mdlp.Token;
import ru.medbus.schemas.mdlp.TokenRequest;

/** The way in: a code is asked for and signed, a token is given for it and serves for its life. */
final class MdlpSession {
    private final MdlpCalls calls;
    private final MdlpProperties properties;
    private final MdlpSigner signer;
    private String token = "";
    private Instant until = Instant.EPOCH;

    MdlpSession(MdlpCalls calls, MdlpProperties properties, MdlpSigner signer) {
        this.calls = calls;
        this.properties = properties;
        this.signer = signer;
    }

    /** The header of every call; signs in when there is no token that lives long enough. */
    synchronized Map<String, String> header() {
        if (Instant.now().isAfter(until.minus(properties.renewBefore()))) {
            enter();
        }
        return Map.of("Authorization", "token " + token);
    }

    /** МДЛП does not know the token any more: the next call signs in. */
    synchronized void lost(Map<String, String> header) {
        if (header.get("Authorization").equals("token " + token)) {
            until = Instant.EPOCH;
        }
    }

    private void enter() {
        try {
            calls.ready(MdlpMethod.AUTH);
            var code = MdlpCalls.read(calls.post("auth", Map.of(), new AuthRequest(properties.clientId(),
                    properties.clientSecret(), properties.userId(), "SIGNED_CODE")), AuthCode.class).code();
            calls.ready(MdlpMethod.TOKEN);
            var signature = Base64.getEncoder().encodeToString(signer.sign(code.getBytes(StandardCharsets.UTF_8)));
            keep(MdlpCalls.read(calls.post("token", Map.of(), new TokenRequest(code, signature)), Token.class));
        } catch (RemoteException.Unknown lost) {
            throw new RemoteException.Unavailable(MdlpCalls.SYSTEM, "Вход не удался: " + lost.getMessage(), lost);
        }
    }

    /** A life that is too short to be renewed before its end serves half of it. */
    private void keep(Token given) {
        var life = Duration.ofMinutes(given.lifeTime());
        token = given.token();
        until = Instant.now().plus(life.compareTo(properties.renewBefore().multipliedBy(2)) > 0
                ? life
                : life.dividedBy(2).plus(properties.renewBefore()));
    }
}

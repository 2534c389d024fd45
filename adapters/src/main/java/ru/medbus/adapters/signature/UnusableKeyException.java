package ru.medbus.adapters.signature;

import java.time.Instant;

/** A document cannot be signed by the key that was asked for; the message is for the administrator, in Russian. */
public final class UnusableKeyException extends RuntimeException {
    private UnusableKeyException(String message) {
        super(message);
    }

    static UnusableKeyException unknown(String alias) {
        return new UnusableKeyException("Ключа подписи «" + alias + "» нет в папке ключей.");
    }

    static UnusableKeyException outOfDate(SigningKey key, Instant at) {
        return new UnusableKeyException("Сертификат ключа «" + key.alias() + "» не действует "
                + MoscowTime.of(at) + ": он действует с " + MoscowTime.of(key.validFrom()) + " до "
                + MoscowTime.of(key.validTo()) + ".");
    }
}

package ru.medbus.adapters.kit;

import java.util.Optional;

/**
 * Signs an outgoing envelope by the certificate of our system that is registered at ИПС ЕГИСЗ (WS-Security, ГОСТ
 * Р 34.10-2012). Parts to sign: {@code #body #id-to #id-action #id-replyto #id-messageid}, each marked by its wsu:Id.
 */
@FunctionalInterface
public interface EnvelopeSigner {
    /** @return the envelope with a {@code wsse:Security} header, everything else byte for byte */
    byte[] sign(byte[] envelope);

    /**
     * The signer to use in this mode.
     *
     * @throws IllegalStateException a live system would get unsigned envelopes
     */
    static EnvelopeSigner in(Mode mode, String system, Optional<EnvelopeSigner> signer) {
        if (mode == Mode.LIVE && signer.isEmpty()) {
            throw new IllegalStateException("medbus." + system + ".mode=live: нет подписи конвертов (ИПС ЕГИСЗ"
                    + " принимает только подписанные). Настройте ключ системы или верните режим simulator.");
        }
        return signer.orElse(envelope -> envelope);
    }
}

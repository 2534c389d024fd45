package ru.medbus.adapters.mdlp;

import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.signature.SigningKeys;

/** Signs with the key of the settings' alias. */
@Component
@Fallback
@EnableConfigurationProperties(MdlpProperties.class)
class KeyFolderSigner implements MdlpSigner {
    private final SigningKeys keys;
    private final MdlpProperties properties;

    KeyFolderSigner(SigningKeys keys, MdlpProperties properties) {
        this.keys = keys;
        this.properties = properties;
    }

    @Override
    public byte[] sign(byte[] content) {
        return keys.sign(content, properties.key(), Instant.now());
    }
}

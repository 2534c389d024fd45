package ru.medbus.routes.relay;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import ru.medbus.domain.journal.KeyKind;

/**
 * Channels by their words, {@code medbus.relay.channels.<word>}.
 *
 * @param channels word → what the channel takes and to which subscriber it leads
 */
@ConfigurationProperties("medbus.relay")
public record RelayProperties(@DefaultValue Map<String, Channel> channels) {

    /**
     * One kind of document between regional systems.
     *
     * @param documentId path of the sender's id of the document, see {@link ru.medbus.mappings.relay.KeyPaths}
     * @param keys       kind of key → path
     * @param recipients words of the recipients, as in routing rules
     */
    public record Channel(String documentId, @DefaultValue Map<KeyKind, String> keys, List<String> recipients) {}
}

package ru.medbus.routes.relay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param order      in which each recipient gets the channel's documents
     * @param codes      places whose regional codes the recipients get as federal ones
     */
    public record Channel(String documentId, @DefaultValue Map<KeyKind, String> keys, List<String> recipients,
            @DefaultValue Order order, @DefaultValue List<Coded> codes) {
        public Channel {
            if (codes.stream().map(Coded::path).distinct().count() < codes.size()) {
                throw new IllegalArgumentException("medbus.relay.channels.<канал>.codes: один путь назван дважды");
            }
        }
    }

    /**
     * Documents of one key go to each recipient one after another, in the order of their acceptance.
     *
     * @param by     path of the key, as the paths of keys; {@code *} makes one series of all documents of the channel; no
     *               order is promised when it is not set. A document without a key needs none
     * @param name   channels of one name keep one order together; the channel's word when it is not set
     * @param behind what becomes of those behind a document that is put aside
     */
    public record Order(Optional<String> by, Optional<String> name, @DefaultValue("wait") Behind behind) {
        private static final String ALL = "*";

        public Order {
            by = by == null ? Optional.empty() : by;
            name = name == null ? Optional.empty() : name;
        }

        /** Path of the key, where a document has one. */
        Optional<String> path() {
            return by.filter(path -> !path.equals(ALL));
        }
    }

    public enum Behind {
        /** They wait until a person has sent it again, mended it, or let them pass. */
        WAIT,
        /** They go on; it gives up its turn. */
        GO_ON
    }

    /**
     * Places of a document that hold codes of one regional dictionary.
     *
     * @param path     as the paths of keys; every place of it counts
     * @param region   OID of the regional dictionary, {@code region.<word>}
     * @param federal  OID of the dictionary whose codes the recipients read
     * @param unmapped what becomes of a document with a code that has no federal one on the day of its arrival
     */
    public record Coded(String path, String region, String federal, @DefaultValue("aside") Unmapped unmapped) {
        public Coded {
            if (path == null || region == null || federal == null) {
                throw new IllegalArgumentException("medbus.relay.channels.<канал>.codes: нужны path, region и federal");
            }
        }
    }

    public enum Unmapped {
        /** The code goes as it is and is counted. */
        PASS,
        /** A person adds the mapping and sends the document on. */
        ASIDE
    }
}

package ru.medbus.routes.passport.accounting;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import ru.medbus.domain.passport.accounting.BatchKind;

/**
 * How files of accounting come.
 *
 * @param lookEvery how often folders are looked through
 * @param settled   for how long a file must not have changed
 * @param servers   SFTP and FTP servers of organisations by a name of one's own; none by default
 */
@ConfigurationProperties("medbus.accounting")
public record AccountingProperties(@DefaultValue("5s") Duration lookEvery, @DefaultValue("1s") Duration settled,
        @DefaultValue Map<String, Server> servers) {

    /**
     * A folder of a server.
     *
     * @param uri      {@code sftp://host:22/folder} or {@code ftp://host:21/folder}
     * @param user     who signs in
     * @param password his password; given by the environment
     * @param facility OID of the organisation
     * @param kind     what its files are
     * @param options  further options of Camel: {@code knownHostsFile=…}
     */
    public record Server(String uri, String user, String password, String facility, BatchKind kind,
            @DefaultValue("") String options) {

        /** Without the password. */
        @Override
        public String toString() {
            return uri + ", " + user + ", " + facility + ", " + kind;
        }
    }
}

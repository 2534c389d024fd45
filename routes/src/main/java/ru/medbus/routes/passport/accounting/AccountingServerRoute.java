package ru.medbus.routes.passport.accounting;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.camel.component.file.remote.RemoteFileEndpoint;
import org.springframework.stereotype.Component;
import ru.medbus.routes.passport.accounting.AccountingProperties.Server;
import ru.medbus.spine.Forwarding;

/**
 * Takes files from SFTP and FTP servers of organisations, each named in the settings; none by default.
 *
 * <p>In: a file that has not changed for a while. Out: the same file under {@code done} or {@code failed} of the same
 * folder; what came of it stands in the journal.
 * Repeats: safe; a file that was accepted before a kill and not moved is known by its bytes. A server that does not
 * answer is asked again; while the journal does not answer, the file stays where it is.
 * No transaction: the journal opens its own.
 */
@Component
public class AccountingServerRoute extends RouteBuilder implements Forwarding {
    static final String ID = "accounting.server.";
    private static final String ENCODING = "ftpClient.controlEncoding";
    /** For how long one look waits for a file that still grows. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AccountingProperties properties;
    private final DroppedFile dropped;

    AccountingServerRoute(AccountingProperties properties, DroppedFile dropped) {
        this.properties = properties;
        this.dropped = dropped;
    }

    @Override
    public Map<String, Set<String>> forwards() {
        return properties.servers().keySet().stream()
                .collect(Collectors.toMap(name -> ID + name, name -> Set.of(AccountingAcceptRoute.ID)));
    }

    @Override
    public void configure() {
        properties.servers().forEach((name, server) -> {
            from(endpoint(server))
                    .routeId(ID + name)
                    .routeDescription("Сервер «" + name + "» → приём выгрузок бухгалтерии и кадров")
                    .process().exchange(exchange -> take(server, exchange));
        });
    }

    /** The password is no part of the address, which people see. */
    private RemoteFileEndpoint<?> endpoint(Server server) {
        var endpoint = getContext().getEndpoint(address(server), RemoteFileEndpoint.class);
        ((RemoteFileConfiguration) endpoint.getConfiguration()).setPassword(server.password());
        return endpoint;
    }

    private String address(Server server) {
        var secure = server.uri().startsWith("sftp:") && !server.options().contains("strictHostKeyChecking");
        return server.uri() + "?username=" + server.user()
                + (secure ? "&strictHostKeyChecking=yes" : "")
                + (server.options().isBlank() ? "" : "&" + server.options())
                + "&delay=" + properties.lookEvery().toMillis() + "&readLock=changed&readLockLoggingLevel=DEBUG"
                + "&readLockCheckInterval=" + properties.settled().toMillis()
                + "&readLockTimeout=" + properties.settled().plus(PATIENCE).toMillis()
                + "&autoCreate=false&disconnect=true&maximumReconnectAttempts=0"
                + (server.uri().startsWith("ftp:") ? "&binary=true&passiveMode=true" + names(server) : "")
                + "&move=${header." + AccountingFolderRoute.TARGET + "}";
    }

    /** Names of files are UTF-8 (RFC 2640) unless the settings say otherwise; asking the server fails before sign-in. */
    private static String names(Server server) {
        return server.options().contains(ENCODING) ? "" : "&" + ENCODING + "=UTF-8";
    }

    private void take(Server server, Exchange exchange) {
        var verdict = dropped.accept(server.facility(), server.kind().word(),
                exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class),
                exchange.getMessage().getBody(byte[].class));
        exchange.getMessage().setHeader(AccountingFolderRoute.TARGET, verdict.target());
    }
}

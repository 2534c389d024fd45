package ru.medbus.routes.passport.accounting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.server.DataFolder;
import ru.medbus.spine.Forwarding;

/**
 * Takes files that are dropped into {@code <data>/accounting/<OID>/assets} and {@code …/staffing}.
 *
 * <p>In: a file that has not changed for a while. Out: the same file under {@code done} or {@code failed}, with a text of
 * the same name that says what came of it.
 * Repeats: safe; a file that was accepted before a kill and not moved is known by its bytes. While the journal does not
 * answer, the file stays where it is and is looked at again.
 * No transaction: the journal opens its own.
 */
@Component
public class AccountingFolderRoute extends RouteBuilder implements Forwarding {
    static final String ID = "accounting.folder.watch";
    static final String TARGET = "accountingTarget";
    /** For how long one look waits for a file that still grows. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final DroppedFile dropped;
    private final AccountingProperties properties;

    AccountingFolderRoute(DataFolder data, DroppedFile dropped, AccountingProperties properties) {
        this.folder = data.folder("accounting");
        this.dropped = dropped;
        this.properties = properties;
    }

    @Override
    public Map<String, Set<String>> forwards() {
        return Map.of(ID, Set.of(AccountingAcceptRoute.ID));
    }

    @Override
    public void configure() {
        from("file:" + folder + "?recursive=true&minDepth=3&maxDepth=3&readLock=changed&readLockLoggingLevel=DEBUG"
                + "&readLockCheckInterval=" + properties.settled().toMillis()
                + "&readLockTimeout=" + properties.settled().plus(PATIENCE).toMillis()
                + "&delay=" + properties.lookEvery().toMillis() + "&move=${file:parent}/${header." + TARGET + "}")
                .routeId(ID)
                .routeDescription("Папка accounting → приём выгрузок бухгалтерии и кадров")
                .process(this::take);
    }

    private void take(Exchange exchange) throws IOException {
        var place = Path.of(exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class));
        var verdict = dropped.accept(place.getName(0).toString(), place.getName(1).toString(),
                place.getFileName().toString(), exchange.getMessage().getBody(byte[].class));
        var beside = folder.resolve(place).resolveSibling(verdict.target());
        Files.createDirectories(beside.getParent());
        Files.writeString(beside.resolveSibling(beside.getFileName() + ".txt"), verdict.text());
        exchange.getMessage().setHeader(TARGET, verdict.target());
    }
}

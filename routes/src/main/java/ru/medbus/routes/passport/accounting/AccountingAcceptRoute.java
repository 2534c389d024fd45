package ru.medbus.routes.passport.accounting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Acceptance;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Receipt;
import ru.medbus.domain.passport.accounting.LineFault;
import ru.medbus.spine.Forwarding;

/**
 * Accepts a file of an accounting or payroll system.
 *
 * <p>In: a {@link BatchSubmission}. Out: a {@link BatchAnswer}: the journal's receipt, given after its commit, or all that
 * is wrong with the file by line and column; a refused file is journaled too, and goes no further.
 * Repeats: safe; a file is known within its sender by its bytes, before it is read again.
 * No transaction spans the reading: the journal opens its own, one for everyone who waits.
 */
@Component
public class AccountingAcceptRoute extends RouteBuilder implements Forwarding {
    public static final String ID = "accounting.batch.accept";
    static final String FROM = "direct:" + ID;
    /** What the word of a kind follows in the type of its messages. */
    static final String TYPE = "accounting.";
    /** Part of the message that says the file's name and encoding. */
    static final String LABEL = "label";

    private static final int TOLD = 5;

    private final Acceptance acceptance;

    AccountingAcceptRoute(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public Map<String, Set<String>> forwards() {
        return Map.of(ID, Set.of(AccountingApplyRoute.ID));
    }

    @Override
    public void configure() {
        from(FROM)
                .routeId(ID)
                .routeDescription("Выгрузка бухгалтерии или кадров: проверка строк, журнал")
                .transform().body(BatchSubmission.class, this::accept);
    }

    private BatchAnswer accept(BatchSubmission file) {
        var arrival = arrival(file, "");
        var known = acceptance.repeatOf(arrival);
        if (known.isPresent()) {
            return new BatchAnswer.Accepted(new Receipt.Repeated(known.get()));
        }
        var faults = BatchReading.of(file).faults();
        if (faults.isEmpty()) {
            return new BatchAnswer.Accepted(written(acceptance.accept(arrival)));
        }
        written(acceptance.refuse(arrival(file, "/" + Instant.now()), "ACCOUNTING", reason(faults)));
        return new BatchAnswer.Refused(faults);
    }

    /** The journal's words: the first faults, and how many there are. */
    private static String reason(List<LineFault> faults) {
        return "Ошибок: " + faults.size() + ". " + faults.stream().limit(TOLD)
                .map(fault -> (fault.line() == 0 ? "" : "Строка " + fault.line() + ": ") + fault.text())
                .collect(Collectors.joining(" "));
    }

    private static Receipt written(CompletableFuture<Receipt> receipt) {
        try {
            return receipt.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** @param mark tells a refused file from the same one when it is brought again */
    private static Arrival arrival(BatchSubmission file, String mark) {
        var label = file.fileName().replace('\n', ' ') + "\n" + file.charset().orElse("");
        return new Arrival(TYPE + file.kind().word(), Direction.IN, file.sender(), file.facility(),
                file.kind().word() + "/" + sha256(file.content()) + mark, AccountingApplyRoute.ID,
                List.of(new BusinessKey(KeyKind.FACILITY, file.facility())),
                List.of(Body.of(Body.DOCUMENT, file.content()),
                        Body.of(LABEL, label.getBytes(StandardCharsets.UTF_8))));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}

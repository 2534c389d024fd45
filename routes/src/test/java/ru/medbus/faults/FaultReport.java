package ru.medbus.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rounds played so far as a page; dateless, so that it changes only with what was counted. */
final class FaultReport {
    private static final String PAGE = """
            # Faults

            Written by `make faults` (`ROUNDS=%d SEED=%d`). Two nodes of the bus, Artemis and PostgreSQL run as processes of their
            own; a client with a ledger on the disk sends %d documents a second through a channel with two recipients, who keep a
            ledger too. In every round one kind of fault, drawn by the seed, strikes at a random moment while documents flow. Then the
            client repeats what was not acknowledged, and everything is counted: client's ledger × journal × recipients' ledgers.
            Beside it a channel that keeps an order by a key gets documents of four keys; of each key the next is sent, to the other
            node, when the one before it is acknowledged. *Overtaken* is a document whose first receipt comes after that of a later one.
            A document that is not delivered 60 s after the last acknowledgement counts as stranded. Settings are those of production.

            | Fault | Rounds | Documents | Lost | Doubled | Stranded | Overtaken | Resumed after, worst |
            |---|---|---|---|---|---|---|---|
            %s
            **All: %d rounds, %d documents acknowledged; lost %d, doubled effects %d, stranded %d, journal and ledgers %s.
            Order kept: %d receipts of the channel with an order, overtaken %d.**

            Every answer to the client either accepted, or said «later» (503 with Retry-After), or was cut by the fault: %d others.

            *Repeats at the recipients, known by the message's id and without an effect:* %d. They come from kills between a delivery
            and its mark. *Resumed after* is counted from the moment when the killed process listens again (a node: when it is ready)
            to the next delivery. *Order* by a key: docs/decisions, «Order by a key».
            """;

    private final int perSecond;
    private final long seed;
    private final List<Round.Result> results = new ArrayList<>();

    FaultReport(long seed, int perSecond) {
        this.seed = seed;
        this.perSecond = perSecond;
    }

    void add(Round.Result result) {
        results.add(result);
    }

    void write(Path page) {
        var count = results.getLast().count();
        var rows = Arrays.stream(Fault.values()).map(this::row).collect(Collectors.joining());
        var text = PAGE.formatted(results.size(), seed, perSecond, rows, results.size(), count.acknowledged(),
                count.lost().size(), count.doubled().size(), count.open().size(),
                count.foreign().isEmpty() ? "agree" : "differ by " + count.foreign().size(),
                results.getLast().order().documents(), results.getLast().order().overtaken().size(),
                results.getLast().improper().size(), count.repeats());
        try {
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String row(Fault fault) {
        var rounds = results.stream().filter(result -> result.fault() == fault).toList();
        return "| %s | %d | %d | %d | %d | %d | %d | %.1f s |%n".formatted(fault.title(), rounds.size(),
                rounds.stream().mapToInt(Round.Result::documents).sum(),
                rounds.stream().mapToInt(result -> result.count().lost().size()).sum(),
                rounds.stream().mapToInt(result -> result.count().doubled().size()).sum(),
                rounds.stream().mapToInt(result -> result.count().open().size()).sum(),
                rounds.stream().mapToInt(result -> result.order().overtaken().size()).sum(),
                rounds.stream().mapToLong(Round.Result::recoveryMs).max().orElse(0) / 1_000.0);
    }
}

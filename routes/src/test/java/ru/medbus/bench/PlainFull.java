package ru.medbus.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.util.unit.DataSize;
import ru.medbus.adapters.formats.DocumentChecker;
import ru.medbus.adapters.formats.DocumentParser;
import ru.medbus.adapters.formats.EditionChecks;
import ru.medbus.adapters.formats.FormatEdition;
import ru.medbus.adapters.kit.Egress;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.remd.RemdClient;
import ru.medbus.adapters.remd.RemdProperties;
import ru.medbus.adapters.signature.BouncyCastleSignatures;
import ru.medbus.adapters.signature.Digests;
import ru.medbus.adapters.signature.SignatureCheck;
import ru.medbus.adapters.signature.SignatureProperties;
import ru.medbus.adapters.signature.SignatureVerdict;
import ru.medbus.adapters.signature.TrustStore;
import ru.medbus.adapters.subscriber.Delivery;
import ru.medbus.adapters.subscriber.SubscriberClient;
import ru.medbus.adapters.subscriber.SubscriberProperties;
import ru.medbus.adapters.vimis.VimisClient;
import ru.medbus.adapters.vimis.VimisProperties;
import ru.medbus.bench.Prescriptions.Signed;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.mappings.remd.RegistrationToRemd;
import ru.medbus.mappings.semd.SemdFacts;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.mappings.semd.SemdKeys;
import ru.medbus.mappings.semd.SemdToRemd;
import ru.medbus.mappings.vimis.SubmissionToVimis;
import ru.medbus.mappings.vimis.VimisSubmission;
import ru.medbus.mappings.vimis.VimisType;
import ru.medbus.schemas.vimis.Vmcl;

/**
 * The steps of the full path called one after another by a thread: form, signatures, keys, journal, three recipients.
 * Without HTTP in, broker, patient index, and the late answers' way back.
 */
final class PlainFull {
    private static final int BATCH = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final VimisType TYPE = new VimisType(14, "1", 99);
    private static final List<String> STEPS = List.of("distribute", "remd", "vimis", "region");

    private final Hub hub;
    private final Meter meter;
    private final EditionChecks checks;
    private final DocumentChecker checker = new DocumentChecker(new DocumentParser());
    private final SignatureCheck signatures;
    private final RemdClient remd;
    private final VimisClient vimis;
    private final SubscriberClient subscriber;

    /** @param data folder of the hub: whom it trusts */
    PlainFull(Hub hub, Meter meter, FormatEdition edition, Path data, URI outside) {
        this.hub = hub;
        this.meter = meter;
        this.checks = EditionChecks.strict(edition);
        var provider = new BouncyCastleSignatures();
        var trust = SignatureProperties.under(data);
        this.signatures = new SignatureCheck(provider, new TrustStore(trust.trust(), trust.revocationLists(), provider),
                trust);
        var clients = new HttpClients(new Egress(List.of(outside.getHost())));
        var entity = "00000000-0000-0000-0000-000000000001";
        var most = DataSize.ofMegabytes(8);
        var anonymous = URI.create("http://www.w3.org/2005/08/addressing/anonymous");
        this.remd = new RemdClient(clients,
                new RemdProperties(Mode.SIMULATOR, outside.resolve("/remd"), anonymous, entity,
                        PATIENCE, 0, most, most, Map.of(), Map.of()),
                Optional.empty());
        var urls = new EnumMap<Vmcl, URI>(Map.of(Vmcl.of(4).orElseThrow(), outside.resolve("/vimis/4")));
        this.vimis = new VimisClient(clients, new VimisProperties(Mode.SIMULATOR, urls, anonymous, entity, PATIENCE, 0,
                most, Map.of(), Map.of()), Optional.empty());
        this.subscriber = new SubscriberClient(clients, new SubscriberProperties(Mode.SIMULATOR, PATIENCE, most, Map.of(
                "region", new SubscriberProperties.Address(outside.resolve("/subscriber/region"), Outside.SECRET, 0))));
    }

    void warm(List<Signed> documents) throws Exception {
        measure(documents, 1);
    }

    /**
     * Processor time of a document, ms: the threads and PostgreSQL.
     *
     * @param lanes threads that do the same at once; several share caches and memory, as those of the hub do
     */
    double measure(List<Signed> documents, int lanes) throws Exception {
        int share = documents.size() / lanes;
        double database = meter.read().databaseMs();
        double own = 0;
        try (var threads = Executors.newFixedThreadPool(lanes)) {
            var works = IntStream.range(0, lanes).mapToObj(lane -> threads.submit(
                    () -> lane(lane, documents.subList(lane * share, (lane + 1) * share)))).toList();
            for (var work : works) {
                own += work.get();
            }
        }
        return (own + meter.read().databaseMs() - database) / (share * lanes);
    }

    private double lane(int number, List<Signed> documents) throws SQLException, IOException {
        try (var journal = new PlainJournal(hub.database(), number)) {
            var thread = ManagementFactory.getThreadMXBean();
            long start = thread.getCurrentThreadCpuTime();
            run(journal, documents);
            return (thread.getCurrentThreadCpuTime() - start) / 1e6;
        }
    }

    private record Checked(Signed signed, SemdFacts facts, PlainJournal.Row row) {}

    private void run(PlainJournal journal, List<Signed> documents) throws SQLException {
        for (int from = 0; from < documents.size(); from += BATCH) {
            var batch = documents.subList(from, Math.min(documents.size(), from + BATCH)).stream().map(this::check)
                    .toList();
            long first = journal.write(batch.stream().map(Checked::row).toList());
            for (int i = 0; i < batch.size(); i++) {
                deliver(first + i, batch.get(i));
            }
            journal.done(first, batch.size(), STEPS);
        }
    }

    private Checked check(Signed signed) {
        var reader = new SemdFactsReader();
        var report = checker.check(signed.document(), template -> Optional.of(checks), reader);
        var digests = Digests.of(signed.document());
        boolean valid = signed.signatures().stream().allMatch(
                one -> signatures.check(digests, one, Instant.now()) instanceof SignatureVerdict.Valid);
        if (!report.findings().isEmpty() || !valid) {
            throw new IllegalStateException("A good document is refused: " + report.findings());
        }
        var facts = reader.facts();
        var bodies = new ArrayList<>(List.of(Body.of(Body.DOCUMENT, signed.document())));
        signed.signatures().forEach(one -> bodies.add(Body.of(Body.SIGNATURE + bodies.size(), one)));
        var keys = SemdKeys.of(facts).stream()
                .map(key -> new BusinessKey(KeyKind.valueOf(key.kind()), key.value())).toList();
        return new Checked(signed, facts, new PlainJournal.Row("semd.141",
                facts.document().id().orElseThrow().toString(), bodies, keys));
    }

    private void deliver(long id, Checked one) {
        var correlation = new UUID(id, 1).toString();
        remd.registerDocument(correlation, RegistrationToRemd.toRequest(SemdToRemd.registration(one.facts(), "141",
                one.signed().document(), true, List.of(one.signed().signatures().getFirst()),
                Optional.of(one.signed().signatures().getLast()))));
        var vmcl = Vmcl.of(4).orElseThrow();
        vimis.sendDocument(vmcl, correlation, SubmissionToVimis.toMessage(
                new VimisSubmission(vmcl, TYPE, false, one.signed().document(), Optional.empty())));
        subscriber.deliver("region",
                new Delivery(Long.toString(id), "semd.141", "application/xml", one.signed().document()));
    }
}

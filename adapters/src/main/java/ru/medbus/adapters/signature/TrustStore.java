package ru.medbus.adapters.signature;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Trusted certificates and revocation lists: two folders, into which an administrator or a fetcher drops files.
 * A change counts within a second, and at once for a signature that would be refused without it. Thread-safe.
 */
public final class TrustStore {
    private static final Duration ORDINARY = Duration.ofSeconds(1);
    private static final Duration BEFORE_REFUSAL = Duration.ofMillis(20);

    private final WatchedFolder<TrustedCertificate> certificates;
    private final WatchedFolder<RevocationList> lists;
    private volatile Trust trust = new Trust(new FolderContents<>(List.of(), List.of()),
            new FolderContents<>(List.of(), List.of()));

    /** Neither folder has to exist yet. */
    public TrustStore(Path certificates, Path revocationLists, SignatureProvider provider) {
        this.certificates = new WatchedFolder<>(certificates,
                (file, content) -> TrustedCertificate.read(file, content, provider));
        this.lists = new WatchedFolder<>(revocationLists, RevocationList::read);
    }

    /** All certificates of the folder, for the console. */
    public List<TrustedCertificate> certificates() {
        return current().certificates.items();
    }

    /**
     * Files of both folders that are of no use, and why.
     *
     * @param at revocation lists that are overdue then are named too
     */
    public List<FileProblem> problems(Instant at) {
        var now = current();
        var overdue = now.lists.items().stream().filter(list -> list.validTo().isBefore(at))
                .map(list -> new FileProblem(list.file(), "Список отзыва просрочен: следующий ожидался "
                        + MoscowTime.of(list.validTo())));
        return Stream.of(now.certificates.problems().stream(), now.lists.problems().stream(), overdue)
                .flatMap(Function.identity()).toList();
    }

    Trust current() {
        return trust(ORDINARY);
    }

    /** For a signature that is about to be refused. */
    Trust latest() {
        return trust(BEFORE_REFUSAL);
    }

    private Trust trust(Duration oldest) {
        var trusted = certificates.contents(oldest);
        var revoked = lists.contents(oldest);
        var known = trust;
        if (!known.isOf(trusted, revoked)) {
            known = new Trust(trusted, revoked);
            trust = known;
        }
        return known;
    }

    /** Every certificate of the folder, DER. */
    Stream<byte[]> known() {
        return current().certificates.items().stream().map(trusted -> Certificates.der(trusted.certificate()));
    }
}

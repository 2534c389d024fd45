package ru.medbus.adapters.signature;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Our own signing keys: a folder of PKCS#12 files, and of PEM keys with certificates, read again when it changes.
 * The alias is the file's name without extension; a PEM key and its certificate lie in one file or in two of one name.
 * Thread-safe.
 */
public final class SigningKeys {
    private static final Duration OLDEST = Duration.ofSeconds(1);

    private final WatchedFolder<KeyFile> files;
    private final KeyPairing pairing;
    private final DocumentSigning signing;
    private volatile Pairs pairs = new Pairs(new FolderContents<>(List.of(), List.of()), List.of(), List.of());

    public SigningKeys(SignatureProvider provider, SignatureProperties settings) {
        this(settings.keys(), settings.keysPassword(), settings.subject(), provider);
    }

    /** @param password of the key files; empty when they have none */
    public SigningKeys(Path folder, String password, SubjectOids oids, SignatureProvider provider) {
        this.files = new WatchedFolder<>(folder, new KeyFiles(password, provider)::read);
        this.pairing = new KeyPairing(oids, provider);
        this.signing = new DocumentSigning(provider);
    }

    /** All keys, the soonest to expire first. */
    public List<SigningKey> all() {
        return pairs().keys;
    }

    /** Files that hold no usable key, and why. */
    public List<FileProblem> problems() {
        var now = pairs();
        return Stream.concat(now.contents.problems().stream(), now.problems.stream()).toList();
    }

    public Optional<SigningKey> byAlias(String alias) {
        return all().stream().filter(key -> key.alias().equals(alias)).findFirst();
    }

    /** Of the keys of this person that are valid then, the one that is valid longest. */
    public Optional<SigningKey> bySnils(String snils, Instant at) {
        return longest(at, key -> key.subject().snils().filter(snils::equals).isPresent());
    }

    /** Of the keys of this organisation that are valid then, the one that is valid longest. */
    public Optional<SigningKey> byOgrn(String ogrn, Instant at) {
        return longest(at, key -> key.subject().ogrn().filter(ogrn::equals).isPresent());
    }

    /**
     * Signs a document by CAdES-BES.
     *
     * @return detached CMS, DER
     * @throws UnusableKeyException there is no such key, or it is not valid then
     */
    public byte[] sign(byte[] document, String alias, Instant at) {
        var key = byAlias(alias).orElseThrow(() -> UnusableKeyException.unknown(alias));
        if (!key.isValidAt(at)) {
            throw UnusableKeyException.outOfDate(key, at);
        }
        return signing.sign(document, key, at);
    }

    private Optional<SigningKey> longest(Instant at, Predicate<SigningKey> owner) {
        return all().stream().filter(owner).filter(key -> key.isValidAt(at))
                .max(Comparator.comparing(SigningKey::validTo));
    }

    private Pairs pairs() {
        var contents = files.contents(OLDEST);
        var known = pairs;
        if (known.contents != contents) {
            known = pairing.pair(contents);
            pairs = known;
        }
        return known;
    }

    /** Keys of the folder at one moment. */
    record Pairs(FolderContents<KeyFile> contents, List<SigningKey> keys, List<FileProblem> problems) {}
}

package ru.medbus.adapters.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.adapters.signature.GostHash.STREEBOG_256;
import static ru.medbus.adapters.signature.SignatureWorld.DOCUMENT;
import static ru.medbus.adapters.signature.SignatureWorld.NOW;
import static ru.medbus.adapters.signature.SignatureWorld.SIGNING;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.adapters.signature.SignatureVerdict.Valid;

class SigningKeysTest {
    @TempDir
    Path folder;
    private SignatureWorld world;
    private SigningKeys keys;

    @BeforeEach
    void world() {
        world = new SignatureWorld(folder);
        keys = new SigningKeys(folder.resolve("keys"), "", SubjectOids.DEFAULT, world.provider);
    }

    @Test
    void ownerIsServedByTheKeyThatIsValidLongest() {
        store("old", key(-20, -10));
        store("short", key(-20, 5));
        store("long", key(-5, 20));
        assertThat(keys.bySnils(SignatureWorld.SNILS, NOW)).map(SigningKey::alias).contains("long");
        assertThat(keys.byOgrn(SignatureWorld.OGRN, NOW.minus(Duration.ofDays(15)))).map(SigningKey::alias)
                .contains("short");
        assertThat(keys.bySnils("11122233372", NOW)).isEmpty();
        assertThat(keys.all()).extracting(SigningKey::alias).containsExactly("old", "short", "long");
    }

    @Test
    void signatureByAliasIsValid() {
        store("doctor", key(-5, 5));
        var signature = keys.sign(DOCUMENT, "doctor", NOW);
        assertThat(world.check(true, false).check(Digests.of(DOCUMENT), signature, NOW)).isInstanceOf(Valid.class);
    }

    @Test
    void unknownAndExpiredKeysDoNotSign() {
        store("old", key(-20, -10));
        assertThatThrownBy(() -> keys.sign(DOCUMENT, "none", NOW)).isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("«none»");
        assertThatThrownBy(() -> keys.sign(DOCUMENT, "old", NOW)).isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("не действует");
    }

    @Test
    void uselessFilesAreReportedAndTheRestIsUsed() {
        store("doctor", key(-5, 5));
        put("alone.crt", key(-5, 5).certificatePem());
        put("keyonly.pem", Armour.pem("PRIVATE KEY", key(-5, 5).key().getEncoded()));
        put("crossed.pem", Armour.pem("PRIVATE KEY", key(-5, 5).key().getEncoded()) + key(-5, 5).certificatePem());
        put("rsa.pem", Armour.pem("PRIVATE KEY", rsa()) + key(-5, 5).certificatePem());
        put("broken.p12", "нет");
        put("note.txt", "заметка");
        assertThat(keys.all()).extracting(SigningKey::alias).containsExactly("doctor");
        assertThat(keys.problems()).extracting(FileProblem::file)
                .containsExactlyInAnyOrder("alone", "keyonly", "crossed", "rsa", "broken.p12", "note.txt");
    }

    @Test
    void secretsAreNotPrinted() {
        var key = key(-5, 5);
        assertThat(key.toString()).isEqualTo("SigningKey[test]");
        assertThat(key.subject().toString()).doesNotContain(SignatureWorld.SNILS);
    }

    private static byte[] rsa() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private SigningKey key(int fromDays, int toDays) {
        return world.issued(world.authority, STREEBOG_256, NOW.plus(Duration.ofDays(fromDays)),
                NOW.plus(Duration.ofDays(toDays)), SIGNING);
    }

    private void store(String alias, SigningKey key) {
        put(alias + ".key", Armour.pem("PRIVATE KEY", key.key().getEncoded()));
        put(alias + ".crt", key.certificatePem());
    }

    private void put(String file, String content) {
        SignatureWorld.put(folder.resolve("keys"), file, content);
    }
}

package ru.medbus.adapters.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** Reads files of the keys folder. */
record KeyFiles(String password, SignatureProvider provider) {

    List<KeyFile> read(Path file, byte[] content) {
        var name = file.getFileName().toString();
        var alias = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        var found = name.toLowerCase(Locale.ROOT).matches(".*\\.(p12|pfx)")
                ? pkcs12(alias, content)
                : pem(alias, content);
        if (found.isEmpty()) {
            throw new UnusableFileException("В файле нет ни ключа, ни сертификата");
        }
        return found;
    }

    private List<KeyFile> pkcs12(String alias, byte[] content) {
        try {
            var store = KeyStore.getInstance("PKCS12", provider.certificates());
            store.load(new ByteArrayInputStream(content), password.toCharArray());
            var entries = Collections.list(store.aliases()).stream().filter(entry -> isKey(store, entry)).toList();
            var found = new ArrayList<KeyFile>();
            for (var entry : entries) {
                found.add(new KeyFile.Pair(entries.size() == 1 ? alias : alias + ":" + entry,
                        (PrivateKey) store.getKey(entry, password.toCharArray()),
                        (X509Certificate) store.getCertificate(entry)));
            }
            return found;
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableFileException("Файл PKCS#12 повреждён или не подходит пароль");
        }
    }

    private static boolean isKey(KeyStore store, String entry) {
        try {
            return store.isKeyEntry(entry) && store.getCertificate(entry) != null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A loaded key store answers", e);
        }
    }

    private List<KeyFile> pem(String alias, byte[] content) {
        try {
            var found = new ArrayList<KeyFile>();
            for (var block : Armour.blocks(content)) {
                switch (block.label()) {
                    case "PRIVATE KEY" ->
                        found.add(new KeyFile.Key(alias, key(PrivateKeyInfo.getInstance(block.der()))));
                    case "ENCRYPTED PRIVATE KEY" -> found.add(new KeyFile.Key(alias, key(decrypted(block.der()))));
                    case "CERTIFICATE", "" -> found.add(
                            new KeyFile.Certificate(alias, Certificates.x509(block.der(), provider)));
                    default -> throw new UnusableFileException("В файле лишний раздел PEM: " + block.label());
                }
            }
            return found;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableFileException("Ключ или сертификат повреждён");
        }
    }

    private PrivateKey key(PrivateKeyInfo info) throws IOException {
        return new JcaPEMKeyConverter().setProvider(provider.certificates()).getPrivateKey(info);
    }

    private PrivateKeyInfo decrypted(byte[] der) throws IOException {
        try {
            var decryptor = new JceOpenSSLPKCS8DecryptorProviderBuilder().setProvider(provider.certificates())
                    .build(password.toCharArray());
            return new PKCS8EncryptedPrivateKeyInfo(der).decryptPrivateKeyInfo(decryptor);
        } catch (OperatorCreationException | PKCSException e) {
            throw new UnusableFileException("К ключу не подходит пароль");
        }
    }
}

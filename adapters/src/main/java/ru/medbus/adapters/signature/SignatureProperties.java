package ru.medbus.adapters.signature;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of signatures.
 *
 * @param trust                     folder of trusted certificates, PEM or DER
 * @param revocationLists           folder of CRLs, PEM or DER; whoever fetches them puts them here
 * @param keys                      folder of our signing keys, see {@link SigningKeys}
 * @param keysPassword              of the key files; empty when they have none
 * @param requireSigningCertificate refuse a signature without signingCertificateV2 (plain CMS, not CAdES-BES)
 * @param requireRevocationList     refuse a signature when an issuer has no valid CRL in the folder
 * @param subject                   where certificates keep СНИЛС, ОГРН and the like
 */
@ConfigurationProperties("medbus.signature")
public record SignatureProperties(@DefaultValue("data/trust") Path trust,
        @DefaultValue("data/crl") Path revocationLists,
        @DefaultValue("data/keys") Path keys,
        @DefaultValue("") String keysPassword,
        boolean requireSigningCertificate,
        boolean requireRevocationList,
        @DefaultValue SubjectOids subject) {

    /** The default settings with all folders below this one. */
    public static SignatureProperties under(Path folder) {
        return new SignatureProperties(folder.resolve("trust"), folder.resolve("crl"), folder.resolve("keys"), "",
                false, false, SubjectOids.DEFAULT);
    }

    @Override
    public String toString() {
        return "SignatureProperties[trust=" + trust + ", revocationLists=" + revocationLists + ", keys=" + keys + "]";
    }
}

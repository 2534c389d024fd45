package ru.medbus.routes.document;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.formats.FormatEdition;
import ru.medbus.adapters.formats.FormatRefusedException;
import ru.medbus.adapters.formats.PackageArchive;
import ru.medbus.adapters.formats.PackageContents;
import ru.medbus.domain.reference.formats.FormatPackages;
import ru.medbus.domain.reference.formats.Installation;
import ru.medbus.domain.reference.formats.PackageDraft;
import ru.medbus.domain.reference.formats.SignatureNeed;

/**
 * Installs a format package into the running bus: read, completed by what the administrator adds, compiled once to be
 * sure, kept. What cannot be compiled is refused and changes nothing.
 */
@Service
public class PackageInstallation {
    private final FormatPackages packages;

    PackageInstallation(FormatPackages packages) {
        this.packages = packages;
    }

    /** What a ZIP says of itself and what the administrator still has to fill in. */
    public PackageContents look(byte[] zip) {
        return PackageArchive.zip(zip);
    }

    /**
     * Installs from a ZIP.
     *
     * @param told keys of {@code package.properties} as the administrator fills them in; stronger than the package
     * @throws FormatRefusedException damaged, hostile, incomplete or not compilable; the message says which
     */
    public Installation zip(byte[] zip, Map<String, String> told, String author) {
        return install(PackageArchive.zip(zip, told), author);
    }

    /** As {@link #zip}, from a folder that says everything itself. */
    public Installation folder(Path folder, String author) {
        return install(PackageArchive.folder(folder), author);
    }

    private Installation install(PackageContents contents, String author) {
        if (!contents.missing().isEmpty()) {
            throw new FormatRefusedException("Заполните: " + String.join("; ", contents.missing()) + ".");
        }
        FormatEdition.compile(contents.files());
        var facts = contents.facts();
        return packages.install(new PackageDraft(facts.code().orElseThrow(), facts.type().orElseThrow(),
                facts.name().orElseThrow(), facts.edition().orElseThrow(), facts.templates(),
                facts.validFrom().orElseThrow(), facts.validTo(),
                SignatureNeed.valueOf(facts.organisationSignature().name()), contents.zip(), contents.sha256()),
                author);
    }
}

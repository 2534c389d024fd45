package ru.medbus.routes.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.formats.FormatEdition;
import ru.medbus.adapters.formats.FormatRefusedException;
import ru.medbus.adapters.formats.PackageArchive;
import ru.medbus.adapters.formats.PackageContents;
import ru.medbus.adapters.formats.PackageFiles;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.reference.formats.Edition;
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
    private final AuditTrail audit;

    PackageInstallation(FormatPackages packages, AuditTrail audit) {
        this.packages = packages;
        this.audit = audit;
    }

    /**
     * What a ZIP says of itself, whether it compiles, and what the administrator still has to fill in.
     *
     * @param told as for {@link #zip}
     * @throws FormatRefusedException damaged or hostile
     */
    public PackageLook look(byte[] zip, Map<String, String> told) {
        var contents = PackageArchive.zip(zip, told);
        return new PackageLook(contents.facts(), contents.files().schemas().keySet().stream().sorted().toList(),
                contents.files().rules().map(PackageFiles.RulesFile::name), zip.length, contents.missing(),
                failures(contents), known(contents).map(Edition::revision));
    }

    /**
     * Installs from a ZIP.
     *
     * @param told keys of {@code package.properties} as the administrator fills them in; stronger than the package
     * @throws FormatRefusedException damaged, hostile, incomplete or not compilable; the message says which
     */
    public Installation zip(byte[] zip, Map<String, String> told, Actor actor) {
        return install(PackageArchive.zip(zip, told), actor);
    }

    /** As {@link #zip}, from a folder that says everything itself. */
    public Installation folder(Path folder, String author) {
        return install(PackageArchive.folder(folder), new Actor(author, ""));
    }

    /**
     * Installs a package that nobody is asked about; what it does not say, {@link PackageDefaults} does.
     */
    public Installation unattended(byte[] zip, Map<String, String> told, Actor actor) {
        var first = PackageArchive.zip(zip, told);
        return first.missing().isEmpty()
                ? install(first, actor)
                : install(PackageArchive.zip(zip, completed(first, told)), actor);
    }

    private Map<String, String> completed(PackageContents contents, Map<String, String> told) {
        var all = PackageDefaults.of(contents.facts(), known(contents));
        all.putAll(told);
        return all;
    }

    private Optional<Edition> known(PackageContents contents) {
        return packages.editions().stream().filter(edition -> contents.facts().code().filter(edition.code()::equals)
                .isPresent()).findFirst();
    }

    private static List<String> failures(PackageContents contents) {
        try {
            FormatEdition.compile(contents.files());
            return List.of();
        } catch (FormatRefusedException e) {
            return e.reasons();
        }
    }

    private Installation install(PackageContents contents, Actor actor) {
        if (!contents.missing().isEmpty()) {
            throw new FormatRefusedException("Заполните: " + String.join("; ", contents.missing()) + ".");
        }
        FormatEdition.compile(contents.files());
        var installed = packages.install(draft(contents), actor.who());
        if (installed instanceof Installation.Active(Edition edition)) {
            audit.record(actor, AuditAction.PACKAGE_CHANGED, edition.code(), "", "установлен: " + edition.name()
                    + ", редакция " + edition.edition() + ", установка " + edition.revision() + ", sha256 "
                    + edition.sha256());
        }
        return installed;
    }

    private static PackageDraft draft(PackageContents contents) {
        var facts = contents.facts();
        try {
            return new PackageDraft(facts.code().orElseThrow(), facts.type().orElseThrow(),
                    facts.name().orElseThrow(), facts.edition().orElseThrow(), facts.templates(),
                    facts.validFrom().orElseThrow(), facts.validTo(),
                    SignatureNeed.valueOf(facts.organisationSignature().name()), contents.zip(), contents.sha256());
        } catch (IllegalArgumentException e) {
            throw new FormatRefusedException(e.getMessage());
        }
    }
}

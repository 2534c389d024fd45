package ru.medbus.domain.reference.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Register of document formats: packages installed into the running bus. Every installation is kept; one of each code is
 * active.
 */
@Service
public class FormatPackages {
    private final FormatMapper formats;
    private final PackageMapper packages;

    FormatPackages(FormatMapper formats, PackageMapper packages) {
        this.formats = formats;
        this.packages = packages;
    }

    /**
     * Installs a package and makes it active. A known code gets a new revision and the draft's days of validity; its
     * checks stay as the administrator has set them. The same package with the same facts again writes nothing.
     *
     * @param by who installs, for the history
     */
    @Transactional
    public Installation install(PackageDraft draft, String by) {
        packages.lockInstallations();
        var active = activeAlready(draft);
        if (active.isPresent()) {
            return new Installation.Unchanged(active.get());
        }
        var templates = String.join(" ", draft.templates());
        return taken(templates, draft.code()).orElseGet(() -> {
            var to = draft.validTo().orElse(null);
            formats.insertIfAbsent(draft, to, Checks.initial(draft.organisationSignature()), by);
            long format = formats.lock(draft.code()).orElseThrow();
            formats.setValidity(format, draft.validFrom(), to);
            return activate(format, draft.code(), packages.insert(format, draft, templates, by), by);
        });
    }

    /** Makes a kept revision active again, with its name and templates; days of validity and checks stay as they are. */
    @Transactional
    public Installation activate(String code, int revision, String by) {
        packages.lockInstallations();
        var wanted = revisions(code).stream().filter(each -> each.number() == revision).findFirst();
        var format = formats.lock(code);
        if (wanted.isEmpty() || format.isEmpty()) {
            return new Installation.Unknown(code);
        }
        if (wanted.get().active()) {
            return new Installation.Unchanged(byCode(code));
        }
        long id = wanted.get().packageId();
        return taken(packages.templates(id), code).orElseGet(() -> activate(format.get(), code, id, by));
    }

    /** All formats by type, the newest edition first. */
    @Transactional(readOnly = true)
    public List<Edition> editions() {
        return formats.all().stream().map(FormatRow::toEdition).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Edition> edition(String templateOid) {
        return formats.byTemplate(templateOid).map(FormatRow::toEdition);
    }

    /** Whether documents of the template are taken on the day. */
    @Transactional(readOnly = true)
    public InForce inForce(String templateOid, LocalDate day) {
        return edition(templateOid)
                .map(found -> found.validity().covers(day) ? new InForce.Found(found) : new InForce.NotInForce(found))
                .orElseGet(() -> new InForce.UnknownType(templateOid));
    }

    /** @return empty when there is no such package */
    @Transactional(readOnly = true)
    public Optional<PackageZip> files(long packageId) {
        return packages.zip(packageId);
    }

    /** Installations of the code, the newest first. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(String code) {
        return packages.revisions(code);
    }

    /** @param version of the edition as the administrator saw it */
    @Transactional
    public Change changeChecks(String code, int version, Checks checks, String by) {
        return change(code, () -> formats.changeChecks(code, version, checks, by) == 1);
    }

    /** @param version of the edition as the administrator saw it */
    @Transactional
    public Change changeValidity(String code, int version, Validity validity, String by) {
        return change(code, () -> formats.changeValidity(code, version, validity.from(), validity.to().orElse(null),
                by) == 1);
    }

    private Change change(String code, BooleanSupplier update) {
        if (update.getAsBoolean()) {
            return Change.DONE;
        }
        return formats.byCode(code).isEmpty() ? Change.UNKNOWN : Change.CHANGED_MEANWHILE;
    }

    private Installation activate(long format, String code, long packageId, String by) {
        packages.clearTemplates(format);
        packages.insertTemplates(format, packages.templates(packageId));
        formats.activate(format, packageId, by);
        return new Installation.Active(byCode(code));
    }

    private Optional<Installation> taken(String templates, String code) {
        return packages.taken(templates, code).stream().findFirst().map(found -> found.split(" "))
                .map(found -> new Installation.TemplateTaken(found[0], found[1]));
    }

    /** The active edition, when it is exactly what the draft says. */
    private Optional<Edition> activeAlready(PackageDraft draft) {
        return formats.byCode(draft.code()).map(FormatRow::toEdition)
                .filter(known -> known.sha256().equals(draft.sha256())
                        && known.type().equals(draft.type()) && known.name().equals(draft.name())
                        && known.edition() == draft.edition() && known.templates().equals(draft.templates())
                        && known.validity().equals(new Validity(draft.validFrom(), draft.validTo()))
                        && known.organisationSignature() == draft.organisationSignature());
    }

    private Edition byCode(String code) {
        return formats.byCode(code).orElseThrow().toEdition();
    }
}

package ru.medbus.routes.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.adapters.formats.FormatRefusedException;
import ru.medbus.adapters.formats.PackageArchive;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.reference.formats.Installation;
import ru.medbus.domain.shared.ClusterTurn;
import ru.medbus.server.DataFolder;

/**
 * Installs what is dropped into {@code <data>/packages}: a ZIP or a folder that has not changed between two looks. It is
 * moved to {@code installed} or {@code refused}, with a text of the same name that says what came of it. Repeats: safe; a
 * package that was installed before a kill and not moved is known. One node at a time.
 */
@Component
class PackageFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PackageFolder.class);
    private static final Actor ACTOR = new Actor("папка packages", "");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS");
    private static final int DEEPEST = 12;

    private final Path folder;
    private final PackageInstallation installation;
    private final ClusterTurn turn;
    private final AuditTrail audit;
    private Map<Path, Size> seen = Map.of();

    PackageFolder(DataFolder data, PackageInstallation installation, ClusterTurn turn, AuditTrail audit) {
        this.folder = data.folder("packages");
        this.installation = installation;
        this.turn = turn;
        this.audit = audit;
    }

    /** How much there is and when it last changed: while a copy is under way, both move. */
    private record Size(long bytes, long files, long changedMs) {}

    /** @param installed whether it is in force now, or was already */
    private record Verdict(boolean installed, String text) {}

    @Scheduled(fixedDelayString = "${medbus.packages.look-every:2s}")
    void look() {
        try {
            var present = present();
            var before = seen;
            seen = present;
            present.forEach((path, size) -> {
                if (size.equals(before.get(path))) {
                    take(path);
                }
            });
        } catch (IOException | UncheckedIOException | DataAccessException | TransactionException e) {
            LOG.warn("The folder of packages was not looked through: {}", e.getMessage());
        }
    }

    /** The move comes after the commit: what is moved is installed. */
    private void take(Path path) {
        turn.take("reference.package_folder",
                () -> Files.exists(path) ? Optional.of(judge(path)) : Optional.<Verdict>empty())
                .flatMap(verdict -> verdict).ifPresent(verdict -> settle(path, verdict));
    }

    private Verdict judge(Path path) {
        try {
            var zip = Files.isDirectory(path) ? PackageArchive.folder(path).zip() : bytes(path);
            return told(installation.unattended(zip, Map.of(), ACTOR));
        } catch (FormatRefusedException e) {
            return new Verdict(false, e.getMessage());
        } catch (UncheckedIOException e) {
            return new Verdict(false, "Не читается: " + e.getMessage());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > PackageArchive.MAX_ZIP) {
                throw new FormatRefusedException("Архив больше " + (PackageArchive.MAX_ZIP >> 20) + " МБ.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict told(Installation installation) {
        return switch (installation) {
            case Installation.Active(var edition) -> new Verdict(true, "Установлен: " + edition.code() + " «"
                    + edition.name() + "», редакция " + edition.edition() + ", принимается с "
                    + edition.validity().from() + ", тип " + edition.type()
                    + ". Проверьте это в консоли (Пакеты форматов): чего в пакете не было, дополнено.");
            case Installation.Unchanged(var edition) -> new Verdict(true,
                    "Этот же пакет уже установлен: " + edition.code() + ", установка " + edition.revision() + ".");
            case Installation.TemplateTaken(var oid, var code) -> new Verdict(false,
                    "Шаблон " + oid + " уже занят документом " + code + ".");
            case Installation.Unknown(var code) -> new Verdict(false, "Документа " + code + " нет.");
        };
    }

    private void settle(Path path, Verdict verdict) {
        try {
            var name = STAMP.format(LocalDateTime.now()) + "-" + path.getFileName();
            var target = Files.createDirectories(folder.resolve(verdict.installed() ? "installed" : "refused"))
                    .resolve(name);
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            Files.writeString(target.resolveSibling(name + ".txt"), verdict.text() + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info("Package {} of the folder is {}", path.getFileName(), verdict.installed() ? "installed" : "refused");
        if (!verdict.installed()) {
            audit.record(ACTOR, AuditAction.PACKAGE_CHANGED, path.getFileName().toString(), "",
                    "отказано: " + verdict.text());
        }
    }

    private Map<Path, Size> present() throws IOException {
        var found = new HashMap<Path, Size>();
        try (var list = Files.list(folder)) {
            for (var path : list.filter(PackageFolder::dropped).toList()) {
                found.put(path, size(path));
            }
        }
        return found;
    }

    private static boolean dropped(Path path) {
        var name = path.getFileName().toString();
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                ? !List.of("installed", "refused").contains(name) && !name.startsWith(".")
                : name.toLowerCase(Locale.ROOT).endsWith(".zip") && !name.startsWith(".");
    }

    private static Size size(Path path) throws IOException {
        long bytes = 0;
        long files = 0;
        long changed = 0;
        try (var all = Files.walk(path, DEEPEST, new FileVisitOption[0])) {
            for (var each : (Iterable<Path>) all::iterator) {
                bytes += Files.size(each);
                files++;
                changed = Math.max(changed, Files.getLastModifiedTime(each, LinkOption.NOFOLLOW_LINKS).toMillis());
            }
        }
        return new Size(bytes, files, changed);
    }
}

package ru.medbus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;
import ru.medbus.adapters.formats.PackageArchive;
import ru.medbus.adapters.formats.PackageContents;

/** The package by which prescriptions are checked: the official one where it stands beside the project, else our own. */
final class FormatPackage {
    private static final String CODE = "141";
    private static final Path OWN = Path.of("schemas/src/main/resources/formats", CODE);

    private final Path work;
    private final Optional<Path> official;

    /** @param work an empty folder to put the package together in */
    FormatPackage(Path work) {
        this.work = work;
        this.official = beside();
    }

    private static Optional<Path> beside() {
        var found = Path.of("").toAbsolutePath().resolveSibling("shared/reference/semd");
        return Files.isDirectory(found.resolve("xsd").resolve(CODE)) ? Optional.of(found) : Optional.empty();
    }

    String name() {
        return official.isPresent() ? "the official package" : "our own package";
    }

    PackageContents contents() throws IOException {
        if (official.isEmpty()) {
            return PackageArchive.folder(OWN);
        }
        copy(official.get().resolve("xsd").resolve(CODE), work);
        Files.copy(official.get().resolve("schematron/" + CODE + ".sch"), work.resolve(CODE + ".sch"));
        Files.copy(OWN.resolve("package.properties"), work.resolve("package.properties"),
                StandardCopyOption.REPLACE_EXISTING);
        return PackageArchive.folder(work);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** The hub notices within a second: a package is known by its sha-256. */
    static void install(PackageContents contents, Hub hub) throws SQLException, IOException {
        try (var database = hub.database(); var update = database.prepareStatement("""
            update reference.format_package set zip = ?, sha256 = ?
             where id = (select active_package_id from reference.document_format where code = ?)""")) {
            update.setBytes(1, contents.zip());
            update.setString(2, contents.sha256());
            update.setString(3, CODE);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("Формат " + CODE + " в шине не установлен");
            }
        }
    }
}

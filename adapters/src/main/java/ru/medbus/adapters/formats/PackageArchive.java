package ru.medbus.adapters.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Reads a package as it is published: XSDs in any folders, one .sch, notes that are kept and not read. */
public final class PackageArchive {
    /** Bytes of a packed package. */
    public static final int MAX_ZIP = 32 << 20;
    /** How many times an archive may grow; official texts grow up to 60 times. */
    private static final int MAX_RATIO = 200;
    private static final int RATIO_FREE = 1 << 20;
    /** Names that are not marked as UTF-8 come from Russian Windows. */
    private static final Charset OLD_NAMES = Charset.forName("IBM866");

    private PackageArchive() {}

    /** As {@link #zip(byte[], Map)}, of a package that says everything itself. */
    public static PackageContents zip(byte[] zip) {
        return zip(zip, Map.of());
    }

    /**
     * @param told keys of {@code package.properties} as the administrator fills them in; stronger than the package
     * @throws FormatRefusedException damaged, over a limit, hostile, or without anything to check by
     */
    public static PackageContents zip(byte[] zip, Map<String, String> told) {
        if (zip.length > MAX_ZIP) {
            throw new FormatRefusedException("Архив больше " + (MAX_ZIP >> 20) + " МБ.");
        }
        ZipDirectory.check(zip);
        return new PackageReader(unpacked(zip), told).contents(zip);
    }

    /** As {@link #zip}, of a folder; the ZIP that is made of it is the same for the same files. */
    public static PackageContents folder(Path folder) {
        var files = walked(folder).files();
        return new PackageReader(files, Map.of()).contents(packed(files));
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        var entries = new PackageEntries();
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip), OLD_NAMES)) {
            long ceiling = Math.max(RATIO_FREE, (long) zip.length * MAX_RATIO);
            long total = 0;
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.isDirectory()) {
                    var content = content(from, entries.room());
                    total += content.length;
                    if (total > ceiling) {
                        throw new FormatRefusedException("Архив распаковывается более чем в " + MAX_RATIO
                                + " раз: это не пакет формата.");
                    }
                    entries.add(entry.getName(), content);
                }
            }
        } catch (ZipException | EOFException e) {
            throw ZipDirectory.damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries.files();
    }

    private static byte[] content(ZipInputStream from, int room) throws IOException {
        var content = from.readNBytes(room + 1);
        if (content.length > room) {
            throw PackageEntries.tooLarge();
        }
        return content;
    }

    private static PackageEntries walked(Path folder) {
        var entries = new PackageEntries();
        try (var all = Files.walk(folder)) {
            for (var file : (Iterable<Path>) all.sorted()::iterator) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isSymbolicLink(file)) {
                    throw new FormatRefusedException(
                            "В пакете есть символическая ссылка: «" + name + "». Положите сам файл.");
                }
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    if (Files.size(file) > entries.room()) {
                        throw PackageEntries.tooLarge();
                    }
                    entries.add(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static byte[] packed(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                to.putNextEntry(entry);
                to.write(file.getValue());
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package ru.medbus.adapters.nsi;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A dictionary's file: JSON, CSV or XML, bare or in a ZIP. Read row by row with constant memory, in one go.
 *
 * @param charset of a CSV; JSON is UTF-8 and XML says it itself
 * @param longest bytes of the file inside, so that a bomb ends
 */
public record NsiFile(Path path, String name, Charset charset, long longest) {

    /**
     * Hands every row over.
     *
     * @throws UnreadableFileException damaged, cut, too long, of an unknown kind or in another encoding
     */
    public void read(RowSink to) {
        try (var file = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            if (zipped(file)) {
                readPacked(file, to);
            } else {
                readAs(name, file, to);
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException("Файл «" + name + "» не в кодировке " + charset.name()
                    + ": выберите другую кодировку или сохраните файл заново.");
        } catch (ZipException | EOFException e) {
            throw new UnreadableFileException("Файл «" + name + "» оборван или повреждён: скачайте его ещё раз.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the whole once to learn what is in it; failures as in {@link #read}. */
    public NsiSurvey survey() {
        var columns = new LinkedHashSet<String>();
        var rows = new AtomicInteger();
        read(row -> {
            columns.addAll(row.keySet());
            rows.incrementAndGet();
        });
        return new NsiSurvey(List.copyOf(columns), rows.get());
    }

    /** The version that an XML names before its rows; empty when it names none. */
    public String version() {
        try (var file = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            if (!zipped(file)) {
                return kind(name) == NsiFormat.XML ? XmlRows.version(file, name) : "";
            }
            var zip = new ZipInputStream(file);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (kind(entry.getName()) == NsiFormat.XML) {
                    return XmlRows.version(zip, entry.getName());
                }
            }
        } catch (IOException e) {
            throw new UnreadableFileException("Файл «" + name + "» оборван или повреждён: скачайте его ещё раз.");
        }
        return "";
    }

    private static boolean zipped(InputStream file) throws IOException {
        file.mark(4);
        boolean zip = file.read() == 'P' && file.read() == 'K' && file.read() == 3;
        file.reset();
        return zip;
    }

    private void readPacked(InputStream file, RowSink to) throws IOException {
        try (var zip = new ZipInputStream(file)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && kind(entry.getName()) != null && !passport(entry.getName())) {
                    readAs(entry.getName(), zip, to);
                    return;
                }
            }
        }
        throw new UnreadableFileException("В архиве «" + name + "» нет файла JSON, CSV или XML: проверьте, тот ли он.");
    }

    private static boolean passport(String entry) {
        return entry.toLowerCase(Locale.ROOT).contains("passport");
    }

    private void readAs(String entry, InputStream content, RowSink to) throws IOException {
        var bounded = new Bounded(content);
        var format = kind(entry);
        switch (format) {
            case JSON -> JsonRows.read(bounded, entry, to);
            case CSV -> CsvRows.read(bounded, charset, entry, to);
            case XML -> XmlRows.read(bounded, entry, to);
            case null -> throw new UnreadableFileException("Файл «" + entry
                    + "»: читаются .json, .csv, .xml и .zip с одним из них.");
        }
    }

    private static NsiFormat kind(String entry) {
        var lower = entry.toLowerCase(Locale.ROOT);
        return lower.endsWith(".json")
                ? NsiFormat.JSON
                : lower.endsWith(".csv") ? NsiFormat.CSV : lower.endsWith(".xml") ? NsiFormat.XML : null;
    }

    /** Ends what unpacks to more than allowed. */
    private final class Bounded extends FilterInputStream {
        private long left = longest;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public void close() {
            // the archive is closed by the one who opened it
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new UnreadableFileException("Файл «" + name + "» длиннее " + (longest >> 20)
                        + " МБ: разделите его или увеличьте medbus.nsi.max-file.");
            }
        }
    }
}

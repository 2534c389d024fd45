package ru.medbus.console.flows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** An edition that the bus has never seen: our own prescription under another code and template. */
record NewEdition(String code, String template) {
    private static final String CODE = "141";
    private static final String TEMPLATE = "1.2.643.5.1.13.13.14.37.9.4";

    byte[] zip() {
        return zip(files());
    }

    /** Its files, to be spoilt by a test. */
    Map<String, byte[]> files() {
        try {
            var files = new TreeMap<String, byte[]>();
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:formats/" + CODE + "/*.*")) {
                var name = file.getFilename();
                files.put(name.replace(CODE + ".sch", code + ".sch"),
                        renamed(file.getContentAsString(StandardCharsets.UTF_8), name.equals("package.properties")));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A prescription as a document of this edition. */
    byte[] document(byte[] prescription) {
        return new String(prescription, StandardCharsets.UTF_8).replace(TEMPLATE, template)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] renamed(String text, boolean properties) {
        var moved = text.replace(TEMPLATE, template);
        var named = properties
                ? moved.replace("code=" + CODE, "code=" + code).replace("name=", "name=Проверочный: ")
                : moved;
        return named.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                to.putNextEntry(new ZipEntry(file.getKey()));
                to.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

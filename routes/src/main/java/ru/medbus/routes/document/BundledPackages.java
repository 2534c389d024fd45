package ru.medbus.routes.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import ru.medbus.domain.reference.formats.FormatPackages;

/**
 * The product's own format packages, so that the bus runs with nothing else. Each is installed where its type is not
 * known yet; what an administrator has installed stays.
 */
@Component
class BundledPackages implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(BundledPackages.class);
    private static final List<String> CODES = List.of("119", "140", "141", "148");
    private static final String AUTHOR = "medbus";

    private final FormatPackages packages;
    private final PackageInstallation installation;

    BundledPackages(FormatPackages packages, PackageInstallation installation) {
        this.packages = packages;
        this.installation = installation;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var known = packages.editions().stream().map(edition -> edition.code()).toList();
        CODES.stream().filter(code -> !known.contains(code)).forEach(this::install);
    }

    private void install(String code) {
        try {
            var folder = unpacked(code);
            try {
                installation.folder(folder, AUTHOR);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
            LOG.info("Own format package {} is installed", code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked(String code) throws IOException {
        var folder = Files.createTempDirectory("medbus-format-" + code);
        for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath:formats/" + code + "/*.*")) {
            Files.write(folder.resolve(file.getFilename()), file.getContentAsByteArray());
        }
        return folder;
    }
}

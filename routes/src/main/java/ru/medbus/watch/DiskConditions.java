package ru.medbus.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import ru.medbus.domain.alert.AlertKind;
import ru.medbus.domain.alert.Condition;
import ru.medbus.server.DataFolder;

/** Disks of this node that are nearly full: of its data, embedded servers included, and of its temporary files. */
@Component
class DiskConditions implements ConditionSource {
    private final List<Path> folders;
    private final double free;

    @Autowired
    DiskConditions(DataFolder data, AlertProperties properties) {
        this(List.of(data.folder("."), Path.of(System.getProperty("java.io.tmpdir"))), properties.diskFree());
    }

    DiskConditions(List<Path> folders, double free) {
        this.folders = folders;
        this.free = free;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.DISK);
    }

    @Override
    public List<Condition> conditions() {
        return folders.stream().flatMap(folder -> condition(folder).stream()).toList();
    }

    private Optional<Condition> condition(Path folder) {
        try {
            var disk = Files.getFileStore(folder);
            long usable = disk.getUsableSpace();
            long total = disk.getTotalSpace();
            return usable < total * free ? Optional.of(condition(folder, usable, total)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Condition condition(Path folder, long usable, long total) {
        return new Condition(AlertKind.DISK, folder.toString(),
                "Свободно %d из %d МБ: освободите место или увеличьте диск; без места узел отвечает «503, позже»"
                        .formatted(usable >> 20, total >> 20));
    }
}

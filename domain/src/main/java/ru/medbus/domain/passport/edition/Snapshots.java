package ru.medbus.domain.passport.edition;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.SnapshotPart;

/** A passport as it is now, in words, gathered from its parts. */
@Service
public class Snapshots {
    private final List<SnapshotPart> parts;

    Snapshots(List<SnapshotPart> parts) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(SnapshotPart::order)).toList();
    }

    @Transactional(readOnly = true)
    public Snapshot of(Facility facility) {
        var sections = new LinkedHashMap<String, Map<String, Map<String, String>>>();
        parts.forEach(part -> sections.put(part.title(), part.facts(facility)));
        return new Snapshot(sections);
    }
}

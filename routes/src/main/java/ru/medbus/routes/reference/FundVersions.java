package ru.medbus.routes.reference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.nsi.NsiClient;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;

/** Brings a dictionary of НСИ ФФОМС here: a ZIP with XML, which says its version itself. */
@Service
class FundVersions {
    private static final String PREFIX = "ffoms.";

    private final NsiClient nsi;
    private final FileLoading files;
    private final Dictionaries dictionaries;

    FundVersions(NsiClient nsi, FileLoading files, Dictionaries dictionaries) {
        this.nsi = nsi;
        this.files = files;
        this.dictionaries = dictionaries;
    }

    LoadReport load(Dictionary dictionary, String by) {
        var id = dictionary.oid().substring(PREFIX.length());
        try (var scratch = Scratch.file()) {
            nsi.ffoms(id, "", scratch.path());
            var file = files.file(scratch.path(), id + ".zip", StandardCharsets.UTF_8);
            var version = file.version();
            dictionaries.newest(dictionary.oid(), "", version, List.of());
            return files.load(dictionary, version, file, "НСИ ФФОМС", by);
        }
    }
}

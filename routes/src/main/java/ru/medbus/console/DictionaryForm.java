package ru.medbus.console;

import java.util.Optional;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.domain.reference.dictionary.LoadMode;
import ru.medbus.domain.reference.dictionary.LoadWay;

/** How a dictionary is loaded, as its page shows and takes it. */
record DictionaryForm(LoadMode mode, LoadWay way, Integer everyHours, Integer keepVersions, String codeColumn,
        String nameColumn, Integer version) {

    /** Anybody may leave fields out; an empty number is refused by the settings themselves. */
    DictionaryForm {
        mode = Optional.ofNullable(mode).orElse(LoadMode.MANUAL);
        way = Optional.ofNullable(way).orElse(LoadWay.WHOLE);
        everyHours = Optional.ofNullable(everyHours).orElse(0);
        keepVersions = Optional.ofNullable(keepVersions).orElse(0);
        codeColumn = Optional.ofNullable(codeColumn).orElse("");
        nameColumn = Optional.ofNullable(nameColumn).orElse("");
        version = Optional.ofNullable(version).orElse(0);
    }

    static DictionaryForm of(Dictionary dictionary) {
        var now = dictionary.settings();
        return new DictionaryForm(now.mode(), now.way(), now.everyHours(), now.keepVersions(), now.codeColumn(),
                now.nameColumn(), dictionary.version());
    }

    DictionarySettings settings() {
        return new DictionarySettings(mode, way, everyHours, keepVersions, codeColumn, nameColumn);
    }
}

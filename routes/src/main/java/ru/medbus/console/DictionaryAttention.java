package ru.medbus.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.LoadMode;
import ru.medbus.web.AttentionSource;

/** Dictionaries that did not load, and those that wait for a person to load their new version. */
@Component
class DictionaryAttention implements AttentionSource {
    private final Dictionaries dictionaries;

    DictionaryAttention(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    @Override
    public List<Item> items(Rights person) {
        var items = new ArrayList<Item>();
        if (person.may(Permission.MANAGE_DICTIONARIES)) {
            var all = dictionaries.all();
            add(items, Level.WARNING, "Справочник не загрузился", "failed",
                    all.stream().filter(each -> !each.failure().isEmpty()).toList());
            add(items, Level.NOTE, "Вышла новая версия справочника", "outdated",
                    all.stream().filter(each -> each.outdated() && each.settings().mode() == LoadMode.MANUAL).toList());
        }
        return items;
    }

    private static void add(List<Item> items, Level level, String title, String state, List<Dictionary> found) {
        if (!found.isEmpty()) {
            items.add(new Item(level, title + ": " + found.size(),
                    found.stream().limit(3).map(Dictionary::name).collect(Collectors.joining(", ")),
                    "/console/dictionaries?state=" + state));
        }
    }
}

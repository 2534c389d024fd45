package ru.medbus.demo;

import java.util.Map;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionaryOrders;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.domain.reference.dictionary.LoadMode;

/** Dictionaries of the demo, entered and ordered at its first start; later the administrator's word stands. */
@Component
@Profile("demo")
class DemoDictionaries {
    private static final Map<String, String> FEDERAL = Map.of(
            "1.2.643.5.1.13.13.11.1005", "МКБ-10",
            "1.2.643.5.1.13.13.11.1040", "Пол пациента",
            "1.2.643.5.1.13.13.11.1520", "Виды электронных медицинских документов",
            "1.2.643.5.1.13.13.99.2.206", "Субъекты РФ",
            "1.2.643.5.1.13.13.99.2.541", "Льготные категории граждан",
            "1.2.643.5.1.13.13.99.2.651", "Тип назначений льготного рецепта");

    private final Dictionaries dictionaries;
    private final DictionaryOrders orders;

    DemoDictionaries(Dictionaries dictionaries, DictionaryOrders orders) {
        this.dictionaries = dictionaries;
        this.orders = orders;
    }

    @EventListener
    void enter(ServletWebServerInitializedEvent started) {
        if (!"management".equals(started.getApplicationContext().getServerNamespace())) {
            FEDERAL.forEach((oid, name) -> enter(oid, DictionarySource.NSI, name));
            enter("ffoms.V002", DictionarySource.FFOMS, "Профили медицинской помощи (V002)");
        }
    }

    private void enter(String oid, DictionarySource source, String name) {
        var settings = DictionarySettings.USUAL.on(LoadMode.SCHEDULE);
        if (dictionaries.add(oid, source, name, settings, Actor.HUB)) {
            orders.load(oid, Actor.HUB.who());
        }
    }
}

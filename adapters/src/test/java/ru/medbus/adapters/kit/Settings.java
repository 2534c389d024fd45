package ru.medbus.adapters.kit;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Properties bound as the application binds them, and clients that may call loopback. */
public final class Settings {
    private Settings() {}

    public static <T> T bind(String prefix, Class<T> type, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, Bindable.of(type));
    }

    public static HttpClients loopback() {
        return new HttpClients(new Egress(List.of("127.0.0.1")));
    }
}

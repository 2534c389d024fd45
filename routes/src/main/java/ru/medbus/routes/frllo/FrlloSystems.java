package ru.medbus.routes.frllo;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.frllo.FrlloProperties;
import ru.medbus.routes.systems.OutsideSystem;
import ru.medbus.routes.systems.SystemSource;

/** ФРЛЛО among the outside systems. */
@Component
class FrlloSystems implements SystemSource {
    private final FrlloProperties properties;

    FrlloSystems(FrlloProperties properties) {
        this.properties = properties;
    }

    @Override
    public List<OutsideSystem> systems() {
        return List.of(new OutsideSystem("frllo", "ФРЛЛО", properties.mode(),
                Optional.ofNullable(properties.url()).map(URI::toString),
                List.of(FrlloBatchSendRoute.ID, FrlloAnswerRoute.ID), "frllo"));
    }
}
